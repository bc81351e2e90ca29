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
package io.github.westcloud.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.WestCloudServerBuilder;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Rest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was set while the server ran, after its next start with the same data directory. */
class KeptSettingsTest {

    private static final String QUOTA = "/-/buckets/kept/quota";

    @TempDir
    private Path directory;

    @Test
    void bucketsAndQuotasAreKept() throws IOException {
        try (var server = start(builder -> builder)) {
            assertThat(send(server, "PUT", "/-/buckets/kept", "").status()).isEqualTo(201);
            assertThat(send(server, "PUT", QUOTA, "{\"bytes\":8,\"files\":2}").status())
                    .isEqualTo(200);
            assertThat(rest(server).put("/kept/old", "12345").status()).isEqualTo(200);
        }
        try (var server = start(builder -> builder)) {
            assertThat(send(server, "GET", "/-/buckets", "").text())
                    .contains("\"quota\":{\"bytes\":8,\"files\":2},\"usage\":{\"bytes\":5,\"files\":1}");
            assertThat(rest(server).put("/kept/new", "1234").code()).isEqualTo(400000015);
            assertThat(rest(server).put("/kept/new", "123").status()).isEqualTo(200);
            assertThat(rest(server).put("/kept/third", "").code()).isEqualTo(400000014);
            assertThat(send(server, "DELETE", QUOTA, "").status()).isEqualTo(200);
        }
        try (var server = start(builder -> builder)) {
            assertThat(rest(server).put("/kept/third", "1234567890").status()).isEqualTo(200);
        }
    }

    @Test
    void aQuotaOfTheCommandLineCountsMoreWhileTheServerRuns() throws IOException {
        try (var server = start(builder -> builder.bucket("kept"))) {
            send(server, "PUT", QUOTA, "{\"bytes\":8,\"files\":1}");
        }
        try (var server = start(builder -> builder.quota("kept", 20))) {
            assertThat(rest(server).put("/kept/a", "1234567890").status()).isEqualTo(200);
            assertThat(rest(server).put("/kept/b", "").code())
                    .as("the other half is kept")
                    .isEqualTo(400000014);
        }
        try (var server = start(builder -> builder)) {
            assertThat(send(server, "GET", "/-/buckets", "").text()).contains("\"quota\":{\"bytes\":8,\"files\":1}");
        }
    }

    @Test
    void aBucketThatIsRemovedTakesItsQuotaWithIt() throws IOException {
        try (var server = start(builder -> builder.bucket("kept"))) {
            send(server, "PUT", QUOTA, "{\"files\":0}");
            assertThat(send(server, "DELETE", "/-/buckets/kept", "").status()).isEqualTo(200);
        }
        try (var server = start(builder -> builder.bucket("kept"))) {
            assertThat(rest(server).put("/kept/a", "1").status()).isEqualTo(200);
        }
    }

    @Test
    void usersAreThoseOfTheCommandLine() throws IOException {
        try (var server = start(builder -> builder.bucket("demo"))) {
            assertThat(send(server, "PUT", "/-/users/bob", "{\"password\":\"b\"}")
                            .json()
                            .path("kept")
                            .asText())
                    .isEqualTo("until the server stops");
        }
        try (var server = start(builder -> builder)) {
            assertThat(new Rest(server.uri(), "bob", "b").get("/demo").status()).isEqualTo(401);
        }
    }

    private WestCloudServer start(UnaryOperator<WestCloudServerBuilder> more) throws IOException {
        return more.apply(WestCloudServer.builder()
                        .dataDirectory(directory)
                        .user("alice", "secret")
                        .adminPort(0))
                .start();
    }

    private static Rest rest(WestCloudServer server) {
        return new Rest(server);
    }

    private static Answer send(WestCloudServer server, String method, String path, String json) {
        return new Rest(server.adminUri().orElseThrow(), "nobody", "no key")
                .anonymous(method, path, json.isEmpty() ? null : json.getBytes(UTF_8), AdminPortSupport.CHANGE);
    }
}
