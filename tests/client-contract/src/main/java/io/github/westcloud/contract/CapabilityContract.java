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

import io.github.westcloud.client.Capability;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.MetadataMode;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the dialects do in different ways, or one of them not at all. Each difference is a {@link Capability}. */
public abstract class CapabilityContract extends ShortcutsContract {

    @Test
    void aLifetimeIsForTheDialectThatHasOne() {
        var upload = UploadRequest.builder(at("a.txt"), Content.of(utf8("hello")))
                .ttlDays(1)
                .build();
        if (!can(Capability.TTL)) {
            assertRefusedForItsDialect(Capability.TTL, () -> client.upload(upload));
            return;
        }
        client.upload(upload);
        assertThat(client.head(HeadRequest.of(at("a.txt"))).length()).isEqualTo(5);
    }

    @Test
    void asynchronousWorkIsForTheDialectThatHasIt() {
        upload("a.txt", "hello");
        var deletion = DeleteRequest.builder(at("a.txt")).async(true).build();
        var upload = UploadRequest.builder(at("b.txt"), Content.of(utf8("hello")))
                .async(true)
                .build();
        if (!can(Capability.ASYNC)) {
            assertRefusedForItsDialect(Capability.ASYNC, () -> client.delete(deletion));
            assertRefusedForItsDialect(Capability.ASYNC, () -> client.upload(upload));
            return;
        }
        client.upload(upload);
        client.delete(deletion);
        assertThat(backEnd.requests()).endsWith(request("PUT", "b.txt"), request("DELETE", "a.txt"));
    }

    @Test
    void anUploadReplacesOnlyWhenAsked() throws IOException {
        var path = at("a.txt");
        upload("a.txt", "old");
        backEnd.forgetRequests();
        assertThat(codeOf(() -> upload("a.txt", "new"))).contains(ErrorCode.ALREADY_EXISTS);
        assertThat(backEnd.requests())
                .containsExactly(can(Capability.ATOMIC_CREATE) ? request("PUT", "a.txt") : request("HEAD", "a.txt"));
        assertThat(read(path)).isEqualTo(utf8("old"));
        client.upload(UploadRequest.builder(path, Content.of(utf8("new")))
                .overwrite(true)
                .build());
        assertThat(read(path)).isEqualTo(utf8("new"));
    }

    @Test
    void aMissingDirectoryIsToldWhereDirectoriesAreEntries() {
        var directory = at("no");
        assertThat(kindOf(() -> client.head(HeadRequest.of(directory)))).isEqualTo(ErrorKind.NOT_FOUND);
        if (!can(Capability.DIRECTORY_ENTRIES)) {
            assertThat(client.listAll(ListRequest.of(directory))).isEmpty();
            upload("no/a.txt", "x");
            client.createDirectory(CreateDirectoryRequest.of(directory));
            client.createDirectory(CreateDirectoryRequest.of(directory));
        } else {
            assertThat(codeOf(() -> client.list(ListRequest.of(directory)))).contains(ErrorCode.NOT_FOUND);
            assertThat(codeOf(() -> upload("no/a.txt", "x"))).contains(ErrorCode.NOT_FOUND);
            client.createDirectory(CreateDirectoryRequest.of(directory));
            assertThat(codeOf(() -> client.createDirectory(CreateDirectoryRequest.of(directory))))
                    .contains(ErrorCode.ALREADY_EXISTS);
            upload("no/a.txt", "x");
        }
        assertThat(client.head(HeadRequest.of(directory)).directory()).isTrue();
        assertThat(client.listAll(ListRequest.of(directory)))
                .extracting(DirectoryEntry::name)
                .containsExactly("a.txt");
    }

    @Test
    void theDeletionOfNothingIsToldOrSucceeds() {
        var nothing = DeleteRequest.of(at("nothing"));
        if (can(Capability.MISSING_FILE_TOLD)) {
            assertThat(codeOf(() -> client.delete(nothing))).contains(ErrorCode.NOT_FOUND);
        } else {
            client.delete(nothing);
        }
        assertThat(backEnd.requests()).containsExactly(request("DELETE", "nothing"));
    }

