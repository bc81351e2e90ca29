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
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.server.internal.storage.ListQuery;
import io.github.westcloud.server.internal.storage.PendingUpload;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredFile;
import io.github.westcloud.server.internal.storage.UploadKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All that {@link StorageEngine} promises, for every engine: here what happens in time, in parts and at once. */
abstract class StorageEngineContract extends PartsContract {

    @Test
    void anExpiredFileDoesNotExist() throws IOException {
        var oneDay = PLAIN.withExpires(Optional.of(clock.instant().plus(Duration.ofDays(1))));
        engine.createDirectory(at("d"), false);
        put("d/file", "x", oneDay, NEW);
        clock.advance(Duration.ofDays(1));
        assertThat(engine.find(at("d/file"))).isEmpty();
        assertRefused(ErrorCode.NOT_FOUND, () -> engine.open(at("d/file")));
        assertRefused(ErrorCode.NOT_FOUND, () -> engine.delete(at("d/file")));
        assertThat(names("d", new ListQuery(Optional.empty(), 9, ListOrder.ASC)))
                .isEmpty();
        engine.delete(at("d"));
        assertThat(contents()).isEqualTo(1);
        engine.sweep();
        assertThat(contents()).isZero();
    }

    @Test
    void aDirectoryMayTakeThePlaceOfAnExpiredFile() throws IOException {
        put("d", "x", PLAIN.withExpires(Optional.of(clock.instant().plus(Duration.ofDays(1)))), NEW);
        clock.advance(Duration.ofDays(1));
        put("d/file", "y", WITH_PARENTS);
        engine.sweep();
        assertThat(read("d/file")).isEqualTo("y");
        assertThat(contents()).isEqualTo(1);
    }

