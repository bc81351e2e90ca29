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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.support.Rest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that is answered before it is done is done in order, and before a server that is closed has ended. */
class AsyncTest {

    private static final int FILES = 300;

    @TempDir
    Path directory;

    private WestCloudServer start() throws IOException {
        return WestCloudServer.builder()
                .bucket("demo")
                .user("alice", "secret")
                .dataDirectory(directory)
                .start();
    }

    @Test
    void isFinishedInOrderWhenTheServerIsClosed() throws IOException {
        try (var server = start()) {
            var rest = new Rest(server);
            for (int i = 0; i < FILES; i++) {
                assertThat(rest.put("/demo/" + i, "content " + i, "x-west-async", "true")
                                .status())
                        .isEqualTo(200);
                if (i % 2 == 0) {
                    assertThat(rest.send("DELETE", "/demo/" + i, "x-west-async", "true")
                                    .status())
                            .isEqualTo(200);
                }
            }
        }
        try (var server = start()) {
            var rest = new Rest(server);
            for (int i = 0; i < FILES; i++) {
                assertThat(rest.get("/demo/" + i).code()).isEqualTo(i % 2 == 0 ? 404000001 : 0);
            }
            assertThat(rest.get("/demo/1").text()).isEqualTo("content 1");
        }
    }
}
