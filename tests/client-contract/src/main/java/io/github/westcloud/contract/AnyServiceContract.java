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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.WestCloudException;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first part of the client's contract: what it does with this service in both dialects, and with any S3 service in the
 * S3 dialect. Where a service differs, a switch says so, and the difference is asserted.
 */
public abstract class AnyServiceContract extends CapabilityContract {

    protected static final int MIB = 1 << 20;

    /** Whether the service verifies signatures and the MD5 of bodies. */
    protected boolean verifies() {
        return true;
    }

    /** Whether a directory that was listed on one page is repeated on the pages after it, which S3 does not do. */
    protected boolean repeatsDirectoriesOnLaterPages() {
        return false;
    }

    /** Whether the service accepts parts of 1 MiB, as the API document demands them; Amazon S3 demands 5 MiB. */
    protected boolean acceptsPartsOfOneMebibyte() {
        return true;
    }

    /** The responses to uploads have an entity tag in S3 (chapter 3.2 of the API document), and not in REST (2.1). */
    private boolean tellsTagOfUpload() {
        return client.dialect() == DialectName.S3;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.txt",
                "with space.txt",
                "plus+and%percent.txt",
                "wow!.txt",
                "a#b?c&d=e,f.txt",
                "订单/五月.pdf",
                "😀/'name'.txt",
                "~user/(brackets)*^`.txt"
            })
    void aFileOfAnyNameGoesThereAndComesBack(String name) throws IOException {
        requireRoundTrip(name);
    }

    /** Stores a file of this name, reads it, finds it in the listing, and deletes it. */
    protected void requireRoundTrip(String name) throws IOException {
        var path = at(name);
        client.upload(UploadRequest.builder(path, Content.of(utf8("hello")))
                .automkdir(true)
                .build());
        assertThat(read(path)).isEqualTo(utf8("hello"));
        assertThat(client.head(HeadRequest.of(path)).length()).isEqualTo(5);
        assertThat(client.listAll(ListRequest.of(path.parent())))
                .extracting(DirectoryEntry::name)
                .containsExactly(path.name());
        client.delete(DeleteRequest.of(path));
        assertThat(kindOf(() -> client.head(HeadRequest.of(path)))).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void whatWasStoredIsTold() {
        var path = at("a.txt");
        var before = Instant.now().minusSeconds(2);
        var etag = client.upload(UploadRequest.builder(path, Content.of(utf8("hello")))
                        .contentType("text/plain")
                        .contentMd5("5d41402abc4b2a76b9719d911017c592")
                        .metadata(new Metadata(Map.of("Author", "Mo", "batch-id", "7")))
                        .build())
                .etag();
        var info = client.head(HeadRequest.of(path));
        assertThat(info.contentType()).contains("text/plain");
        assertThat(info.length()).isEqualTo(5);
        assertThat(info.directory()).isFalse();
        assertThat(info.lastModified().orElseThrow())
                .isBetween(before, Instant.now().plusSeconds(2));
        assertThat(info.etag()).contains("5d41402abc4b2a76b9719d911017c592");
        assertThat(etag).isEqualTo(tellsTagOfUpload() ? info.etag() : Optional.empty());
        assertThat(info.metadata().values()).isEqualTo(Map.of("author", "Mo", "batch-id", "7"));
    }

    @Test
    void aDamagedBodyIsRefusedAndNothingIsStored() {
        var path = at("a");
        var refusal = catchThrowableOfType(
                WestCloudException.class,
                () -> client.upload(UploadRequest.builder(path, Content.of(utf8("hullo")))
                        .contentMd5("5d41402abc4b2a76b9719d911017c592")
                        .build()));
        assertThat(refusal.kind()).isEqualTo(ErrorKind.INVALID_REQUEST);
        if (verifies()) {
            assertThat(refusal.errorCode()).contains(ErrorCode.WRONG_CONTENT_MD5);
        }
        assertThat(kindOf(() -> client.head(HeadRequest.of(path)))).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(client.listAll(ListRequest.of(home))).isEmpty();
    }

    @Test
    void aStreamOfAnyLengthIsStored() throws IOException {
        var path = at("stream");
        var bytes = random(2 * MIB + 1);
        try (var content = Content.of(new ByteArrayInputStream(bytes), bytes.length)) {
            client.upload(
                    UploadRequest.builder(path, content).mode(UploadMode.SINGLE).build());
        }
        assertThat(read(path)).isEqualTo(bytes);
    }

    /** Short streams are read before the request, long ones while it is sent. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 3 * MIB})
    void aStreamThatHasMoreThanItsLengthIsNotStored(int length) {
        var path = at("cut.bin");
        var content = Content.of(new ByteArrayInputStream(new byte[length + 1]), length);
        assertThatThrownBy(
                        () -> client.upload(UploadRequest.builder(path, content).build()))
                .isInstanceOf(WestCloudException.class)
                .hasMessageContaining(length + " bytes, but has more");
        assertThat(kindOf(() -> client.head(HeadRequest.of(path)))).isEqualTo(ErrorKind.NOT_FOUND);
    }

    /** Only a signature of version 4 covers the body; the setting has no effect on others. */
    @Test
    void theBodyMayBeSigned() throws IOException {
        try (var signing = backEnd.client(backEnd.config().payloadSigning(true))) {
            signing.upload(UploadRequest.builder(at("signed"), Content.of(utf8("hello")))
                    .build());
        }
        assertThat(read(at("signed"))).isEqualTo(utf8("hello"));
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
    void anUploadInPartsIsStoredWithAllItsValuesOrRefusedAsAWhole() throws IOException {
        var path = at("deep/er/big.bin");
        var bytes = random(2 * MIB + 10);
        var upload = UploadRequest.builder(path, Content.of(bytes))
                .mode(UploadMode.CHUNKED)
                .contentType("image/jpeg")
                .metadata(Metadata.empty().with("author", "Mo"))
                .automkdir(true)
                .build();
        if (!acceptsPartsOfOneMebibyte()) {
            var refusal = catchThrowableOfType(WestCloudException.class, () -> client.upload(upload));
            assertThat(refusal.errorCode()).contains(ErrorCode.FILE_SIZE_ERROR);
            assertThat(refusal).hasMessageContaining("raise multipartThreshold");
            assertThat(kindOf(() -> client.head(HeadRequest.of(path)))).isEqualTo(ErrorKind.NOT_FOUND);
            return;
        }
        assertThat(client.upload(upload).parts()).isEqualTo(3);
        assertThat(read(path)).isEqualTo(bytes);
        assertThat(client.head(HeadRequest.of(path)).contentType()).contains("image/jpeg");
        assertThat(client.head(HeadRequest.of(path)).metadata().get("Author")).contains("Mo");
    }

    /** One part is always the last one, so every service accepts it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, MIB})
    void anUploadInOnePartIsStored(int length) throws IOException {
        var bytes = random(length);
        client.upload(UploadRequest.builder(at("one.bin"), Content.of(bytes))
                .mode(UploadMode.CHUNKED)
                .build());
        assertThat(read(at("one.bin"))).isEqualTo(bytes);
    }

    @Test
    void aListingOfManyPagesHasFilesAndDirectories() {
        var names = IntStream.range(0, 25).mapToObj("file-%02d"::formatted).toList();
        names.forEach(name -> upload(name, "x"));
        client.upload(UploadRequest.builder(at("sub/deep.txt"), Content.of(utf8("x")))
                .automkdir(true)
                .build());
        client.createDirectory(CreateDirectoryRequest.of(at("empty")));
        if (!home.isRoot()) {
            client.createDirectory(CreateDirectoryRequest.of(home));
        }
        var request = ListRequest.builder(home).limit(10).build();

        var entries = StreamSupport.stream(client.listAll(request).spliterator(), false)
                .toList();

        assertThat(entries)
                .filteredOn(entry -> !entry.directory())
                .extracting(DirectoryEntry::name)
                .containsExactlyElementsOf(names);
        requireDirectories(entries, List.of("empty", "sub"));
        assertThat(entries).filteredOn(entry -> !entry.directory()).allSatisfy(entry -> {
            assertThat(entry.length()).isEqualTo(1);
            assertThat(entry.lastModified()).isPresent();
            assertThat(entry.etag())
                    .isEqualTo(client.head(HeadRequest.of(at(entry.name()))).etag());
        });
        assertThat(client.list(request).entries()).hasSizeLessThan(names.size());
    }

    private void requireDirectories(List<DirectoryEntry> entries, List<String> expected) {
        var directories = entries.stream()
                .filter(DirectoryEntry::directory)
                .map(DirectoryEntry::name)
                .toList();
        if (repeatsDirectoriesOnLaterPages()) {
            assertThat(directories).hasSizeGreaterThan(expected.size()).hasSameElementsAs(expected);
        } else {
            assertThat(directories).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void copyAndMove() throws IOException {
        var source = at("订单 a.txt");
        client.upload(UploadRequest.builder(source, Content.of(utf8("hello")))
                .contentType("text/x-mine")
                .metadata(Metadata.empty().with("author", "Mo"))
                .build());
        client.copy(TransferRequest.builder(source, at("copy/订单 1.txt"))
                .automkdir(true)
                .build());
        client.move(TransferRequest.builder(source, at("b.txt"))
                .metadataMode(MetadataMode.REPLACE)
                .metadata(Metadata.empty().with("by", "Li"))
                .build());
        assertThat(read(at("copy/订单 1.txt"))).isEqualTo(utf8("hello"));
        assertThat(read(at("b.txt"))).isEqualTo(utf8("hello"));
        var copied = client.head(HeadRequest.of(at("copy/订单 1.txt")));
        assertThat(copied.contentType()).contains("text/x-mine");
        assertThat(copied.metadata().values()).isEqualTo(Map.of("author", "Mo"));
        assertThat(client.head(HeadRequest.of(at("b.txt"))).metadata().values()).isEqualTo(Map.of("by", "Li"));
        assertThat(kindOf(() -> client.head(HeadRequest.of(source)))).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(codeOf(() -> client.copy(TransferRequest.of(source, at("d")))))
                .contains(ErrorCode.NOT_FOUND);
    }

    @Test
    void aDirectoryIsFoundAndDeletedOnceItIsEmpty() {
        var directory = at("dir");
        assertThat(kindOf(() -> client.head(HeadRequest.of(directory)))).isEqualTo(ErrorKind.NOT_FOUND);
        client.createDirectory(CreateDirectoryRequest.of(directory));
        assertThat(client.head(HeadRequest.of(directory)).directory()).isTrue();
        assertThat(client.listAll(ListRequest.of(directory))).isEmpty();
        upload("dir/a", "x");
        assertThat(codeOf(() -> client.delete(
                        DeleteRequest.builder(directory).directory(true).build())))
                .contains(ErrorCode.DIRECTORY_NOT_EMPTY);
        client.delete(DeleteRequest.of(at("dir/a")));
        client.delete(DeleteRequest.builder(directory).directory(true).build());
        assertThat(kindOf(() -> client.head(HeadRequest.of(directory)))).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void aWrongPasswordIsRefusedAndNotShown() {
        try (var stranger = backEnd.client(backEnd.config().credentials("alice", "hunter2"))) {
            if (!verifies()) {
                upload("a.txt", "hello");
                assertThat(stranger.list(ListRequest.of(home)).entries()).hasSize(1);
                return;
            }
            assertThatThrownBy(() -> stranger.list(ListRequest.of(home)))
                    .isInstanceOfSatisfying(
                            WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.UNAUTHENTICATED))
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void aBucketThatIsMissingIsTold() {
        try (var nowhere = client.forBucket("nobodys")) {
            assertThat(codeOf(() -> nowhere.list(ListRequest.of(ObjectPath.root()))))
                    .contains(ErrorCode.BUCKET_NOT_FOUND);
        }
    }
}