    @Test
    void aContentSecretUnlocksItsFile() throws IOException {
        var path = at("a.txt");
        var upload = UploadRequest.builder(path, Content.of(utf8("hello")))
                .contentSecret("abc123")
                .build();
        var download = DownloadRequest.builder(path).contentSecret("abc123").build();
        if (!can(Capability.CONTENT_SECRET)) {
            assertRefusedForItsDialect(Capability.CONTENT_SECRET, () -> client.upload(upload));
            assertRefusedForItsDialect(Capability.CONTENT_SECRET, () -> client.download(download));
            return;
        }
        client.upload(upload);
        assertThat(codeOf(() -> read(path))).contains(ErrorCode.WRONG_CONTENT_SECRET);
        try (var unlocked = client.download(download)) {
            assertThat(unlocked.stream()).hasContent("hello");
        }
        client.updateMetadata(
                UpdateMetadataRequest.builder(path).newContentSecret("new1").build());
        try (var unlocked = client.download(
                DownloadRequest.builder(path).contentSecret("new1").build())) {
            assertThat(unlocked.stream()).hasContent("hello");
        }
    }

    @Test
    void everyRequestToAFileMayNameItsSecretAndAWrongOneIsRefused() throws Throwable {
        upload("a.txt", "hello");
        var path = at("a.txt");
        var copy = at("b.txt");
        if (!can(Capability.CONTENT_SECRET)) {
            for (var request : requestsTo(path, copy, "abc123")) {
                assertRefusedForItsDialect(Capability.CONTENT_SECRET, request);
            }
            return;
        }
        var update = UpdateMetadataRequest.builder(path).newContentSecret("abc123");
        client.updateMetadata(update.build());
        update.newContentSecret("new1");
        assertThat(codeOf(() ->
                        client.updateMetadata(update.contentSecret("wrong1").build())))
                .contains(ErrorCode.WRONG_CONTENT_SECRET);
        for (var request : requestsTo(path, copy, "wrong1")) {
            assertThat(kindOf(request)).isEqualTo(ErrorKind.FORBIDDEN);
        }
        assertThat(client.listAll(ListRequest.of(home))).hasSize(1);

        client.updateMetadata(update.contentSecret("abc123").build());
        for (var request : requestsTo(path, copy, "new1").subList(0, 3)) {
            request.call();
        }
        requestsTo(copy, path, "new1").get(3).call();
        assertThat(client.listAll(ListRequest.of(home))).hasSize(1);
    }

    /** The third deletes the file, so the fourth has one to move only if that was refused. */
    private List<ThrowingCallable> requestsTo(ObjectPath path, ObjectPath copy, String secret) {
        var transfer = TransferRequest.builder(path, copy).contentSecret(secret).build();
        var head = HeadRequest.builder(path).contentSecret(secret).build();
        var deletion = DeleteRequest.builder(path).contentSecret(secret).build();
        return List.of(
                () -> client.head(head),
                () -> client.copy(transfer),
                () -> client.delete(deletion),
                () -> client.move(transfer));
    }

    @Test
    void aCopyOntoAFileIsRefusedOrReplacesIt() throws IOException {
        upload("a.txt", "new");
        upload("b.txt", "old");
        var copy = TransferRequest.of(at("a.txt"), at("b.txt"));
        if (can(Capability.REPLACING_COPY)) {
            client.copy(copy);
            assertThat(read(at("b.txt"))).isEqualTo(utf8("new"));
            return;
        }
        assertThat(codeOf(() -> client.copy(copy))).contains(ErrorCode.ALREADY_EXISTS);
        assertThat(read(at("b.txt"))).isEqualTo(utf8("old"));
    }

