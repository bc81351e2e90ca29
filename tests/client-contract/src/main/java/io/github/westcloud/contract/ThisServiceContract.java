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
package io.github.westcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The second part of the client's contract: what it does with this service only, in both dialects. The back end also has the
 * bucket {@code other}, and both are empty when a test begins.
 */
public abstract class ThisServiceContract extends AnyServiceContract {

    @ParameterizedTest
    @ValueSource(strings = {"a#b?c&d=e;f.txt", "😀/\"quoted\" 'name'.txt", "~user/[brackets]{braces}|^`\\.txt"})
    void aNameMayHaveCharactersThatOthersRefuse(String name) throws IOException {
        requireRoundTrip(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB - 1, 3 * MIB, 3 * MIB + 1})
    void everyLengthComesBackAsItWasFromEverySourceInEveryMode(int length, @TempDir Path folder) throws IOException {
        var bytes = random(length);
        var file = Files.write(folder.resolve("file"), bytes);
        for (var mode : UploadMode.values()) {
            for (var content : new Content[] {
                Content.of(bytes),
                Content.of(file),
                Content.of(new ByteArrayInputStream(bytes), length),
                Content.spooled(new ByteArrayInputStream(bytes), folder)
            }) {
                var path = ObjectPath.of("length-" + length);
                try (content) {
                    var result = client.upload(UploadRequest.builder(path, content)
                            .mode(mode)
                            .overwrite(true)
                            .computeMd5(mode != UploadMode.SINGLE)
                            .build());
                    assertThat(result.length()).isEqualTo(length);
                }
                assertThat(read(path)).isEqualTo(bytes);
            }
        }
    }

    /** It is larger than the threshold, so it goes in parts without being asked to. */
    @Test
    void aLargeLocalFileGoesThereAndComesBack() throws IOException {
        sendAndFetch(17 * MIB);
    }

    @Test
    void anotherBucketIsAViewOfTheSameClient() {
        try (var other = client.forBucket("other")) {
            other.upload(UploadRequest.builder(ObjectPath.of("x"), Content.of(utf8("x")))
                    .build());
            assertThat(other.listAll(ListRequest.of(ObjectPath.root()))).hasSize(1);
        }
        assertThat(client.listAll(ListRequest.of(ObjectPath.root()))).isEmpty();
        assertThat(kindOf(() -> client.forBucket("nobodys").head(HeadRequest.of(ObjectPath.of("x")))))
                .isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void aRefusalSaysThatTheAuthorizationIsWrong() {
        try (var stranger = backEnd.client(backEnd.config().credentials("alice", "hunter2"))) {
            assertThatThrownBy(() -> stranger.delete(DeleteRequest.of(ObjectPath.of("x"))))
                    .hasMessageContaining("authorization error")
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void aListingTakesOneRequestForEachPage() {
        var names = IntStream.range(0, 25).mapToObj("file-%02d"::formatted).toList();
        names.forEach(name -> upload(name, "x"));
        backEnd.forgetRequests();
        var request = ListRequest.builder(ObjectPath.root()).limit(10).build();
        assertThat(client.listAll(request)).extracting(DirectoryEntry::name).containsExactlyElementsOf(names);
        assertThat(backEnd.requests()).isEqualTo(Collections.nCopies(3, "GET /demo/"));
    }

    @Test
    void aListingTellsFilesAndDirectories() {
        client.createDirectory(CreateDirectoryRequest.of(ObjectPath.of("sub")));
        client.createDirectory(CreateDirectoryRequest.of(ObjectPath.of("sub/empty")));
        upload("sub/a.txt", "hello");
        var entries = client.list(ListRequest.of(ObjectPath.of("sub"))).entries();
        assertThat(entries).extracting(DirectoryEntry::name).containsExactly("a.txt", "empty");
        assertThat(entries).extracting(DirectoryEntry::directory).containsExactly(false, true);
        assertThat(entries.get(0).length()).isEqualTo(5);
        assertThat(entries.get(0).lastModified()).isPresent();
        assertThat(entries.get(0).etag())
                .isEqualTo(
                        client.head(HeadRequest.of(ObjectPath.of("sub/a.txt"))).etag());
        assertThat(client.head(HeadRequest.of(ObjectPath.of("sub/empty"))).directory())
                .isTrue();
        assertThat(client.head(HeadRequest.of(ObjectPath.root())).directory()).isTrue();
    }

    @Test
    void aDirectoryInADirectoryKeepsItFromBeingDeleted() {
        client.createDirectory(CreateDirectoryRequest.of(ObjectPath.of("a")));
        client.createDirectory(CreateDirectoryRequest.of(ObjectPath.of("a/b")));
        assertThat(codeOf(() -> client.delete(DeleteRequest.builder(ObjectPath.of("a"))
                        .directory(true)
                        .build())))
                .contains(ErrorCode.DIRECTORY_NOT_EMPTY);
        client.delete(
                DeleteRequest.builder(ObjectPath.of("a/b")).directory(true).build());
        client.delete(DeleteRequest.builder(ObjectPath.of("a")).directory(true).build());
        assertThat(client.listAll(ListRequest.of(ObjectPath.root()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void theWholeBucketIsDeletedOnlyByItsOwnName(String root, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("local"), "x");
        client.upload("a/b.txt", file);
        client.upload("c.txt", file);
        assertThatThrownBy(() -> client.deleteAll(root))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bucket demo")
                .hasMessageContaining("emptyBucket()");
        assertThat(client.exists("a/b.txt")).isTrue();

        assertThat(client.emptyBucket()).isEqualTo(2);
        assertThat(client.listAll(ListRequest.of(ObjectPath.root()))).isEmpty();
    }
}
