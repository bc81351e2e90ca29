/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.westcloud.server.internal.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.internal.storage.ListQuery;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.Precondition;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.UploadKey;
import io.github.westcloud.server.support.SettableClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others see while something at a path ends, moves or becomes something else. */
class ConcurrentLookupsTest {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final PutOptions OVERWRITE = new PutOptions(true, false);
    private static final int CHANGES = 10_000;
    private static final int READERS = 2;
    private static final int RACES = 100;
    private static final int CAPACITY = 50_000_000;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
    private StorageEngine engine;

    @BeforeEach
    void start() {
        engine = StorageEngines.inMemory(new MemoryBlobStore(CAPACITY), clock, LIFETIME);
        engine.createBucket(EngineFiles.BUCKET);
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
    }

    /** Each upload ends while the readers look for it: among so many, some end in the middle of a look. */
    @Test
    void anUploadThatEndsDuringALookIsThereOrNot() throws Exception {
        whileOthers(() -> refusalOf("a"), () -> {
            begin("", 1);
            engine.abortUpload(new UploadKey(EngineFiles.at("a"), ""));
        });
        assertThat(refusalOf("a")).contains(ErrorCode.NOT_FOUND);
    }

    /** There is a file, or an upload, or both, at every moment. */
    @Test
    void anUploadThatBecomesAFileDuringALookIsNeverNothing() throws Exception {
        begin("", 0);
        whileOthers(() -> assertThat(refusalOf("a")).isNotEqualTo(Optional.of(ErrorCode.NOT_FOUND)), () -> {
            engine.completeUpload(new UploadKey(EngineFiles.at("a"), ""));
            begin("", 0);
            engine.delete(EngineFiles.at("a"));
        });
    }

    @Test
    void anUploadThatIsTooOldDoesNotHideAnother() {
        begin("first", 1);
        clock.advance(LIFETIME);
        begin("second", 1);
        assertThat(refusalOf("a")).contains(ErrorCode.UPLOAD_NOT_FINISHED);

        clock.advance(LIFETIME);
        assertThat(refusalOf("a")).contains(ErrorCode.NOT_FOUND);
    }

    @Test
    void aFileThatMovesIsNeverNowhere() throws Exception {
        EngineFiles.put(engine, "a", "x");
        var all = new ListQuery(Optional.empty(), 10, ListOrder.ASC);
        whileOthers(
                () -> assertThat(engine.list(EngineFiles.at(""), all).entries()).isNotEmpty(), () -> {
                    engine.move(
                            EngineFiles.at("a"),
                            EngineFiles.at("b"),
                            UnaryOperator.identity(),
                            OVERWRITE,
                            Precondition.NONE);
                    engine.move(
                            EngineFiles.at("b"),
                            EngineFiles.at("a"),
                            UnaryOperator.identity(),
                            OVERWRITE,
                            Precondition.NONE);
                });
        engine.move(EngineFiles.at("a"), EngineFiles.at("a"), UnaryOperator.identity(), OVERWRITE, Precondition.NONE);
        assertThat(EngineFiles.readAll(engine)).containsOnlyKeys("a").containsValue("x");
    }

    @Test
    void aBucketIsRemovedWithUploadsThatBegin() throws Exception {
        var bucket = new BucketName("other");
        var key = new UploadKey(new Location(bucket, ObjectPath.of("a")), "");
        whileOthers(() -> beginIfThereIsABucket(key), () -> {
            engine.createBucket(bucket);
            engine.removeBucket(bucket, true);
        });
    }

    private void beginIfThereIsABucket(UploadKey key) {
        try {
            engine.beginUpload(key, 1, EngineFiles.PLAIN, OVERWRITE);
        } catch (StorageException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.BUCKET_NOT_FOUND);
        }
    }

    /** As when a client repeats a part whose first request has not arrived yet. */
    @Test
    void aPartThatIsSentTwiceAtOnceHasItsOwnMd5() throws Exception {
        var key = new UploadKey(EngineFiles.at("a"), "");
        for (int race = 0; race < RACES; race++) {
            begin("", 1);
            var together = new CyclicBarrier(2);
            var other = CompletableFuture.runAsync(() -> write(key, "y", together));
            write(key, "z", together);
            other.get(30, TimeUnit.SECONDS);
            var md5 = engine.parts(key, 0, 1).get(0).md5().orElseThrow();
            engine.completeUpload(key);
            assertThat(md5).isEqualTo(Md5.hex(EngineFiles.read(engine, "a").getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Whose bytes are counted once, so that the memory has room for as much as before when they are gone. */
    @Test
    void aPartThatIsSentTwiceAtOnceTakesRoomOnce() throws Exception {
        var key = new UploadKey(EngineFiles.at("a"), "");
        int length = 500_000;
        for (int race = 0; race < 2 * CAPACITY / length; race++) {
            begin("", length);
            var together = new CyclicBarrier(2);
            var other = CompletableFuture.runAsync(() -> write(key, "y".repeat(length), together));
            write(key, "z".repeat(length), together);
            other.get(30, TimeUnit.SECONDS);
            engine.abortUpload(key);
        }
        EngineFiles.put(engine, "b", "x".repeat(CAPACITY - length));
    }

    private void whileOthers(Runnable read, Runnable change) throws Exception {
        var over = new AtomicBoolean();
        var readers = new ArrayList<CompletableFuture<Void>>();
        for (int reader = 0; reader < READERS; reader++) {
            readers.add(CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    read.run();
                }
            }));
        }
        try {
            for (int i = 0; i < CHANGES && readers.stream().noneMatch(CompletableFuture::isDone); i++) {
                change.run();
            }
        } finally {
            over.set(true);
        }
        for (var reader : readers) {
            reader.get(30, TimeUnit.SECONDS);
        }
    }

    /** Why there is nothing at the path; empty if there is something. */
    private Optional<ErrorCode> refusalOf(String path) {
        try {
            engine.require(EngineFiles.at(path));
            return Optional.empty();
        } catch (StorageException e) {
            return Optional.of(e.code());
        }
    }

    private void begin(String id, long length) {
        engine.beginUpload(new UploadKey(EngineFiles.at("a"), id), length, EngineFiles.PLAIN, OVERWRITE);
    }

    private void write(UploadKey key, String text, CyclicBarrier together) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            together.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        engine.writePart(key, 0, ByteBuffer.wrap(bytes), Optional.of(Md5.hex(bytes)), Optional.empty());
    }
}
