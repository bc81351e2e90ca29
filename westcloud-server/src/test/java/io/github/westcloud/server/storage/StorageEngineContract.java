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
package io.github.westcloud.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.support.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link StorageEngine} promises, for every engine. */
abstract class StorageEngineContract {

    static final Duration UPLOAD_LIFETIME = Duration.ofHours(24);
    static final PutOptions NEW = new PutOptions(false, false);
    static final PutOptions OVERWRITE = new PutOptions(true, false);
    static final PutOptions WITH_PARENTS = new PutOptions(false, true);
    static final FileAttributes PLAIN =
            new FileAttributes("text/plain", Metadata.empty(), Optional.empty(), Optional.empty());

    final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00.123Z"));
    StorageEngine engine;

    abstract StorageEngine open() throws IOException;

    /** How many contents are kept, those that nobody can reach included. */
    abstract long contents() throws IOException;

    @BeforeEach
    void start() throws IOException {
        engine = open();
        engine.createBucket(new BucketName("b"));
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
    }

    static Location at(String path) {
        return new Location(new BucketName("b"), ObjectPath.of(path));
    }

    static UploadKey key(String path) {
        return new UploadKey(at(path), "");
    }

    StoredFile put(String path, String content, PutOptions options) {
        return put(path, content, PLAIN, options);
    }

