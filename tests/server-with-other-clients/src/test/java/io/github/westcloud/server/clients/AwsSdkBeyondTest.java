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
package io.github.westcloud.server.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.server.S3ErrorFormat;
import io.github.westcloud.server.S3Multipart;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.ObjectAttributes;
import software.amazon.awssdk.services.s3.model.ObjectPart;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What S3 has beyond the API document and clients build on, as the AWS SDK for Java asks for it. */
class AwsSdkBeyondTest {

    private static final int MIB = 1 << 20;
    private static final StaticCredentialsProvider ALICE =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("alice", "secret"));

    private WestCloudServer server;
    private S3Client s3;

    @BeforeEach
    void start() throws IOException {
        server = WestCloudServer.builder()
                .bucket("demo")
                .user("alice", "secret")
                .s3Multipart(S3Multipart.LENIENT)
                .s3Errors(S3ErrorFormat.XML)
                .start();
        s3 = S3Client.builder()
                .endpointOverride(server.uri())
                .region(Region.of("nowhere"))
                .forcePathStyle(true)
                .credentialsProvider(ALICE)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @AfterEach
    void stop() {
        s3.close();
        server.close();
    }

    @Test
    void aVersionIsNotDeletedForTheFile() {
        put("a", "x");
        refused(
                501,
                () -> s3.deleteObject(delete -> delete.bucket("demo").key("a").versionId("abc")));
        assertThat(text("a")).isEqualTo("x");
    }

    @Test
    void whatIsNotThereIsRefusedAndChangesNothing() {
        put("a", "x");
        refused(
                501,
                () -> s3.renameObject(rename -> rename.bucket("demo").key("b").renameSource("a")));
        refused(
                501,
                () -> s3.putObject(
                        put -> put.bucket("demo").key("a").writeOffsetBytes(1L), RequestBody.fromString("y")));
        assertThat(text("a")).isEqualTo("x");
        refused(404, () -> s3.headObject(head -> head.bucket("demo").key("b")));
    }

    @Test
    void aFileIsWrittenOnlyIfNoneIsThere() {
        Consumer<PutObjectRequest.Builder> once =
                put -> put.bucket("demo").key("lock").ifNoneMatch("*");
        s3.putObject(once, RequestBody.fromString("first"));
        refused(412, () -> s3.putObject(once, RequestBody.fromString("second")));
        assertThat(text("lock")).isEqualTo("first");
    }

    @Test
    void aFileIsReplacedAndDeletedOnlyIfItIsTheOneThatIsMeant() {
        var tag = put("a", "x");
        refused(
                412,
                () -> s3.putObject(
                        put -> put.bucket("demo").key("a").ifMatch("\"0123\""), RequestBody.fromString("y")));
        refused(
                412,
                () -> s3.deleteObject(delete -> delete.bucket("demo").key("a").ifMatch("\"0123\"")));
        assertThat(text("a")).isEqualTo("x");
        s3.deleteObject(delete -> delete.bucket("demo").key("a").ifMatch(tag));
        refused(404, () -> s3.headObject(head -> head.bucket("demo").key("a")));
    }

    @Test
    void aFileIsReadOnlyIfItChangedOrIsTheOneThatIsMeant() {
        var tag = put("a", "x");
        refused(
                304,
                () -> s3.getObjectAsBytes(get -> get.bucket("demo").key("a").ifNoneMatch(tag)));
        refused(
                412,
                () -> s3.getObjectAsBytes(get -> get.bucket("demo").key("a").ifMatch("\"0123\"")));
        refused(
                304,
                () -> s3.headObject(head -> head.bucket("demo")
                        .key("a")
                        .ifModifiedSince(Instant.now().plus(Duration.ofMinutes(1)))));
        assertThat(s3.getObjectAsBytes(get -> get.bucket("demo").key("a").ifMatch(tag))
                        .asUtf8String())
                .isEqualTo("x");
    }

    @Test
    void aCopyIsMadeOnlyIfTheSourceIsTheOneThatIsMeant() {
        var tag = put("a", "x");
        refused(
                412,
                () -> s3.copyObject(copy -> copy.sourceBucket("demo")
                        .sourceKey("a")
                        .destinationBucket("demo")
                        .destinationKey("b")
                        .copySourceIfMatch("\"0123\"")));
        s3.copyObject(copy -> copy.sourceBucket("demo")
                .sourceKey("a")
                .destinationBucket("demo")
                .destinationKey("b")
                .copySourceIfMatch(tag));
        assertThat(text("b")).isEqualTo("x");
    }

    @Test
    void anUploadInPartsIsCompletedOnlyIfNoFileIsThere() {
        var id = begin("lock");
        var part = part("lock", id, 1, RandomBytes.of(5 * MIB));
        put("lock", "first");
        refused(
                412,
                () -> s3.completeMultipartUpload(complete -> complete.bucket("demo")
                        .key("lock")
                        .uploadId(id)
                        .ifNoneMatch("*")
                        .multipartUpload(list -> list.parts(part))));
        assertThat(text("lock")).isEqualTo("first");
    }

    @Test
    void whatBrowsersAreToldIsKept() {
        var expires = Instant.parse("2030-01-02T03:04:05Z");
        s3.putObject(
                put -> put.bucket("demo")
                        .key("a")
                        .cacheControl("no-cache")
                        .contentDisposition("attachment; filename=\"a.txt\"")
                        .contentEncoding("gzip")
                        .contentLanguage("de")
                        .expires(expires),
                RequestBody.fromString("x"));
        var id = s3.createMultipartUpload(
                        create -> create.bucket("demo").key("parts").cacheControl("max-age=60"))
                .uploadId();
        complete("parts", id, part("parts", id, 1, RandomBytes.of(5 * MIB)));
        s3.copyObject(copy -> copy.sourceBucket("demo")
                .sourceKey("a")
                .destinationBucket("demo")
                .destinationKey("copy")
                .metadataDirective(MetadataDirective.REPLACE)
                .contentLanguage("fr"));

        var head = s3.headObject(request -> request.bucket("demo").key("a"));
        assertThat(head.cacheControl()).isEqualTo("no-cache");
        assertThat(head.contentDisposition()).isEqualTo("attachment; filename=\"a.txt\"");
        assertThat(head.contentEncoding()).isEqualTo("gzip");
        assertThat(head.contentLanguage()).isEqualTo("de");
        assertThat(head.expiresString()).isEqualTo("Wed, 02 Jan 2030 03:04:05 GMT");
        assertThat(s3.headObject(request -> request.bucket("demo").key("parts")).cacheControl())
                .isEqualTo("max-age=60");
        var copied = s3.headObject(request -> request.bucket("demo").key("copy"));
        assertThat(copied.contentLanguage()).isEqualTo("fr");
        assertThat(copied.cacheControl()).isNull();
    }

    @Test
    void anAnswerMayBeTold() {
        put("a", "x");
        var got = s3.getObjectAsBytes(get -> get.bucket("demo")
                .key("a")
                .responseContentType("text/x-own")
                .responseContentDisposition("attachment")
                .responseCacheControl("no-store"));
        assertThat(got.response().contentType()).isEqualTo("text/x-own");
        assertThat(got.response().contentDisposition()).isEqualTo("attachment");
        assertThat(got.response().cacheControl()).isEqualTo("no-store");
    }

    @Test
    void aPartIsCopiedFromAFile() {
        var content = RandomBytes.of(7 * MIB);
        s3.putObject(put -> put.bucket("demo").key("a"), RequestBody.fromBytes(content));
        var id = begin("b");
        var first = copiedPart(id, 1, "bytes=0-" + (5 * MIB - 1));
        var second = copiedPart(id, 2, "bytes=" + 5 * MIB + "-" + (7 * MIB - 1));
        complete("b", id, first, second);
        assertThat(s3.getObjectAsBytes(get -> get.bucket("demo").key("b")).asByteArray())
                .isEqualTo(content);
    }

    @Test
    void openUploadsAreListed() {
        var one = begin("dir/one");
        begin("two");
        assertThat(s3.listMultipartUploads(list -> list.bucket("demo")).uploads())
                .extracting(MultipartUpload::key)
                .containsExactly("dir/one", "two");
        assertThat(s3.listMultipartUploads(list -> list.bucket("demo").prefix("dir/"))
                        .uploads())
                .extracting(MultipartUpload::uploadId)
                .containsExactly(one);
    }

    @Test
    void attributesAreTheOnesThatAreAskedFor() {
        put("a", "hello");
        var attributes = s3.getObjectAttributes(get ->
                get.bucket("demo").key("a").objectAttributes(ObjectAttributes.OBJECT_SIZE, ObjectAttributes.E_TAG));
        assertThat(attributes.objectSize()).isEqualTo(5);
        assertThat(attributes.eTag()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
        assertThat(attributes.storageClass()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "CRC32, NhCmhg==",
        "CRC32C, mnG7TA==",
        "SHA1, qvTGHdzF6KLavt4PO0gs2a6pQ00=",
        "SHA256, LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ="
    })
    void aChecksumThatWasSentIsGivenBack(String algorithm, String value) {
        s3.putObject(
                put -> put.bucket("demo").key("a").checksumAlgorithm(ChecksumAlgorithm.fromValue(algorithm)),
                RequestBody.fromString("hello"));
        var head = s3.headObject(request -> request.bucket("demo").key("a").checksumMode(ChecksumMode.ENABLED));
        assertThat(head.getValueForField("Checksum" + algorithm, String.class)).contains(value);
        // Verifies the content against it.
        assertThat(s3.getObjectAsBytes(get -> get.bucket("demo").key("a").checksumMode(ChecksumMode.ENABLED))
                        .asUtf8String())
                .isEqualTo("hello");
    }

    @Test
    void partsHaveChecksumsAndTheFileOneThatIsMadeOfThem() {
        var id = s3.createMultipartUpload(
                        create -> create.bucket("demo").key("a").checksumAlgorithm(ChecksumAlgorithm.SHA256))
                .uploadId();
        var parts = new ArrayList<CompletedPart>();
        for (int number = 1; number <= 2; number++) {
            int part = number;
            var answer = s3.uploadPart(
                    upload -> upload.bucket("demo")
                            .key("a")
                            .uploadId(id)
                            .partNumber(part)
                            .checksumAlgorithm(ChecksumAlgorithm.SHA256),
                    RequestBody.fromBytes(RandomBytes.of(5 * MIB)));
            parts.add(CompletedPart.builder()
                    .partNumber(part)
                    .eTag(answer.eTag())
                    .checksumSHA256(answer.checksumSHA256())
                    .build());
        }
        assertThat(s3.listParts(list -> list.bucket("demo").key("a").uploadId(id))
                        .parts())
                .extracting(Part::checksumSHA256)
                .containsExactly(parts.get(0).checksumSHA256(), parts.get(1).checksumSHA256());
        var completed = s3.completeMultipartUpload(complete -> complete.bucket("demo")
                .key("a")
                .uploadId(id)
                .checksumType(ChecksumType.COMPOSITE)
                .multipartUpload(upload -> upload.parts(parts)));
        assertThat(completed.checksumSHA256()).endsWith("-2");
        var attributes = s3.getObjectAttributes(get ->
                get.bucket("demo").key("a").objectAttributes(ObjectAttributes.OBJECT_PARTS, ObjectAttributes.CHECKSUM));
        assertThat(attributes.checksum().checksumSHA256()).isEqualTo(completed.checksumSHA256());
        assertThat(attributes.objectParts().totalPartsCount()).isEqualTo(2);
        assertThat(attributes.objectParts().parts())
                .extracting(ObjectPart::size)
                .containsExactly(5L * MIB, 5L * MIB);
    }

    @Test
    void aPresignedUrlLooksAndDeletes() throws Exception {
        put("a", "x");
        try (var presigner = presigner()) {
            var head = presigner.presignHeadObject(sign -> sign.signatureDuration(Duration.ofMinutes(5))
                    .headObjectRequest(request -> request.bucket("demo").key("a")));
            var delete = presigner.presignDeleteObject(sign -> sign.signatureDuration(Duration.ofMinutes(5))
                    .deleteObjectRequest(request -> request.bucket("demo").key("a")));
            assertThat(status("HEAD", head.url().toString())).isEqualTo(200);
            assertThat(status("DELETE", delete.url().toString())).isEqualTo(204);
            assertThat(status("HEAD", head.url().toString())).isEqualTo(404);
        }
    }

    @Test
    void aPresignedUrlReadsAndWritesWithoutCredentials() throws Exception {
        try (var presigner = presigner()) {
            var put = presigner.presignPutObject(sign -> sign.signatureDuration(Duration.ofMinutes(5))
                    .putObjectRequest(request -> request.bucket("demo").key("p/a +ä")));
            var get = presigner.presignGetObject(sign -> sign.signatureDuration(Duration.ofMinutes(5))
                    .getObjectRequest(request -> request.bucket("demo").key("p/a +ä")));
            var http = HttpClient.newHttpClient();
            var written = http.send(
                    HttpRequest.newBuilder(put.url().toURI())
                            .PUT(HttpRequest.BodyPublishers.ofString("hello"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
            var read =
                    http.send(HttpRequest.newBuilder(get.url().toURI()).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(read.body()).isEqualTo("hello");
        }
    }

    @Test
    void aPresignedUrlIsGoodForItsOwnRequestOnlyAndEnds() throws Exception {
        put("a", "x");
        put("b", "y");
        try (var presigner = presigner()) {
            var get = presigner.presignGetObject(sign -> sign.signatureDuration(Duration.ofMinutes(5))
                    .getObjectRequest(request -> request.bucket("demo").key("a")));
            var url = get.url().toURI();
            assertThat(status("GET", url.toString())).isEqualTo(200);
            assertThat(status("GET", url.toString().replace("/demo/a?", "/demo/b?")))
                    .isEqualTo(403);
            assertThat(status("DELETE", url.toString())).isEqualTo(403);
            server.skewClock(Duration.ofMinutes(6));
            assertThat(status("GET", url.toString())).isEqualTo(403);
        }
    }

    @Test
    void aListingNamesTheOwnerWhenAsked() {
        put("a", "x");
        var listing = s3.listObjectsV2(list -> list.bucket("demo").fetchOwner(true));
        assertThat(listing.contents())
                .singleElement()
                .satisfies(object -> assertThat(object.owner().id()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lead", "a//b"})
    void aKeyThatIsNoPathIsRefusedAsSuch(String key) {
        refused(400, () -> s3.putObject(put -> put.bucket("demo").key(key), RequestBody.fromString("x")));
    }

    @Test
    void aRangeOutsideTheFileIsNamed() {
        put("a", "x");
        assertThatThrownBy(() ->
                        s3.getObjectAsBytes(get -> get.bucket("demo").key("a").range("bytes=10-20")))
                .isInstanceOfSatisfying(S3Exception.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(416);
                    assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidRange");
                });
    }

    @Test
    void aPartThatIsNotThereIsNamed() {
        var id = begin("a");
        part("a", id, 1, RandomBytes.of(5 * MIB));
        assertThatThrownBy(() -> complete(
                        "a",
                        id,
                        CompletedPart.builder().partNumber(2).eTag("\"0123\"").build()))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InvalidPart"));
    }

    private S3Presigner presigner() {
        return S3Presigner.builder()
                .endpointOverride(server.uri())
                .region(Region.of("nowhere"))
                .credentialsProvider(ALICE)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    private static int status(String method, String url) throws Exception {
        var request = HttpRequest.newBuilder(java.net.URI.create(url))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String put(String key, String text) {
        return s3.putObject(put -> put.bucket("demo").key(key), RequestBody.fromString(text))
                .eTag();
    }

    private String text(String key) {
        return s3.getObjectAsBytes(get -> get.bucket("demo").key(key)).asUtf8String();
    }

    private String begin(String key) {
        return s3.createMultipartUpload(create -> create.bucket("demo").key(key))
                .uploadId();
    }

    private CompletedPart part(String key, String id, int number, byte[] content) {
        var tag = s3.uploadPart(
                        upload -> upload.bucket("demo").key(key).uploadId(id).partNumber(number),
                        RequestBody.fromBytes(content))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    private CompletedPart copiedPart(String id, int number, String range) {
        var tag = s3.uploadPartCopy(copy -> copy.sourceBucket("demo")
                        .sourceKey("a")
                        .destinationBucket("demo")
                        .destinationKey("b")
                        .uploadId(id)
                        .partNumber(number)
                        .copySourceRange(range))
                .copyPartResult()
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    private void complete(String key, String id, CompletedPart... parts) {
        s3.completeMultipartUpload(complete -> complete.bucket("demo")
                .key(key)
                .uploadId(id)
                .multipartUpload(list -> list.parts(Arrays.asList(parts))));
    }

    private static void refused(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode())
                .isEqualTo(status));
    }
}
