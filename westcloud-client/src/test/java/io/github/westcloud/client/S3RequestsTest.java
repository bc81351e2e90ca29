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
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.ScriptedServer.Request;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What each operation of the S3 dialect puts on the wire, header for header. */
class S3RequestsTest extends ScriptedServerTestSupport {

    private static final ObjectPath PATH = ObjectPath.of("2026/a.txt");
    private static final Metadata AUTHOR = Metadata.empty().with("Author", "Mo");
    private static final String COPIED = "<CopyObjectResult><ETag>\"e\"</ETag></CopyObjectResult>";

    @Override
    protected ClientConfig.Builder config() {
        return super.config().dialect(DialectName.S3).maximumRetries(0);
    }

    @Test
    void anUploadCarriesEveryHeaderOfTheDocument() {
        server.then(Reply.of(200).with("ETag", "\"5d41402abc4b2a76b9719d911017c592\""));
        var result = client.upload(UploadRequest.builder(PATH, Content.of(utf8("hello")))
                .contentType("text/plain")
                .contentMd5("5d41402abc4b2a76b9719d911017c592")
                .metadata(AUTHOR)
                .overwrite(true)
                .automkdir(true)
                .build());
        assertThat(result.etag()).contains("5d41402abc4b2a76b9719d911017c592");
        assertThat(server.onlyRequest()).hasToString("PUT /demo/2026/a.txt");
        assertThat(said(server.onlyRequest()))
                .containsOnly(
                        Map.entry("content-length", "5"),
                        Map.entry("content-type", "text/plain"),
                        Map.entry("content-md5", "XUFAKrxLKna5cZ2REBfFkg=="),
                        Map.entry("x-amz-meta-author", "Mo"));
    }

