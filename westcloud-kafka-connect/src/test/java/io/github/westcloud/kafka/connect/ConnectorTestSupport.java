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
package io.github.westcloud.kafka.connect;

import io.github.westcloud.server.Bucket;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A server with a bucket, and the settings to reach it. */
@Timeout(60)
abstract class ConnectorTestSupport {

    WestCloudServer server;
    Bucket bucket;

    @BeforeEach
    void startServer() throws IOException {
        server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start();
        bucket = server.bucket("demo");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    /** @param more names and values by turns */
    Map<String, String> settings(String... more) {
        var settings = new HashMap<>(Map.of(
                "westcloud.endpoint", server.uri().toString(),
                "westcloud.bucket", "demo",
                "westcloud.directory", "data",
                "westcloud.username", "alice",
                "westcloud.password", "secret"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }
}
