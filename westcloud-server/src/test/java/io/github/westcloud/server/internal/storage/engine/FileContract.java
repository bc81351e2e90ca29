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
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.storage.ListQuery;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StoredDirectory;
import io.github.westcloud.server.internal.storage.UploadKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link StorageEngine} promises about files and directories, for every engine. */
abstract class FileContract extends StorageEngineFixture {

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
    void clearsABucketAndNoOther() throws IOException {
        var other = new Location(new BucketName("b2"), ObjectPath.of("file"));
        engine.createBucket(other.bucket());
        try (var content = engine.receive(0)) {
            engine.put(other, content, PLAIN, NEW);
        }
        put("d/file", "x", WITH_PARENTS);
        put("expiring", "x", PLAIN.withExpires(Optional.of(clock.instant().plusSeconds(5))), NEW);
        engine.beginUpload(key("d/big"), 1, PLAIN, NEW);
        engine.beginUpload(new UploadKey(other, "id"), 1, PLAIN, OVERWRITE);

        try (var open = engine.open(at("d/file"))) {
            engine.clear(new BucketName("b"));
            assertThat(read(open)).isEqualTo("x");
        }

        assertThat(names("", new ListQuery(Optional.empty(), 1, ListOrder.ASC))).isEmpty();
        assertThat(engine.findUpload(key("d/big"))).isEmpty();
        assertThat(engine.find(other)).isPresent();
        assertThat(engine.findUpload(new UploadKey(other, "id"))).isPresent();
        assertThat(contents()).isEqualTo(2);
        put("d/file", "y", WITH_PARENTS);
        assertThat(read("d/file")).isEqualTo("y");
        assertRefused(ErrorCode.BUCKET_NOT_FOUND, () -> engine.clear(new BucketName("unknown")));
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
                ErrorCode.WRONG_OBJECT_TYPE,
                () -> engine.copy(at("d"), at("e"), UnaryOperator.identity(), new PutOptions(false, false)));
        assertRefused(
                ErrorCode.WRONG_OBJECT_TYPE, () -> engine.move(at("d"), at("e"), UnaryOperator.identity(), false));
        assertRefused(ErrorCode.WRONG_OBJECT_TYPE, () -> put("d", "x", OVERWRITE));
    }

    @Test
    void copiesShareNothingThatChanges() throws IOException {
        put("file", "x", NEW);
        engine.copy(at("file"), at("d/copy"), a -> a.withContentType("a/copy"), new PutOptions(false, true));
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
}