    @Test
    void aBodyIsUnsignedUnlessAskedForAndNoBodyIsTheEmptyOne() {
        upload();
        client.delete(DeleteRequest.of(PATH));
        restartClient(config().payloadSigning(true));
        upload();
        assertThat(server.requests())
                .extracting(request -> request.header("x-amz-content-sha256"))
                .containsExactly(
                        "UNSIGNED-PAYLOAD",
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    }

    @Test
    void theSignatureNamesItsRegionAndEveryHeader() {
        restartClient(config().region("cn-north-1"));
        upload();
        var request = server.onlyRequest();
        assertThat(request.header("host")).isEqualTo(server.uri().getAuthority());
        assertThat(request.header("authorization"))
                .startsWith(
                        "AWS4-HMAC-SHA256 Credential=alice/"
                                + request.header("x-amz-date").substring(0, 8)
                                + "/cn-north-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=");
    }

    @Test
    void versionTwoSignsWithADate() {
        restartClient(config().authentication(Authentication.AWS_V2));
        upload();
        assertThat(server.onlyRequest().header("authorization")).startsWith("AWS alice:");
        assertThat(server.onlyRequest().header("date")).endsWith("GMT");
    }

    @Test
    void aChunkedUploadHasItsThreeStages() {
        restartClient(config().maxPartsInFlight(1));
        server.then(
                Reply.of(200)
                        .body("<?xml version = \"1.0\" encoding = \"UTF-8\" ?>\n<InitiateMultipartUploadResult"
                                + " xmlns = \"http://s3.amazonaws.com/doc/2006-03-01/\" ><Bucket>demo</Bucket>"
                                + "<Key>2026/a.txt</Key><UploadId>id/1+2</UploadId></InitiateMultipartUploadResult>"),
                Reply.of(200).with("ETag", "\"one\""),
                Reply.of(200).with("ETag", "\"t&o\""),
                Reply.of(200)
                        .body("<CompleteMultipartUploadResult><ETag>\"all-2\"</ETag></CompleteMultipartUploadResult>"));
        var result = client.upload(UploadRequest.builder(PATH, Content.of(new byte[(1 << 20) + 3]))
                .contentType("image/jpeg")
                .metadata(AUTHOR)
                .overwrite(true)
                .computeMd5(true)
                .mode(UploadMode.CHUNKED)
                .build());
        assertThat(result.etag()).contains("all-2");
        var requests = server.requests();
        assertThat(requests)
                .extracting(Request::toString)
                .containsExactly(
                        "POST /demo/2026/a.txt?uploads",
                        "PUT /demo/2026/a.txt?partNumber=1&uploadId=id%2F1%2B2",
                        "PUT /demo/2026/a.txt?partNumber=2&uploadId=id%2F1%2B2",
                        "POST /demo/2026/a.txt?uploadId=id%2F1%2B2");
        assertThat(said(requests.get(0)))
                .containsOnly(
                        Map.entry("content-length", "0"),
                        Map.entry("content-type", "image/jpeg"),
                        Map.entry("x-west-multi-length", "1048579"),
                        Map.entry("x-amz-meta-author", "Mo"));
        assertThat(said(requests.get(1)))
                .containsOnly(
                        Map.entry("content-length", "1048576"), Map.entry("content-md5", "ttgbNgpWctgMJ0MPORU+LA=="));
        assertThat(new String(requests.get(3).body(), StandardCharsets.UTF_8))
                .isEqualTo("<CompleteMultipartUpload xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                        + "<Part><PartNumber>1</PartNumber><ETag>&quot;one&quot;</ETag></Part>"
                        + "<Part><PartNumber>2</PartNumber><ETag>&quot;t&amp;o&quot;</ETag></Part>"
                        + "</CompleteMultipartUpload>");
    }

    @Test
    void aCompletionThatFailsAfterItsStatusIsNoSuccess() {
        server.then(
                Reply.of(200)
                        .body("<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>"),
                Reply.of(200).with("ETag", "\"one\""),
                Reply.of(200).body("<Error><Code>InternalError</Code><Message>Try again</Message></Error>"));
        assertThat(failure(() -> client.upload(UploadRequest.builder(PATH, Content.of(utf8("hello")))
                        .overwrite(true)
                        .mode(UploadMode.CHUNKED)
                        .build())))
                .hasMessageContaining("InternalError: Try again");
    }

    @Test
    void aCopyNamesItsSourceAndReplacesMetadataWhenAsked() {
        server.then(Reply.of(200).body(COPIED), Reply.of(200).body(COPIED));
        var plain = TransferRequest.of(ObjectPath.of("from/a b.txt"), PATH);
        client.copy(plain);
        client.copy(plain.toBuilder()
                .metadataMode(MetadataMode.REPLACE)
                .metadata(AUTHOR)
                .build());
        assertThat(server.requests()).extracting(Request::toString).containsOnly("PUT /demo/2026/a.txt");
        assertThat(said(server.requests().get(0)))
                .containsOnly(Map.entry("content-length", "0"), Map.entry("x-amz-copy-source", "/demo/from/a%20b.txt"));
        assertThat(said(server.requests().get(1)))
                .containsEntry("x-amz-metadata-directive", "REPLACE")
                .containsEntry("x-amz-meta-author", "Mo");
    }

    @Test
    void aMoveThatCannotDeleteSaysThatBothFilesExist() {
        server.then(
                Reply.of(200).with("ETag", "\"v1\""),
                Reply.of(200).body(COPIED),
                Reply.of(403).body("<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"));
        var failure = failure(() -> client.move(TransferRequest.of(ObjectPath.of("a"), ObjectPath.of("b"))));
        assertThat(failure)
                .hasMessageContaining("copied to 'b'")
                .hasMessageContaining("could not be deleted at 'a'")
                .hasMessageContaining("both exist");
        assertThat(failure.kind()).isEqualTo(ErrorKind.FORBIDDEN);
        assertThat(failure.operation()).isEqualTo("move");
        assertThat(said(server.requests().get(1))).containsEntry("x-amz-copy-source-if-match", "\"v1\"");
        assertThat(said(server.requests().get(2))).containsOnly(Map.entry("if-match", "\"v1\""));
    }

    @Test
    void aServiceWithoutConditionalDeletionsDeletesWithoutACondition() {
        server.then(
                Reply.of(200).with("ETag", "\"v1\""),
                Reply.of(200).body(COPIED),
                Reply.of(501).body("<Error><Code>NotImplemented</Code><Message>If-Match</Message></Error>"),
                Reply.of(204));
        client.move(TransferRequest.of(ObjectPath.of("a"), ObjectPath.of("b")));
        assertThat(server.requests())
                .extracting(Request::toString)
                .containsExactly("HEAD /demo/a", "PUT /demo/b", "DELETE /demo/a", "DELETE /demo/a");
        assertThat(said(server.requests().get(3))).isEmpty();
    }

    /** The file is looked for with a HEAD; a listener hears of an upload that failed, and of no byte. */
    @Test
    void anUploadOntoAFileIsATransferThatFailedBeforeItsContentWasSent() {
        var listener = new RecordingListener();
        restartClient(config().listener(listener));
        var upload = UploadRequest.builder(PATH, Content.of(utf8("hello"))).build();
        assertThat(failure(() -> client.upload(upload)).errorCode()).contains(ErrorCode.ALREADY_EXISTS);
        assertThat(server.onlyRequest()).hasToString("HEAD /demo/2026/a.txt");
        assertThat(listener.started).hasSize(1);
        assertThat(listener.ended).hasSize(1);
        assertThat(listener.bytesMoved()).isZero();
    }

    @Test
    void aDirectoryIsAKeyThatEndsWithASlash() {
        server.then(Reply.of(200), Reply.of(200).body("<ListBucketResult/>"), Reply.of(204));
        client.createDirectory(CreateDirectoryRequest.of(ObjectPath.of("a b")));
        client.delete(
                DeleteRequest.builder(ObjectPath.of("a b")).directory(true).build());
        assertThat(server.requests())
                .extracting(Request::toString)
                .containsExactly(
                        "PUT /demo/a%20b/",
                        "GET /demo/?list-type=2&delimiter=%2F&max-keys=2&prefix=a%20b%2F", "DELETE /demo/a%20b/");
    }

    @Test
    void aDownloadAsksForItsRange() throws Exception {
        server.then(Reply.of(206).with("Content-Range", "bytes 1-3/5").body("ell"));
        try (var download = client.download(
                DownloadRequest.builder(PATH).range(ByteRange.of(1, 3)).build())) {
            assertThat(download.stream()).hasContent("ell");
            assertThat(download.info().length()).isEqualTo(5);
        }
        assertThat(said(server.onlyRequest())).containsOnly(Map.entry("range", "bytes=1-3"));
    }

    @Test
    void aListingHasKeysAndPrefixesAndATokenToGoOn() {
        server.then(Reply.of(200)
                .body("<ListBucketResult xmlns = \"http://fss-my.vhostgo.com/doc/2006-03-01/\" ><Name>demo</Name>"
                        + "<Prefix>d&amp;r/</Prefix><IsTruncated>true</IsTruncated>"
                        + "<NextContinuationToken>a+b/c=</NextContinuationToken>"
                        + "<Contents><Key>d&amp;r/</Key><Size>0</Size></Contents>"
                        + "<Contents><Key>d&amp;r/z.txt</Key><LastModified>2022-10-12T17:50:30.0Z</LastModified>"
                        + "<ETag>\"fba9\"</ETag><Size>434234</Size><StorageClass>STANDARD</StorageClass></Contents>"
                        + "<CommonPrefixes><Prefix>d&amp;r/sub/</Prefix></CommonPrefixes></ListBucketResult>"));
        var request = ListRequest.builder(ObjectPath.of("d&r")).limit(2).build();
        var page = client.list(request);
        assertThat(page.entries())
                .containsExactly(
                        DirectoryEntry.builder("sub")
                                .bucket(client.bucket())
                                .parent(ObjectPath.of("d&r"))
                                .directory(true)
                                .contentType("folder")
                                .build(),
                        DirectoryEntry.builder("z.txt")
                                .bucket(client.bucket())
                                .parent(ObjectPath.of("d&r"))
                                .length(434_234)
                                .lastModified(Instant.parse("2022-10-12T17:50:30Z"))
                                .etag("fba9")
                                .build());
        server.then(Reply.of(200).body("<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>"));
        client.list(
                request.toBuilder().iterator(page.nextIterator().orElseThrow()).build());
        assertThat(server.requests())
                .extracting(Request::toString)
                .containsExactly(
                        "GET /demo/?list-type=2&delimiter=%2F&max-keys=2&prefix=d%26r%2F",
                        "GET /demo/?list-type=2&delimiter=%2F&max-keys=2&prefix=d%26r%2F"
                                + "&continuation-token=a%2Bb%2Fc%3D");
    }

    @Test
    void aListingAsksForAsManyKeysAsAPageCanHave() {
        server.then(Reply.of(200).body("<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>"));
        client.list(ListRequest.of(ObjectPath.root()));
        assertThat(server.requests())
                .extracting(Request::toString)
                .containsExactly("GET /demo/?list-type=2&delimiter=%2F&max-keys=1000&prefix=");
    }

    private void upload() {
        client.upload(UploadRequest.builder(PATH, Content.of(utf8("hello")))
                .overwrite(true)
                .build());
    }

    private static WestCloudException failure(ThrowingCallable call) {
        return catchThrowableOfType(WestCloudException.class, call);
    }

    /** The headers less those that every request has. */
    private static Map<String, String> said(Request request) {
        var headers = new TreeMap<>(request.headers());
        headers.keySet()
                .removeAll(List.of(
                        "host",
                        "date",
                        "authorization",
                        "connection",
                        "user-agent",
                        "expect",
                        "accept",
                        "x-amz-date",
                        "x-amz-content-sha256"));
        return headers;
    }
}
