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
package io.github.westcloud.client.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.westcloud.client.LargeParts;
import io.github.westcloud.client.WestCloudClient;
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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the client's S3 dialect does with any S3 server. What a server does otherwise, a subclass says, and the difference is asserted.
 */
abstract class OtherServerContract extends OtherServerFixture {

    private static final int MIB = 1 << 20;

    /** Whether the server looks at signatures and at the MD5 of bodies. */
    protected abstract boolean verifies();

    /** Whether a directory that was listed on one page comes again on the pages after it, which S3 does not do. */
    protected abstract boolean repeatsDirectoriesOnLaterPages();

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
        var path = home.resolve(name);
        upload(path, "hello");
        assertThat(read(path)).isEqualTo("hello");
        assertThat(client.head(HeadRequest.of(path)).length()).isEqualTo(5);
        assertThat(client.listAll(ListRequest.of(path.parent())))
                .extracting(DirectoryEntry::name)
                .containsExactly(path.name());
        client.delete(DeleteRequest.of(path));
        assertThat(kindOf(() -> client.head(HeadRequest.of(path)))).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void whatWasStoredIsTold() {
        var path = home.resolve("a.txt");
        var etag = client.upload(UploadRequest.builder(path, Content.of(utf8("hello")))
                        .contentType("text/plain")
                        .contentMd5("5d41402abc4b2a76b9719d911017c592")
                        .metadata(Metadata.empty().with("author", "Mo"))
                        .build())
                .etag();
        var info = client.head(HeadRequest.of(path));
        assertThat(info.contentType()).contains("text/plain");
        assertThat(info.metadata().values()).containsEntry("author", "Mo");
        assertThat(info.lastModified()).isPresent();
        assertThat(info.etag()).isEqualTo(etag).contains("5d41402abc4b2a76b9719d911017c592");
    }

    @Test
    void aDamagedBodyIsRefused() {
        var path = home.resolve("a.txt");
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
    }

    @Test
    void anUploadReplacesOnlyWhenAsked() throws IOException {
        var path = home.resolve("a.txt");
        upload(path, "old");
        assertThat(codeOf(() -> upload(path, "new"))).isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(read(path)).isEqualTo("old");
        client.upload(UploadRequest.builder(path, Content.of(utf8("new")))
                .overwrite(true)
                .build());
        assertThat(read(path)).isEqualTo("new");
    }

    @Test
    void aStreamOfAnyLengthIsStored() throws IOException {
        var path = home.resolve("stream");
        var bytes = random(2 * MIB + 1);
        try (var content = Content.of(new ByteArrayInputStream(bytes), bytes.length)) {
            client.upload(
                    UploadRequest.builder(path, content).mode(UploadMode.SINGLE).build());
        }
        assertThat(bytes(path)).isEqualTo(bytes);
    }

    @Test
    void theBodyMayBeSigned() throws IOException {
        try (var signing =
                WestCloudClient.create(config("secret").payloadSigning(true).build())) {
            var path = home.resolve("signed");
            signing.upload(
                    UploadRequest.builder(path, Content.of(utf8("hello"))).build());
            assertThat(read(path)).isEqualTo("hello");
        }
    }

    @Test
    void rangesInAllTheirForms() throws IOException {
        var path = home.resolve("a.txt");
        upload(path, "0123456789");
        assertThat(read(path, ByteRange.of(2, 4))).isEqualTo("234");
        assertThat(read(path, ByteRange.from(7))).isEqualTo("789");
        assertThat(read(path, ByteRange.last(2))).isEqualTo("89");
        assertThat(kindOf(() -> read(path, ByteRange.from(10)))).isEqualTo(ErrorKind.INVALID_REQUEST);
    }

    @Test
    void aListingOfManyPagesHasFilesAndDirectories() {
        var names = IntStream.range(0, 25).mapToObj("file-%02d"::formatted).toList();
        names.forEach(name -> upload(home.resolve(name), "x"));
        upload(home.resolve("sub/deep.txt"), "x");
        client.createDirectory(CreateDirectoryRequest.of(home.resolve("empty")));
        client.createDirectory(CreateDirectoryRequest.of(home));

        var entries = StreamSupport.stream(
                        client.listAll(ListRequest.builder(home).limit(10).build())
                                .spliterator(),
                        false)
                .toList();

        assertThat(entries)
                .filteredOn(entry -> !entry.directory())
                .extracting(DirectoryEntry::name)
                .containsExactlyElementsOf(names);
        var directories = entries.stream()
                .filter(DirectoryEntry::directory)
                .map(DirectoryEntry::name)
                .toList();
        if (repeatsDirectoriesOnLaterPages()) {
            assertThat(directories).hasSizeGreaterThan(2).containsOnly("empty", "sub");
        } else {
            assertThat(directories).containsExactly("empty", "sub");
        }
        assertThat(entries).filteredOn(entry -> !entry.directory()).allSatisfy(entry -> {
            assertThat(entry.length()).isEqualTo(1);
            assertThat(entry.lastModified()).isPresent();
            assertThat(entry.etag()).contains("9dd4e461268c8034f5c8564e155c67a6");
        });
        assertThat(client.list(ListRequest.builder(home).limit(10).build()).entries())
                .hasSizeLessThan(names.size());
    }

