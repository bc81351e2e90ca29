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
import io.minio.BucketExistsArgs;
import io.minio.CopyObjectArgs;
import io.minio.CopySource;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** MinIO's client for Java. Its parts have 5 MiB at least, so the server is lenient. */
class MinioClientTest {

    private static final int PART = 5 << 20;

    @RegisterExtension
    static final WestCloudExtension LENIENT = S3Servers.lenient();

    private static MinioClient minio;

    @BeforeAll
    static void start() {
        minio = MinioClient.builder()
                .endpoint(LENIENT.server().uri().toString())
                .credentials("alice", "secret")
                .build();
    }

    @AfterAll
    static void stop() throws Exception {
        minio.close();
    }

    @Test
    void putGetStatCopyListAndRemove() throws Exception {
        put("m/a +ä", new byte[] {1, 2, 3}, -1);
        assertThat(read("m/a +ä")).containsExactly(1, 2, 3);
        var stat = minio.statObject(
                StatObjectArgs.builder().bucket("demo").object("m/a +ä").build());
        assertThat(stat.size()).isEqualTo(3);
        assertThat(stat.userMetadata()).containsEntry("color", "red");
        minio.copyObject(CopyObjectArgs.builder()
                .bucket("demo")
                .object("m/copy")
                .source(CopySource.builder().bucket("demo").object("m/a +ä").build())
                .build());
        for (int i = 0; i < 30; i++) {
            put("m/many/" + i, new byte[0], -1);
        }
        var names = new ArrayList<String>();
        for (var result : minio.listObjects(ListObjectsArgs.builder()
                .bucket("demo")
                .prefix("m/")
                .recursive(true)
                .maxKeys(7)
                .build())) {
            names.add(result.get().objectName());
        }
        assertThat(names).hasSize(32).isSorted().contains("m/a +ä", "m/copy", "m/many/29");
        minio.removeObject(
                RemoveObjectArgs.builder().bucket("demo").object("m/copy").build());
        assertThat(minio.bucketExists(BucketExistsArgs.builder().bucket("demo").build()))
                .isTrue();
    }

    /** MinIO's client sends it as UTF-8 and S3 gives back RFC 2047. */
    @Test
    void metadataInUtf8IsKept() throws Exception {
        minio.putObject(
                PutObjectArgs.builder()
                        .bucket("demo")
                        .object("utf8")
                        .userMetadata(Map.of("greeting", "Grüße 北京"))
                        .stream(new ByteArrayInputStream(new byte[1]), 1, -1)
                        .build());
        var stat = minio.statObject(
                StatObjectArgs.builder().bucket("demo").object("utf8").build());
        assertThat(stat.userMetadata()).containsEntry("greeting", "=?UTF-8?B?R3LDvMOfZSDljJfkuqw=?=");
    }

    @Test
    void largeFilesGoInParts() throws Exception {
        var content = RandomBytes.of(2 * PART + 77);
        put("large/file", content, PART);
        assertThat(read("large/file")).isEqualTo(content);
    }

    @Test
    void aStrictServerRefusesItsPartsAndTheLogNamesTheOptionThatAllowsThem() throws Exception {
        try (var strict =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start()) {
            var client = MinioClient.builder()
                    .endpoint(strict.uri().toString())
                    .credentials("alice", "secret")
                    .build();
            var content = RandomBytes.of(2 * PART + 77);
            var large = PutObjectArgs.builder().bucket("demo").object("large").stream(
                            new ByteArrayInputStream(content), content.length, PART)
                    .build();
            var told = StandardError.linesWith(
                    "start the server with",
                    () -> assertThatThrownBy(() -> client.putObject(large)).hasMessageContaining("file size error"));
            client.close();
            assertThat(told).isNotEmpty().allMatch(line -> line.endsWith("with --s3-multipart lenient"));
        }
    }

    private static void put(String key, byte[] content, long partSize) throws Exception {
        minio.putObject(PutObjectArgs.builder().bucket("demo").object(key).userMetadata(Map.of("color", "red")).stream(
                        new ByteArrayInputStream(content), content.length, partSize)
                .build());
    }

    private static byte[] read(String key) throws Exception {
        try (var in = minio.getObject(
                GetObjectArgs.builder().bucket("demo").object(key).build())) {
            return in.readAllBytes();
        }
    }
}