    @Test
    void aMoveIsOneRequestOrThree() throws IOException {
        upload("a.txt", "hello");
        backEnd.forgetRequests();
        client.move(TransferRequest.of(at("a.txt"), at("b.txt")));
        assertThat(backEnd.requests())
                .containsExactlyElementsOf(
                        can(Capability.NATIVE_MOVE)
                                ? List.of(request("PUT", "b.txt"))
                                : List.of(
                                        request("HEAD", "a.txt"), request("PUT", "b.txt"), request("DELETE", "a.txt")));
        assertThat(read(at("b.txt"))).isEqualTo(utf8("hello"));
        assertThat(kindOf(() -> client.head(HeadRequest.of(at("a.txt"))))).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void metadataOfACopyIsMergedWhereThatCanBeSaid() {
        client.upload(UploadRequest.builder(at("a.txt"), Content.of(utf8("hello")))
                .metadata(Metadata.empty().with("a", "1"))
                .build());
        var merge = TransferRequest.builder(at("a.txt"), at("b.txt"))
                .metadataMode(MetadataMode.MERGE)
                .metadata(Metadata.empty().with("b", "2"))
                .build();
        if (!can(Capability.METADATA_MERGE)) {
            assertRefusedForItsDialect(Capability.METADATA_MERGE, () -> client.copy(merge));
            assertRefusedForItsDialect(Capability.METADATA_MERGE, () -> client.move(merge));
            return;
        }
        client.copy(merge);
        assertThat(client.head(HeadRequest.of(at("b.txt"))).metadata().values()).isEqualTo(Map.of("a", "1", "b", "2"));
    }

    @Test
    void metadataIsMergedReplacedAndDeletedWhereThatCanBeSaid() {
        upload("a.txt", "hello");
        if (!can(Capability.METADATA_UPDATE)) {
            assertRefusedForItsDialect(Capability.METADATA_UPDATE, () -> update(MetadataMode.MERGE, Map.of("a", "1")));
            return;
        }
        update(MetadataMode.MERGE, Map.of("a", "1", "b", "2"));
        update(MetadataMode.MERGE, Map.of("b", "3"));
        assertThat(metadata()).isEqualTo(Map.of("a", "1", "b", "3"));
        update(MetadataMode.DELETE, Map.of("a", ""));
        assertThat(metadata()).isEqualTo(Map.of("b", "3"));
        update(MetadataMode.REPLACE, Map.of("c", "4"));
        assertThat(metadata()).isEqualTo(Map.of("c", "4"));
        update(MetadataMode.DELETE, Map.of());
        assertThat(metadata()).isEmpty();
    }

    @Test
    void aListingInDescendingOrderIsForTheDialectThatHasOne() {
        List.of("a", "b", "c").forEach(name -> upload(name, "x"));
        var list = ListRequest.builder(home).order(ListOrder.DESC).build();
        if (!can(Capability.DESCENDING_LISTING)) {
            assertRefusedForItsDialect(Capability.DESCENDING_LISTING, () -> client.list(list));
            return;
        }
        assertThat(client.listAll(list)).extracting(DirectoryEntry::name).containsExactly("c", "b", "a");
    }

    @Test
    void aPageOfMoreThanAThousandEntriesIsForTheDialectThatHasOne() {
        var list = ListRequest.builder(home).limit(1001).build();
        if (!can(Capability.LARGE_PAGES)) {
            assertRefusedForItsDialect(Capability.LARGE_PAGES, () -> client.list(list));
            return;
        }
        assertThat(client.list(list).entries()).isEmpty();
    }

    /** The content is never read: the length alone decides. */
    @Test
    void aFileOfMoreThanTenThousandPartsIsForTheDialectThatTakesIt() {
        var upload = UploadRequest.builder(at("huge"), Content.of(InputStream.nullInputStream(), (10_000L << 20) + 1))
                .build();
        if (!can(Capability.LARGE_FILES)) {
            assertRefusedForItsDialect(Capability.LARGE_FILES, () -> client.upload(upload));
            return;
        }
        assertThatThrownBy(() -> client.upload(upload)).hasMessageContaining("ended after 0");
        assertThat(backEnd.requests()).startsWith(request("PUT", "huge"));
    }

    private void update(MetadataMode mode, Map<String, String> values) {
        client.updateMetadata(UpdateMetadataRequest.builder(at("a.txt"))
                .mode(mode)
                .metadata(new Metadata(values))
                .build());
    }

    private Map<String, String> metadata() {
        return client.head(HeadRequest.of(at("a.txt"))).metadata().values();
    }
}
