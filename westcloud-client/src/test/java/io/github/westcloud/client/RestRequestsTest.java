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

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.ScriptedServer.Request;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.MetadataMode;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.SignatureKey;
import io.github.westcloud.protocol.auth.WestyunSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each operation puts on the wire, header for header. */
class RestRequestsTest extends ScriptedServerTestSupport {

    private static final ObjectPath PATH = ObjectPath.of("2026/a.txt");
    private static final Metadata AUTHOR = Metadata.empty().with("Author", "Mo");

    @Test
    void aPlainUploadSaysNothingThatWasNotAskedFor() {
        client.upload(UploadRequest.builder(PATH, Content.of(utf8("hello"))).build());
        assertThat(line()).isEqualTo("PUT /demo/2026/a.txt");
        assertThat(said()).containsOnly(Map.entry("content-length", "5"));
        assertThat(server.onlyRequest().body()).isEqualTo(utf8("hello"));
    }

    @Test
    void anUploadCarriesEveryHeaderOfTheDocument() {
        client.upload(UploadRequest.builder(PATH, Content.of(utf8("hello")))
                .contentType("text/plain")
                .contentMd5("5d41402abc4b2a76b9719d911017c592")
                .contentSecret("abc123")
                .ttlDays(180)
                .metadata(AUTHOR)
                .overwrite(true)
                .automkdir(true)
                .async(true)
                .build());
        assertThat(said())
                .containsOnly(
                        Map.entry("content-length", "5"),
                        Map.entry("content-type", "text/plain"),
                        Map.entry("content-md5", "5d41402abc4b2a76b9719d911017c592"),
                        Map.entry("content-secret", "abc123"),
                        Map.entry("x-west-meta-ttl", "180"),
                        Map.entry("x-west-meta-author", "Mo"),
                        Map.entry("x-west-overwrite", "true"),
                        Map.entry("x-west-automkdir", "true"),
                        Map.entry("x-west-async", "true"));
    }

    @Test
    void anUploadComputesItsMd5WhenAsked() {
        client.upload(UploadRequest.builder(PATH, Content.of(utf8("hello")))
                .computeMd5(true)
                .build());
        assertThat(said()).containsEntry("content-md5", "5d41402abc4b2a76b9719d911017c592");
    }

    @Test
    void aChunkedUploadHasItsThreeStages() {
        restartClient(config().maxPartsInFlight(1));
        client.upload(UploadRequest.builder(PATH, Content.of(new byte[(1 << 20) + 3]))
                .contentType("image/jpeg")
                .ttlDays(1)
                .metadata(AUTHOR)
                .overwrite(true)
                .automkdir(true)
                .computeMd5(true)
                .mode(UploadMode.CHUNKED)
                .build());
        var requests = server.requests();
        assertThat(requests)
                .extracting(Request::toString)
                .containsOnly("PUT /demo/2026/a.txt")
                .hasSize(4);
        assertThat(said(requests.get(0)))
                .containsOnly(
                        Map.entry("content-length", "0"),
                        Map.entry("x-west-multi-disorder", "true"),
                        Map.entry("x-west-multi-stage", "initiate"),
                        Map.entry("x-west-multi-length", "1048579"),
                        Map.entry("x-west-multi-type", "image/jpeg"),
                        Map.entry("x-west-meta-ttl", "1"),
                        Map.entry("x-west-meta-author", "Mo"),
                        Map.entry("x-west-overwrite", "true"),
                        Map.entry("x-west-automkdir", "true"));
        assertThat(said(requests.get(1)))
                .containsOnly(
                        Map.entry("content-length", "1048576"),
                        Map.entry("content-md5", "b6d81b360a5672d80c27430f39153e2c"),
                        Map.entry("x-west-multi-disorder", "true"),
                        Map.entry("x-west-multi-stage", "upload"),
                        Map.entry("x-west-multi-uuid", "upload-7"),
                        Map.entry("x-west-part-id", "0"));
        assertThat(said(requests.get(2))).containsEntry("x-west-part-id", "1").containsEntry("content-length", "3");
        assertThat(said(requests.get(3)))
                .containsOnly(
                        Map.entry("content-length", "0"),
                        Map.entry("x-west-multi-disorder", "true"),
                        Map.entry("x-west-multi-stage", "complete"),
                        Map.entry("x-west-multi-uuid", "upload-7"));
    }

    @Test
    void copyAndMoveNameTheirSource() {
        var plain = TransferRequest.of(ObjectPath.of("from/a b.txt"), PATH);
        client.copy(plain);
        client.move(plain.toBuilder()
                .metadataMode(MetadataMode.MERGE)
                .metadata(AUTHOR)
                .automkdir(true)
                .build());
        assertThat(server.requests()).extracting(Request::toString).containsOnly("PUT /demo/2026/a.txt");
        assertThat(said(server.requests().get(0)))
                .containsOnly(
                        Map.entry("content-length", "0"), Map.entry("x-west-copy-source", "/demo/from/a%20b.txt"));
        assertThat(said(server.requests().get(1)))
                .containsOnly(
                        Map.entry("content-length", "0"),
                        Map.entry("x-west-move-source", "/demo/from/a%20b.txt"),
                        Map.entry("x-west-meta-directive", "merge"),
                        Map.entry("x-west-meta-author", "Mo"),
                        Map.entry("x-west-automkdir", "true"));
    }

