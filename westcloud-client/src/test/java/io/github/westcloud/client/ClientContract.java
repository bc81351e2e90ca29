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
package io.github.westcloud.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.MetadataMode;
import io.github.westcloud.protocol.ObjectPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every client does, whatever its dialect and authentication; each combination is a small subclass. */
abstract class ClientContract extends CapabilityContract {

    private static final int MIB = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.txt",
                "with space.txt",
                "plus+and%percent.txt",
                "wow!.txt",
                "a#b?c&d=e;f.txt",
                "订单/五月.pdf",
                "😀/\"quoted\" 'name'.txt",
                "~user/[brackets]{braces}|^`\\.txt"
            })
    void aFileOfAnyNameGoesThereAndComesBack(String name) throws IOException {
        var path = ObjectPath.of(name);
        client.upload(UploadRequest.builder(path, Content.of(utf8("hello")))
                .automkdir(true)
                .build());
        assertThat(read(path)).isEqualTo(utf8("hello"));
        assertThat(client.head(HeadRequest.of(path)).length()).isEqualTo(5);
        var parent = path.segments().size() == 1 ? ObjectPath.root() : path.parent();
        assertThat(client.listAll(ListRequest.of(parent)))
                .extracting(DirectoryEntry::name)
                .containsExactly(path.name());
        client.delete(DeleteRequest.of(path));
        assertThat(kindOf(() -> client.head(HeadRequest.of(path)))).isEqualTo(ErrorKind.NOT_FOUND);
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

    @Test
    void whatWasStoredIsTold() {
        var path = ObjectPath.of("a.txt");
        var before = Instant.now().minusSeconds(2);
        client.upload(UploadRequest.builder(path, Content.of(utf8("hello")))
                .contentType("text/plain")
                .contentMd5("5d41402abc4b2a76b9719d911017c592")
                .metadata(new Metadata(Map.of("Author", "Mo", "batch-id", "7")))
                .build());
        var info = client.head(HeadRequest.of(path));
        assertThat(info.contentType()).contains("text/plain");
        assertThat(info.length()).isEqualTo(5);
        assertThat(info.directory()).isFalse();
        assertThat(info.lastModified().orElseThrow())
                .isBetween(before, Instant.now().plusSeconds(2));
        assertThat(info.etag()).contains("5d41402abc4b2a76b9719d911017c592");
        assertThat(info.metadata().values()).isEqualTo(Map.of("author", "Mo", "batch-id", "7"));
    }

    /** Short streams are read before the request, long ones while it is sent. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 3 * MIB})
    void aStreamThatHasMoreThanItsLengthIsNotStored(int length) {
        var path = ObjectPath.of("cut.bin");
        var content = Content.of(new ByteArrayInputStream(new byte[length + 1]), length);
        assertThatThrownBy(
                        () -> client.upload(UploadRequest.builder(path, content).build()))
                .isInstanceOf(WestCloudException.class)
                .hasMessageContaining(length + " bytes and has more");
        assertThatThrownBy(() -> client.head(HeadRequest.of(path)))
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND));
    }

    @Test
    void aChunkedUploadKeepsAllThatWasSaidOfIt() {
        var path = ObjectPath.of("deep/er/big.bin");
        var result = client.upload(UploadRequest.builder(path, Content.of(new byte[2 * MIB + 10]))
                .mode(UploadMode.CHUNKED)
                .contentType("image/jpeg")
                .metadata(Metadata.empty().with("author", "Mo"))
                .automkdir(true)
                .build());
        assertThat(result.parts()).isEqualTo(3);
        assertThat(client.head(HeadRequest.of(path)).contentType()).contains("image/jpeg");
        assertThat(client.head(HeadRequest.of(path)).metadata().get("Author")).contains("Mo");
    }

    @Test
    void aDamagedBodyIsRefusedAndNothingIsStored() {
        assertThat(codeOf(() -> client.upload(UploadRequest.builder(ObjectPath.of("a"), Content.of(utf8("hullo")))
                        .contentMd5("5d41402abc4b2a76b9719d911017c592")
                        .build())))
                .contains(ErrorCode.WRONG_CONTENT_MD5);
        assertThat(client.listAll(ListRequest.of(ObjectPath.root()))).isEmpty();
    }

    @Test
    void rangesInAllTheirForms() throws IOException {
        upload("a.txt", "0123456789");
        assertThat(read("a.txt", ByteRange.of(2, 4))).isEqualTo("234");
        assertThat(read("a.txt", ByteRange.from(7))).isEqualTo("789");
        assertThat(read("a.txt", ByteRange.last(2))).isEqualTo("89");
        assertThat(kindOf(() -> read("a.txt", ByteRange.from(10)))).isEqualTo(ErrorKind.INVALID_REQUEST);
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
    void aWrongPasswordIsToldAndNotShown() {
        try (var stranger = WestCloudClient.create(configure(ClientConfig.builder()
                        .endpoint(server.uri())
                        .bucket("demo")
                        .credentials("alice", "hunter2"))
                .build())) {
            assertThatThrownBy(() -> stranger.delete(DeleteRequest.of(ObjectPath.of("x"))))
                    .hasMessageContaining("authorization error")
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void copyAndMove() throws IOException {
        var a = ObjectPath.of("a.txt");
        client.upload(UploadRequest.builder(a, Content.of(utf8("hello")))
                .contentType("text/x-mine")
                .metadata(Metadata.empty().with("author", "Mo"))
                .build());
        client.copy(TransferRequest.builder(a, ObjectPath.of("copy/订单 1.txt"))
                .automkdir(true)
                .build());
        client.move(TransferRequest.builder(a, ObjectPath.of("b.txt"))
                .metadataMode(MetadataMode.REPLACE)
                .metadata(Metadata.empty().with("by", "Li"))
                .build());
        assertThat(read(ObjectPath.of("copy/订单 1.txt"))).isEqualTo(utf8("hello"));
        assertThat(client.head(HeadRequest.of(ObjectPath.of("copy/订单 1.txt"))).contentType())
                .contains("text/x-mine");
        assertThat(client.head(HeadRequest.of(ObjectPath.of("copy/订单 1.txt")))
                        .metadata()
                        .values())
                .isEqualTo(Map.of("author", "Mo"));
        assertThat(client.head(HeadRequest.of(ObjectPath.of("b.txt")))
                        .metadata()
                        .values())
                .isEqualTo(Map.of("by", "Li"));
        assertThat(kindOf(() -> client.head(HeadRequest.of(a)))).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(kindOf(() -> client.copy(TransferRequest.of(a, ObjectPath.of("c")))))
                .isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void aListingOfManyPages() {
        var names = IntStream.range(0, 25).mapToObj("file-%02d"::formatted).toList();
        names.forEach(name -> upload(name, "x"));
        server.clearRequests();
        var request = ListRequest.builder(ObjectPath.root()).limit(10).build();
        assertThat(client.listAll(request)).extracting(DirectoryEntry::name).containsExactlyElementsOf(names);
        assertThat(requests()).hasSize(3).containsOnly("GET /demo/");
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
    void aDirectoryIsDeletedOnceItIsEmpty() {
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
}