    @Test
    void copyAndMove() throws IOException {
        var source = home.resolve("订单 a.txt");
        client.upload(UploadRequest.builder(source, Content.of(utf8("hello")))
                .metadata(Metadata.empty().with("author", "Mo"))
                .build());
        client.copy(TransferRequest.of(source, home.resolve("copy/b.txt")));
        client.move(TransferRequest.builder(source, home.resolve("c.txt"))
                .metadataMode(MetadataMode.REPLACE)
                .metadata(Metadata.empty().with("by", "Li"))
                .build());

        assertThat(read(home.resolve("copy/b.txt"))).isEqualTo("hello");
        assertThat(client.head(HeadRequest.of(home.resolve("copy/b.txt")))
                        .metadata()
                        .values())
                .isEqualTo(Map.of("author", "Mo"));
        assertThat(read(home.resolve("c.txt"))).isEqualTo("hello");
        assertThat(client.head(HeadRequest.of(home.resolve("c.txt"))).metadata().values())
                .isEqualTo(Map.of("by", "Li"));
        assertThat(kindOf(() -> client.head(HeadRequest.of(source)))).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(codeOf(() -> client.copy(TransferRequest.of(source, home.resolve("d")))))
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void aDirectoryIsFoundAndDeletedOnceItIsEmpty() {
        var directory = home.resolve("dir");
        assertThat(kindOf(() -> client.head(HeadRequest.of(directory)))).isEqualTo(ErrorKind.NOT_FOUND);
        client.createDirectory(CreateDirectoryRequest.of(directory));
        assertThat(client.head(HeadRequest.of(directory)).directory()).isTrue();
        assertThat(client.listAll(ListRequest.of(directory))).isEmpty();
        upload(directory.resolve("a"), "x");
        assertThat(codeOf(() -> client.delete(
                        DeleteRequest.builder(directory).directory(true).build())))
                .isEqualTo(ErrorCode.DIRECTORY_NOT_EMPTY);
        client.delete(DeleteRequest.of(directory.resolve("a")));
        client.delete(DeleteRequest.builder(directory).directory(true).build());
        assertThat(kindOf(() -> client.head(HeadRequest.of(directory)))).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void theDeletionOfNothingSucceeds() {
        client.delete(DeleteRequest.of(home.resolve("nothing")));
    }

    /** Amazon and those who follow it want 5 MiB; nothing is stored then, and the message says what to do. */
    @Test
    void partsOfOneMebibyteAreTooSmallHereAndThatIsTold() {
        var path = home.resolve("big.bin");
        var refusal = catchThrowableOfType(
                WestCloudException.class,
                () -> client.upload(UploadRequest.builder(path, Content.of(random(3 * MIB + 10)))
                        .mode(UploadMode.CHUNKED)
                        .build()));
        assertThat(refusal.errorCode()).contains(ErrorCode.FILE_SIZE_ERROR);
        assertThat(refusal).hasMessageContaining("raise multipartThreshold");
        assertThat(kindOf(() -> client.head(HeadRequest.of(path)))).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void theStagesOfAnUploadInLargerPartsMakeTheFile() throws IOException {
        var path = home.resolve("big.bin");
        var bytes = random(11 * MIB + 3);
        LargeParts.upload(client, path, bytes, 5 * MIB, List.of(2, 0, 1));
        assertThat(bytes(path)).isEqualTo(bytes);
        assertThat(client.head(HeadRequest.of(path)).contentType()).contains("image/jpeg");
    }

    /** One part is always the last one, so every server takes it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, MIB})
    void anUploadInOneChunkIsStored(int length) throws IOException {
        var path = home.resolve("one.bin");
        var bytes = random(length);
        client.upload(UploadRequest.builder(path, Content.of(bytes))
                .mode(UploadMode.CHUNKED)
                .build());
        assertThat(bytes(path)).isEqualTo(bytes);
    }

    @Test
    void whoIsNotKnownIsRefused() {
        try (var stranger = WestCloudClient.create(config("hunter2").build())) {
            var path = home.resolve("a.txt");
            if (!verifies()) {
                stranger.delete(DeleteRequest.of(path));
                return;
            }
            assertThat(kindOf(() -> stranger.list(ListRequest.of(home)))).isEqualTo(ErrorKind.UNAUTHENTICATED);
            assertThat(kindOf(() -> stranger.head(HeadRequest.of(path)))).isEqualTo(ErrorKind.FORBIDDEN);
        }
    }

    @Test
    void aBucketThatIsMissingIsTold() {
        assertThat(codeOf(() -> client.forBucket("nobodys").list(ListRequest.of(ObjectPath.root()))))
                .isEqualTo(ErrorCode.BUCKET_NOT_FOUND);
    }
}