    @Test
    void metadataThatACopyWouldIgnoreIsRefused() {
        var plain = TransferRequest.of(ObjectPath.of("from.txt"), PATH);
        assertThatThrownBy(() -> plain.toBuilder()
                        .metadataMode(MetadataMode.COPY)
                        .metadata(AUTHOR)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[author]")
                .hasMessageContaining("Use merge or replace");
    }

    @Test
    void aDownloadAsksForItsRangeWithItsSecret() throws Exception {
        server.then(Reply.of(206).body("ell"));
        var request = DownloadRequest.builder(PATH)
                .range(ByteRange.of(1, 3))
                .contentSecret("abc123")
                .build();
        try (var download = client.download(request)) {
            assertThat(download.stream()).hasBinaryContent(utf8("ell"));
            assertThat(download.length()).isEqualTo(3);
        }
        assertThat(line()).isEqualTo("GET /demo/2026/a.txt!abc123");
        assertThat(said()).containsOnly(Map.entry("range", "bytes=1-3"));
    }

    @Test
    void everyRequestToAFileNamesItsSecret() {
        var target = ObjectPath.of("b.txt");
        var transfer =
                TransferRequest.builder(PATH, target).contentSecret("abc123").build();
        client.head(HeadRequest.builder(PATH).contentSecret("abc123").build());
        client.delete(DeleteRequest.builder(PATH).contentSecret("abc123").build());
        client.updateMetadata(
                UpdateMetadataRequest.builder(PATH).contentSecret("abc123").build());
        client.copy(transfer);
        client.move(transfer);
        assertThat(server.requests())
                .extracting(Request::toString)
                .containsExactly(
                        "HEAD /demo/2026/a.txt!abc123",
                        "DELETE /demo/2026/a.txt!abc123",
                        "PATCH /demo/2026/a.txt!abc123?metadata=merge",
                        "PUT /demo/b.txt",
                        "PUT /demo/b.txt");
        assertThat(said(server.requests().get(2))).doesNotContainKey("content-secret");
        assertThat(said(server.requests().get(3))).containsEntry("x-west-copy-source", "/demo/2026/a.txt!abc123");
        assertThat(said(server.requests().get(4))).containsEntry("x-west-move-source", "/demo/2026/a.txt!abc123");
    }

    @Test
    void aSecretIsNotRepeatedWhenItIsRefused() {
        var builder = DeleteRequest.builder(PATH).contentSecret("n@t legal");
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("n@t legal");
        var directory = DeleteRequest.builder(PATH).contentSecret("abc123").directory(true);
        assertThatThrownBy(directory::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("directory 2026/a.txt")
                .hasMessageNotContaining("abc123");
    }

    @Test
    void theRootOfABucketHasNoSecret() {
        var root = HeadRequest.builder(ObjectPath.root()).contentSecret("abc123");
        assertThatThrownBy(root::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("root of the bucket");
    }

    @Test
    void deletionsMayBeAsynchronous() {
        client.delete(DeleteRequest.of(PATH));
        client.delete(DeleteRequest.builder(PATH).async(true).build());
        assertThat(server.requests()).extracting(Request::toString).containsOnly("DELETE /demo/2026/a.txt");
        assertThat(said(server.requests().get(0))).isEmpty();
        assertThat(said(server.requests().get(1))).containsOnly(Map.entry("x-west-async", "true"));
    }

    @Test
    void metadataIsPatched() {
        client.updateMetadata(UpdateMetadataRequest.builder(PATH)
                .mode(MetadataMode.REPLACE)
                .metadata(AUTHOR)
                .newContentSecret("abc123")
                .contentType("text/csv")
                .build());
        assertThat(line()).isEqualTo("PATCH /demo/2026/a.txt?metadata=replace");
        assertThat(said())
                .containsOnly(
                        Map.entry("content-length", "0"),
                        Map.entry("x-west-meta-author", "Mo"),
                        Map.entry("content-secret", "abc123"),
                        Map.entry("content-type", "text/csv"));
    }

    @Test
    void aPatchOfMetadataAloneLeavesTheTypeAlone() {
        client.updateMetadata(
                UpdateMetadataRequest.builder(PATH).mode(MetadataMode.DELETE).build());
        assertThat(line()).isEqualTo("PATCH /demo/2026/a.txt?metadata=delete");
        assertThat(said()).containsOnly(Map.entry("content-length", "0"));
    }

    @Test
    void aDirectoryIsCreatedWithItsHeader() {
        client.createDirectory(
                CreateDirectoryRequest.builder(PATH).automkdir(true).build());
        assertThat(line()).isEqualTo("POST /demo/2026/a.txt");
        assertThat(said())
                .containsOnly(
                        Map.entry("content-length", "0"),
                        Map.entry("folder", "true"),
                        Map.entry("x-west-automkdir", "true"));
    }

    @Test
    void aListingAsksForAsManyEntriesAsAPageCanHave() {
        server.then(Reply.of(200).body("{\"files\":[]}"));
        client.list(ListRequest.of(ObjectPath.root()));
        assertThat(said()).containsEntry("x-list-limit", "10000");
    }

    @Test
    void aListingAsksForItsPage() {
        server.then(Reply.of(200).body("{\"files\":[]}"));
        client.list(ListRequest.builder(ObjectPath.root())
                .iterator("bmV4dCBpbmRleDo3")
                .limit(20)
                .order(ListOrder.DESC)
                .build());
        assertThat(line()).isEqualTo("GET /demo/");
        assertThat(said())
                .containsOnly(
                        Map.entry("x-list-iter", "bmV4dCBpbmRleDo3"),
                        Map.entry("x-west-list-iter", "bmV4dCBpbmRleDo3"),
                        Map.entry("x-list-limit", "20"),
                        Map.entry("x-list-order", "desc"));
    }

    @ParameterizedTest
    @CsvSource({
        "a b+c.txt, /demo/a%20b%2Bc.txt",
        "100%.txt, /demo/100%25.txt",
        "wow!.txt, /demo/wow%21.txt",
        "a#b?c.txt, /demo/a%23b%3Fc.txt",
        "订单/五月.pdf, /demo/%E8%AE%A2%E5%8D%95/%E4%BA%94%E6%9C%88.pdf",
        "😀.txt, /demo/%F0%9F%98%80.txt"
    })
    void namesAreEncodedAndSignedAsTheyAreSent(String name, String target) {
        client.delete(DeleteRequest.of(ObjectPath.of(name)));
        var request = server.onlyRequest();
        assertThat(request.target()).isEqualTo(target);
        var signature = new WestyunSignature("DELETE", target, request.header("Date"), null)
                .sign(new Credentials("alice", "secret"), SignatureKey.PASSWORD);
        assertThat(request.header("Authorization")).isEqualTo("WESTYUN alice:" + signature);
    }

    @Test
    void theSignatureCoversTheMd5() {
        client.upload(UploadRequest.builder(PATH, Content.of(utf8("hello")))
                .contentMd5("5d41402abc4b2a76b9719d911017c592")
                .build());
        var request = server.onlyRequest();
        var signature = new WestyunSignature(
                        "PUT", request.target(), request.header("Date"), "5d41402abc4b2a76b9719d911017c592")
                .sign(new Credentials("alice", "secret"), SignatureKey.PASSWORD);
        assertThat(request.header("Authorization")).isEqualTo("WESTYUN alice:" + signature);
    }

    @Test
    void theKeyMayBeTheBase64OfThePassword() {
        restartClient(config().signatureKey(SignatureKey.BASE64));
        client.delete(DeleteRequest.of(PATH));
        var request = server.onlyRequest();
        var signature = new WestyunSignature("DELETE", request.target(), request.header("Date"), null)
                .sign(new Credentials("alice", "secret"), SignatureKey.BASE64);
        assertThat(request.header("Authorization")).isEqualTo("WESTYUN alice:" + signature);
    }

    @Test
    void basicSendsNameAndPassword() {
        restartClient(config().authentication(Authentication.BASIC));
        client.delete(DeleteRequest.of(PATH));
        assertThat(server.onlyRequest().header("Authorization")).isEqualTo("Basic YWxpY2U6c2VjcmV0");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1048575, 1048576, 1048577, 2097152, 2097162, 3145727})
    void partsAreAMebibyteEachAndTheRest(long length) {
        client.upload(UploadRequest.builder(PATH, Content.of(new byte[(int) length]))
                .mode(UploadMode.CHUNKED)
                .build());
        var lengths = new ArrayList<Integer>();
        var parts = new TreeMap<Integer, Integer>();
        for (var request : server.requests()) {
            if (request.header("x-west-part-id") != null) {
                parts.put(Integer.parseInt(request.header("x-west-part-id")), request.body().length);
            }
        }
        parts.forEach((id, size) -> {
            assertThat(id).isEqualTo(lengths.size());
            lengths.add(size);
        });
        assertThat(lengths.stream().mapToLong(Integer::longValue).sum()).isEqualTo(length);
        assertThat(lengths.stream().limit(Math.max(0, lengths.size() - 1))).allMatch(size -> size == 1 << 20);
        assertThat(lengths).doesNotContain(0);
    }

    private String line() {
        return server.onlyRequest().toString();
    }

    private Map<String, String> said() {
        return said(server.onlyRequest());
    }

    /** The headers less those that every request has. */
    private static Map<String, String> said(Request request) {
        var headers = new TreeMap<>(request.headers());
        headers.keySet()
                .removeAll(List.of("host", "date", "authorization", "connection", "user-agent", "expect", "accept"));
        return headers;
    }
}
