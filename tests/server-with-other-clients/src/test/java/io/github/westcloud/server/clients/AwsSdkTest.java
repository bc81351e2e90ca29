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
import io.github.westcloud.protocol.support.StandardError;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.WestCloudExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

/** The AWS SDK for Java, with its defaults of today: bodies in pieces with a checksum in the trailer. */
class AwsSdkTest {

    private static final int MIB = 1 << 20;

    @RegisterExtension
    static final WestCloudExtension LENIENT = S3Servers.lenient();

    @RegisterExtension
    static final WestCloudExtension STRICT = S3Servers.strict();

    @TempDir
    Path folder;

    @Test
    void putGetHeadCopyAndDelete() {
        try (var s3 = client(STRICT.server(), "secret")) {
            var content = bytes(100_000);
            s3.putObject(
                    put -> put.bucket("demo").key("sdk/a +ä!").metadata(Map.of("color", "red")),
                    RequestBody.fromBytes(content));
            var got = s3.getObjectAsBytes(get -> get.bucket("demo").key("sdk/a +ä!"));
            assertThat(got.asByteArray()).isEqualTo(content);
            assertThat(got.response().metadata()).containsEntry("color", "red");
            var part = s3.getObjectAsBytes(
                    get -> get.bucket("demo").key("sdk/a +ä!").range("bytes=10-19"));
            assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(content, 10, 20));
            s3.copyObject(copy -> copy.sourceBucket("demo")
                    .sourceKey("sdk/a +ä!")
                    .destinationBucket("demo")
                    .destinationKey("sdk/copy"));
            assertThat(s3.headObject(head -> head.bucket("demo").key("sdk/copy"))
                            .contentLength())
                    .isEqualTo(content.length);
            s3.deleteObject(delete -> delete.bucket("demo").key("sdk/copy"));
            assertThatThrownBy(() -> s3.headObject(head -> head.bucket("demo").key("sdk/copy")))
                    .isInstanceOf(NoSuchKeyException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ChecksumAlgorithm.class,
            names = {"CRC32", "SHA1", "SHA256"})
    void checksumsOfAnyKindAreTaken(ChecksumAlgorithm algorithm) {
        try (var s3 = client(STRICT.server(), "secret")) {
            s3.putObject(
                    put -> put.bucket("demo").key("sum/" + algorithm).checksumAlgorithm(algorithm),
                    RequestBody.fromBytes(bytes(300_000)));
            assertThat(s3.getObjectAsBytes(get -> get.bucket("demo").key("sum/" + algorithm))
                            .asByteArray())
                    .isEqualTo(bytes(300_000));
        }
    }

    @Test
    void listingsHavePagesAndCommonPrefixes() {
        try (var s3 = client(STRICT.server(), "secret")) {
            for (int i = 0; i < 25; i++) {
                int number = i;
                s3.putObject(put -> put.bucket("demo").key("list/d" + number % 3 + "/f" + number), RequestBody.empty());
            }
            var pages = s3.listObjectsV2Paginator(
                    list -> list.bucket("demo").prefix("list/").maxKeys(10));
            assertThat(pages.stream()).hasSize(3);
            assertThat(pages.contents().stream().map(object -> object.key()))
                    .hasSize(25)
                    .isSorted();
            var prefixes =
                    s3.listObjectsV2(list -> list.bucket("demo").prefix("list/").delimiter("/"));
            assertThat(prefixes.commonPrefixes())
                    .extracting(prefix -> prefix.prefix())
                    .containsExactly("list/d0/", "list/d1/", "list/d2/");
            assertThat(s3.listBuckets().buckets())
                    .extracting(bucket -> bucket.name())
                    .containsExactly("demo");
            s3.deleteObjects(delete -> delete.bucket("demo")
                    .delete(Delete.builder()
                            .objects(
                                    ObjectIdentifier.builder().key("list/d0/f0").build())
                            .build()));
            assertThat(s3.listObjectsV2(list -> list.bucket("demo").prefix("list/"))
                            .keyCount())
                    .isEqualTo(24);
        }
    }

    /** The document's own parts, with the one header that no stock client sends. */
    @Test
    void partsOfOneMebibyteGoToTheStrictServer() {
        try (var s3 = client(STRICT.server(), "secret")) {
            var content = bytes(2 * MIB + 10);
            var id = s3.createMultipartUpload(create -> create.bucket("demo")
                            .key("parts")
                            .overrideConfiguration(
                                    config -> config.putHeader("x-west-multi-length", "" + content.length)))
                    .uploadId();
            var done = new ArrayList<CompletedPart>();
            for (int number = 1; number <= 3; number++) {
                int part = number;
                var piece = Arrays.copyOfRange(content, (part - 1) * MIB, Math.min(content.length, part * MIB));
                var etag = s3.uploadPart(
                                upload -> upload.bucket("demo")
                                        .key("parts")
                                        .uploadId(id)
                                        .partNumber(part),
                                RequestBody.fromBytes(piece))
                        .eTag();
                done.add(CompletedPart.builder().partNumber(part).eTag(etag).build());
            }
            s3.completeMultipartUpload(complete ->
                    complete.bucket("demo").key("parts").uploadId(id).multipartUpload(list -> list.parts(done)));
            assertThat(s3.getObjectAsBytes(get -> get.bucket("demo").key("parts"))
                            .asByteArray())
                    .isEqualTo(content);
        }
    }

    @Test
    void theTransferManagerUploadsInPartsAndDownloads() throws IOException {
        var large = Files.write(folder.resolve("large"), bytes(20 * MIB + 1));
        try (var async = asyncClient(LENIENT.server());
                var transfers = S3TransferManager.builder().s3Client(async).build()) {
            transfers
                    .uploadFile(upload -> upload.source(large)
                            .putObjectRequest(put -> put.bucket("demo").key("tm/large")))
                    .completionFuture()
                    .join();
            transfers
                    .downloadFile(download -> download.destination(folder.resolve("back"))
                            .getObjectRequest(get -> get.bucket("demo").key("tm/large")))
                    .completionFuture()
                    .join();
            var etag = async.headObject(head -> head.bucket("demo").key("tm/large"))
                    .join()
                    .eTag();
            assertThat(etag).matches("\"[0-9a-f]{32}-\\d+\"");
            async.putObject(put -> put.bucket("demo").key("tm/small"), AsyncRequestBody.fromString("small"))
                    .join();
        }
        assertThat(folder.resolve("back")).hasSameBinaryContentAs(large);
    }

    @Test
    void aStrictServerRefusesItsPartsAndTheLogNamesTheOptionThatAllowsThem() {
        try (var async = asyncClient(STRICT.server())) {
            var body = AsyncRequestBody.fromBytes(bytes(12 * MIB));
            var told = StandardError.linesWith("start the server with", () -> assertThatThrownBy(
                            () -> async.putObject(put -> put.bucket("demo").key("large"), body)
                                    .join())
                    .hasCauseInstanceOf(S3Exception.class));
            assertThat(told).isNotEmpty().allMatch(line -> line.endsWith("with --s3-multipart lenient"));
        }
    }

    @Test
    void errorsAreUnderstood() {
        try (var s3 = client(LENIENT.server(), "wrong")) {
            assertThatThrownBy(
                            () -> s3.getObjectAsBytes(get -> get.bucket("demo").key("a")))
                    .isInstanceOfSatisfying(S3Exception.class, e -> {
                        assertThat(e.awsErrorDetails().errorCode()).isEqualTo("SignatureDoesNotMatch");
                        assertThat(e.requestId()).isNotBlank();
                    });
        }
    }

    private static S3Client client(WestCloudServer server, String password) {
        return S3Client.builder()
                .endpointOverride(server.uri())
                .region(Region.of("nowhere"))
                .forcePathStyle(true)
                .credentialsProvider(credentials(password))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static S3AsyncClient asyncClient(WestCloudServer server) {
        return S3AsyncClient.builder()
                .endpointOverride(server.uri())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .multipartEnabled(true)
                .credentialsProvider(credentials("secret"))
                .build();
    }

    private static StaticCredentialsProvider credentials(String password) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create("alice", password));
    }

    private static byte[] bytes(int count) {
        return RandomBytes.of(count);
    }
}
