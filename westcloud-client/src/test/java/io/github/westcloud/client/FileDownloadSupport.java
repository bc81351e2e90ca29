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

import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.server.Bucket;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A file in a bucket, and a place for it in a local directory. */
abstract class FileDownloadSupport {

    static final byte[] BYTES = RandomBytes.of(1_000_000);

    @TempDir
    Path folder;

    WestCloudServer server;
    Bucket bucket;
    WestCloudClient client;
    Path file;

    @BeforeEach
    void start() throws IOException {
        server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start();
        bucket = server.bucket("demo");
        bucket.store("a.bin", BYTES);
        client = client(DialectName.REST);
        file = folder.resolve("a.bin");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    WestCloudClient client(DialectName dialect) {
        return WestCloudClient.create(ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials("alice", "secret")
                .dialect(dialect)
                .retryDelay(Duration.ofMillis(1))
                .build());
    }
}
