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

import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.WestCloudTest;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What the Camel component has written, in parts and through either dialect, as the clients of others read it. */
@WestCloudTest
class ComponentFilesTest {

    private final byte[] content = RandomBytes.of((2 << 20) + 10);
    private WestCloudServer server;

    @BeforeEach
    void write(WestCloudServer shared, @TempDir Path folder) throws Exception {
        server = shared;
        ComponentWriter.write(server.uri().toString(), Files.write(folder.resolve("file"), content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"component/rest", "component/s3"})
    void theAwsSdkReadsIt(String key) {
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("alice", "secret"));
        try (var s3 = S3Client.builder()
                .endpointOverride(URI.create(server.uri().toString()))
                .region(Region.EU_CENTRAL_1)
                .forcePathStyle(true)
                .credentialsProvider(credentials)
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            var read = s3.getObjectAsBytes(get -> get.bucket("demo").key(key));
            assertThat(read.asByteArray()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"component/rest", "component/s3"})
    void minioReadsIt(String key) throws Exception {
        var minio = MinioClient.builder()
                .endpoint(server.uri().toString())
                .credentials("alice", "secret")
                .build();
        var get = GetObjectArgs.builder().bucket("demo").object(key).build();
        try (var read = minio.getObject(get)) {
            assertThat(read).hasBinaryContent(content);
        } finally {
            minio.close();
        }
    }
}
