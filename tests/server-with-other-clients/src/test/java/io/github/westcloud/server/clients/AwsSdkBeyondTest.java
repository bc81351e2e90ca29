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
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

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
