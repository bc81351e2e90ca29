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
package io.github.westcloud.server.support;

import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.WestCloudServerBuilder;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh server in memory for each test, with the bucket demo and the user alice. */
public abstract class ServerTestSupport {

    protected final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
    protected WestCloudServer server;
    protected Rest rest;

    @BeforeEach
    protected void start() throws IOException {
        var builder =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").clock(clock);
        configure(builder);
        server = builder.start();
        rest = new Rest(server);
    }

    @AfterEach
    protected void stop() {
        server.close();
    }

    /** For what a test wants different. */
    protected void configure(WestCloudServerBuilder builder) {}

    protected static byte[] bytes(int count) {
        return RandomBytes.of(count);
    }
}
