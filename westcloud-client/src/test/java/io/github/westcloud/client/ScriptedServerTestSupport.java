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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client against a {@link ScriptedServer}. */
abstract class ScriptedServerTestSupport {

    protected ScriptedServer server;
    protected WestCloudClient client;

    @BeforeEach
    void startServer() throws IOException {
        server = new ScriptedServer();
        client = WestCloudClient.create(config().build());
    }

    @AfterEach
    void stopServer() throws IOException {
        client.close();
        server.close();
    }

    protected void restartClient(ClientConfig.Builder config) {
        client.close();
        client = WestCloudClient.create(config.build());
    }

    protected ClientConfig.Builder config() {
        return ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials("alice", "secret")
                .retryDelay(Duration.ofMillis(1))
                .maxRetryDelay(Duration.ofMillis(20));
    }

    protected static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