    /** The work does not grow with the square of the depth; it once took minutes, and nobody else could write meanwhile. */
    @Test
    void makesThousandsOfMissingDirectoriesInOneStep() throws IOException {
        var deep = "d/".repeat(3_000) + "file";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> put(deep, "x", WITH_PARENTS));
        assertThat(read(deep)).isEqualTo("x");
        assertThat(names("d/".repeat(2_999) + "d", new ListQuery(Optional.empty(), 9, ListOrder.ASC)))
                .containsExactly("file");
        put("d/".repeat(1_500) + "other", "y", WITH_PARENTS);
        assertRefused(ErrorCode.WRONG_OBJECT_TYPE, () -> put("d/".repeat(1_500) + "other/e/f/g", "z", WITH_PARENTS));
        assertRefused(ErrorCode.NOT_FOUND, () -> put("d/".repeat(1_000) + "e/f", "z", NEW));
    }

    @Test
    void anEmptyBucketIsRemoved() throws IOException {
        var other = new BucketName("other");
        engine.createBucket(other);
        engine.removeBucket(other, false);
        assertThat(engine.hasBucket(other)).isFalse();
        assertRefused(ErrorCode.BUCKET_NOT_FOUND, () -> engine.removeBucket(other, true));
        assertThat(engine.buckets()).hasSize(1);
    }

    @Test
    void aBucketWithSomethingInItIsOnlyRemovedWithIt() throws IOException {
        var bucket = new BucketName("b");
        put("d/file", "x", WITH_PARENTS);
        assertRefused(ErrorCode.DIRECTORY_NOT_EMPTY, () -> engine.removeBucket(bucket, false));
        assertThat(read("d/file")).isEqualTo("x");
        engine.beginUpload(key("big"), 3, PLAIN, NEW);
        engine.removeBucket(bucket, true);
        assertThat(contents()).isZero();
        assertRefused(ErrorCode.BUCKET_NOT_FOUND, () -> put("file", "x", NEW));
        engine.createBucket(bucket);
        assertThat(engine.find(at("d"))).isEmpty();
        assertThat(engine.allUploads(bucket, 9)).isEmpty();
    }

    @Test
    void aBucketWithAnUploadIsNotEmpty() {
        var bucket = new BucketName("b");
        engine.beginUpload(key("big"), 3, PLAIN, NEW);
        assertRefused(ErrorCode.DIRECTORY_NOT_EMPTY, () -> engine.removeBucket(bucket, false));
        assertThat(engine.allUploads(bucket, 9)).hasSize(1);
        clock.advance(UPLOAD_LIFETIME);
        assertThat(engine.allUploads(bucket, 9)).isEmpty();
        engine.removeBucket(bucket, false);
        assertThat(engine.hasBucket(bucket)).isFalse();
    }

    @Test
    void startingOverMeetsPartsUnderWay() throws Exception {
        var executor = Executors.newFixedThreadPool(4);
        try {
            engine.beginUpload(key("big"), 3, PLAIN, NEW);
            Callable<Void> writer = () -> {
                for (int i = 0; i < 200; i++) {
                    writeUnlessOver();
                }
                return null;
            };
            Callable<Void> starter = () -> {
                for (int i = 0; i < 200; i++) {
                    engine.beginUpload(key("big"), 3, PLAIN, NEW);
                }
                return null;
            };
            for (var result : executor.invokeAll(List.of(writer, writer, starter, starter))) {
                result.get();
            }
            assertThat(contents()).isEqualTo(1);
            engine.writePart(key("big"), 0, ByteBuffer.wrap(new byte[] {'a', 'b', 'c'}));
            engine.completeUpload(key("big"));
            assertThat(read("big")).isEqualTo("abc");
        } finally {
            executor.shutdownNow();
        }
    }

    /** A part may be told that its upload is over, and nothing else. */
    private void writeUnlessOver() {
        try {
            engine.writePart(key("big"), 0, ByteBuffer.wrap(new byte[] {'a', 'b', 'c'}));
        } catch (StorageException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND);
        }
    }

    @Test
    void sweepingSparesWhatLives() throws IOException {
        var oneDay = PLAIN.withExpires(Optional.of(clock.instant().plus(Duration.ofDays(1))));
        put("changed", "x", oneDay, NEW);
        put("replaced", "x", oneDay, NEW);
        engine.update(at("changed"), a -> a.withExpires(Optional.empty()));
        put("replaced", "y", OVERWRITE);
        clock.advance(Duration.ofDays(2));
        engine.sweep();
        assertThat(read("changed")).isEqualTo("x");
        assertThat(read("replaced")).isEqualTo("y");
    }

    @Test
    void assemblesParts() throws IOException {
        var content = "0123456789".repeat(220_000);
        engine.beginUpload(key("d/big"), content.length(), PLAIN, WITH_PARENTS);
        assertRefused(ErrorCode.UPLOAD_NOT_FINISHED, () -> engine.require(at("d/big")));
        for (int part : new int[] {2, 0, 1}) {
            assertRefused(ErrorCode.UPLOAD_INCOMPLETE, () -> engine.completeUpload(key("d/big")));
            writePart("d/big", part, content);
        }
        assertThat(engine.find(at("d"))).isEmpty();
        var file = engine.completeUpload(key("d/big"));
        assertThat(file.parts()).isEqualTo(3);
        assertThat(read("d/big")).isEqualTo(content);
        assertThat(engine.require(at("d/big"))).isInstanceOf(StoredFile.class);
        assertThat(contents()).isEqualTo(1);
    }

    private void writePart(String path, int part, String content) {
        int from = part * ChunkRules.CHUNK_SIZE;
        var text = content.substring(from, Math.min(content.length(), from + ChunkRules.CHUNK_SIZE));
        engine.writePart(key(path), part, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesPartsThatDoNotFit() {
        engine.beginUpload(key("big"), 3, PLAIN, NEW);
        assertRefused(ErrorCode.WRONG_INDEX, () -> engine.writePart(key("big"), 1, ByteBuffer.allocate(3)));
        assertRefused(ErrorCode.FILE_SIZE_ERROR, () -> engine.writePart(key("big"), 0, ByteBuffer.allocate(2)));
        assertRefused(ErrorCode.NOT_FOUND, () -> engine.writePart(key("none"), 0, ByteBuffer.allocate(3)));
        assertRefused(ErrorCode.NOT_FOUND, () -> engine.completeUpload(key("none")));
    }

    @Test
    void completingChecksAgain() throws IOException {
        engine.beginUpload(key("big"), 0, PLAIN, NEW);
        put("big", "faster", NEW);
        assertRefused(ErrorCode.ALREADY_EXISTS, () -> engine.completeUpload(key("big")));
        assertThat(read("big")).isEqualTo("faster");
        engine.delete(at("big"));
        engine.completeUpload(key("big"));
        assertThat(read("big")).isEmpty();
    }

    @Test
    void severalUploadsToOnePathHaveIds() {
        var first = new UploadKey(at("big"), "first");
        var second = new UploadKey(at("big"), "second");
        engine.beginUpload(first, 1, PLAIN, OVERWRITE);
        engine.beginUpload(second, 2, PLAIN, OVERWRITE);
        assertThat(engine.findUpload(first))
                .get()
                .extracting(PendingUpload::length)
                .isEqualTo(1L);
        assertThat(engine.findUpload(second))
                .get()
                .extracting(PendingUpload::length)
                .isEqualTo(2L);
        assertRefused(ErrorCode.UPLOAD_NOT_FINISHED, () -> engine.require(at("big")));
        assertRefused(ErrorCode.NOT_FOUND, () -> engine.require(at("bigger")));
    }

    @Test
    void dropsAbandonedUploads() throws IOException {
        engine.beginUpload(key("big"), 1, PLAIN, NEW);
        engine.writePart(key("big"), 0, ByteBuffer.allocate(1));
        engine.beginUpload(key("big"), 1, PLAIN, NEW);
        assertThat(contents()).isEqualTo(1);
        clock.advance(UPLOAD_LIFETIME);
        assertThat(engine.findUpload(key("big"))).isEmpty();
        assertRefused(ErrorCode.NOT_FOUND, () -> engine.writePart(key("big"), 0, ByteBuffer.allocate(1)));
        engine.sweep();
        assertThat(contents()).isZero();
    }

    @Test
    void oneOfManyWinsAFreePath() throws Exception {
        var executor = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> attempt = () -> {
                try {
                    put("contested", "x", NEW);
                    return true;
                } catch (StorageException e) {
                    return false;
                }
            };
            int winners = 0;
            for (var result : executor.invokeAll(Collections.nCopies(32, attempt))) {
                winners += result.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
            assertThat(contents()).isEqualTo(1);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void readersNeverSeeAMixture() throws Exception {
        put("file", "0".repeat(100_000), NEW);
        var executor = Executors.newFixedThreadPool(4);
        try {
            var writers = IntStream.range(0, 4).<Callable<Void>>mapToObj(i -> () -> {
                for (int round = 0; round < 20; round++) {
                    put("file", Integer.toString(i).repeat(100_000), OVERWRITE);
                    var seen = read("file");
                    assertThat(seen).isEqualTo(seen.substring(0, 1).repeat(100_000));
                }
                return null;
            });
            for (var result : executor.invokeAll(writers.toList())) {
                result.get();
            }
            assertThat(contents()).isEqualTo(1);
        } finally {
            executor.shutdownNow();
        }
    }
}