    StoredFile put(String path, String content, FileAttributes attributes, PutOptions options) {
        try (var incoming = engine.receive(content.length())) {
            incoming.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            return engine.put(at(path), incoming, attributes, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) throws IOException {
        try (var open = engine.open(at(path))) {
            return read(open);
        }
    }

    static String read(OpenFile open) throws IOException {
        var content = ByteBuffer.allocate((int) open.file().length());
        while (content.hasRemaining() && open.read(content, content.position()) >= 0) {
            // Until it is full.
        }
        return new String(content.array(), StandardCharsets.UTF_8);
    }

    List<String> names(String directory, ListQuery query) {
        return engine.list(at(directory), query).entries().stream()
                .map(StoredEntry::name)
                .toList();
    }

    static void assertRefused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    @Test
    void keepsWhatWasPut() throws IOException {
        var attributes = new FileAttributes(
                "a/b",
                Metadata.empty().with("color", "red"),
                Optional.of("k3y"),
                Optional.of(clock.instant().plusSeconds(5)));
        var file = put("file", "hello", attributes, NEW);
        assertThat(engine.find(at("file"))).contains(file);
        assertThat(file.attributes()).isEqualTo(attributes);
        assertThat(file.length()).isEqualTo(5);
        assertThat(file.created()).isEqualTo(clock.instant());
        assertThat(read("file")).isEqualTo("hello");
    }

    @Test
    void theRootIsADirectory() {
        assertThat(engine.find(at(""))).contains(new StoredDirectory("", clock.instant()));
        assertRefused(ErrorCode.ALREADY_EXISTS, () -> engine.createDirectory(at(""), false));
        assertRefused(ErrorCode.WRONG_OBJECT_TYPE, () -> engine.delete(at("")));
        assertRefused(ErrorCode.WRONG_OBJECT_TYPE, () -> put("", "x", OVERWRITE));
    }

    @Test
    void knowsItsBuckets() {
        var unknown = new Location(new BucketName("unknown"), ObjectPath.of("file"));
        assertThat(engine.hasBucket(new BucketName("b"))).isTrue();
        assertThat(engine.hasBucket(new BucketName("unknown"))).isFalse();
        assertRefused(ErrorCode.BUCKET_NOT_FOUND, () -> engine.find(unknown));
        assertRefused(ErrorCode.BUCKET_NOT_FOUND, () -> engine.createDirectory(unknown, true));
    }

    @Test
    void bucketsDoNotMix() {
        engine.createBucket(new BucketName("b2"));
        put("file", "x", NEW);
        var other = new Location(new BucketName("b2"), ObjectPath.of(""));
        assertThat(engine.list(other, new ListQuery(Optional.empty(), 10, ListOrder.ASC))
                        .entries())
                .isEmpty();
    }

    @Test
    void replacesOnlyWhenTold() throws IOException {
        put("file", "old", NEW);
        assertRefused(ErrorCode.ALREADY_EXISTS, () -> put("file", "new", NEW));
        assertThat(read("file")).isEqualTo("old");
        put("file", "new", OVERWRITE);
        assertThat(read("file")).isEqualTo("new");
        assertThat(contents()).isEqualTo(1);
    }

    @Test
    void aReaderKeepsWhatItOpened() throws IOException {
        put("file", "old", NEW);
        try (var before = engine.open(at("file"))) {
            put("file", "new", OVERWRITE);
            engine.delete(at("file"));
            assertThat(read(before)).isEqualTo("old");
        }
        assertThat(contents()).isZero();
    }

    @Test
    void droppedContentLeavesNothing() throws IOException {
        try (var incoming = engine.receive(3)) {
            incoming.write(ByteBuffer.wrap(new byte[3]));
        }
        assertRefused(ErrorCode.NOT_FOUND, () -> put("missing/file", "x", NEW));
        assertThat(contents()).isZero();
    }

    @Test
    void directoriesAreReal() {
        assertRefused(ErrorCode.NOT_FOUND, () -> put("a/b/file", "x", NEW));
        put("a/b/file", "x", WITH_PARENTS);
        assertThat(engine.find(at("a"))).get().isInstanceOf(StoredDirectory.class);
        assertRefused(ErrorCode.DIRECTORY_NOT_EMPTY, () -> engine.delete(at("a")));
        engine.delete(at("a/b/file"));
        engine.delete(at("a/b"));
        engine.delete(at("a"));
        assertThat(engine.find(at("a"))).isEmpty();
    }

    @Test
    void nothingLiesBelowAFile() {
        put("file", "x", NEW);
        assertRefused(ErrorCode.WRONG_OBJECT_TYPE, () -> put("file/below", "x", NEW));
        assertRefused(ErrorCode.WRONG_OBJECT_TYPE, () -> put("file/far/below", "x", WITH_PARENTS));
        assertRefused(
                ErrorCode.WRONG_OBJECT_TYPE, () -> names("file", new ListQuery(Optional.empty(), 1, ListOrder.ASC)));
    }

    @Test
    void aDirectoryIsNoFile() {
        engine.createDirectory(at("d"), false);
        assertRefused(ErrorCode.WRONG_OBJECT_TYPE, () -> engine.open(at("d")));
        assertRefused(ErrorCode.WRONG_OBJECT_TYPE, () -> engine.update(at("d"), UnaryOperator.identity()));
        assertRefused(
                ErrorCode.WRONG_OBJECT_TYPE, () -> engine.copy(at("d"), at("e"), UnaryOperator.identity(), false));
        assertRefused(
                ErrorCode.WRONG_OBJECT_TYPE, () -> engine.move(at("d"), at("e"), UnaryOperator.identity(), false));
        assertRefused(ErrorCode.WRONG_OBJECT_TYPE, () -> put("d", "x", OVERWRITE));
    }

    @Test
    void copiesShareNothingThatChanges() throws IOException {
        put("file", "x", NEW);
        engine.copy(at("file"), at("d/copy"), a -> a.withContentType("a/copy"), true);
        put("file", "changed", OVERWRITE);
        assertThat(read("d/copy")).isEqualTo("x");
        assertThat(engine.open(at("d/copy")).file().attributes().contentType()).isEqualTo("a/copy");
        engine.delete(at("file"));
        assertThat(read("d/copy")).isEqualTo("x");
    }

    @Test
    void movesInOneStep() throws IOException {
        put("file", "x", NEW);
        put("taken", "y", NEW);
        assertRefused(
                ErrorCode.ALREADY_EXISTS, () -> engine.move(at("file"), at("taken"), UnaryOperator.identity(), false));
        assertRefused(ErrorCode.NOT_FOUND, () -> engine.move(at("file"), at("n/new"), UnaryOperator.identity(), false));
        engine.move(at("file"), at("new"), UnaryOperator.identity(), false);
        assertThat(engine.find(at("file"))).isEmpty();
        assertThat(read("new")).isEqualTo("x");
        assertThat(contents()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(ListOrder.class)
    void listsInOrderFromAnyPoint(ListOrder order) {
        var names = new ArrayList<>(List.of("A", "B", "a", "a b", "a-b", "aa", "é", "中", "\uFF5E", "😀"));
        names.forEach(name -> put(name, "x", NEW));
        engine.createDirectory(at("a0"), false);
        put("a0/below", "x", NEW);
        names.add("a0");
        names.sort((x, y) -> java.util.Arrays.compareUnsigned(
                x.getBytes(StandardCharsets.UTF_8), y.getBytes(StandardCharsets.UTF_8)));
        if (order == ListOrder.DESC) {
            Collections.reverse(names);
        }
        assertThat(names("", new ListQuery(Optional.empty(), 100, order))).isEqualTo(names);
        for (int i = 0; i < names.size(); i++) {
            var after = Optional.of(names.get(i));
            assertThat(names("", new ListQuery(after, 2, order)))
                    .isEqualTo(names.subList(i + 1, Math.min(names.size(), i + 3)));
        }
        assertThat(engine.list(at(""), new ListQuery(Optional.empty(), names.size(), order))
                        .more())
                .isFalse();
        assertThat(engine.list(at(""), new ListQuery(Optional.empty(), names.size() - 1, order))
                        .more())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(ListOrder.class)
    void goesOnAfterANameThatIsGone(ListOrder order) {
        List.of("a", "c").forEach(name -> put(name, "x", NEW));
        var expected = order == ListOrder.ASC ? "c" : "a";
        assertThat(names("", new ListQuery(Optional.of("b"), 9, order))).containsExactly(expected);
    }

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
        assertThat(engine.isUploading(at("d/big"))).isTrue();
        for (int part : new int[] {2, 0, 1}) {
            assertRefused(ErrorCode.UPLOAD_INCOMPLETE, () -> engine.completeUpload(key("d/big")));
            writePart("d/big", part, content);
        }
        assertThat(engine.find(at("d"))).isEmpty();
        var file = engine.completeUpload(key("d/big"));
        assertThat(file.parts()).isEqualTo(3);
        assertThat(read("d/big")).isEqualTo(content);
        assertThat(engine.isUploading(at("d/big"))).isFalse();
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
        assertThat(engine.isUploading(at("big"))).isTrue();
        assertThat(engine.isUploading(at("bigger"))).isFalse();
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
