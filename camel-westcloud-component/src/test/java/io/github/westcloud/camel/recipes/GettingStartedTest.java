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
package io.github.westcloud.camel.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.main.Main;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first five minutes, under Camel Main: the page's properties and YAML, then the same route in Java. */
class GettingStartedTest {

    private static final String RECIPE = "getting-started";

    @TempDir
    Path outbox;

    @Test
    void yamlRoutesRunUnderCamelMain() throws Exception {
        var main = new Main();
        main.addOverrideProperty("camel.main.routesIncludePattern", "classpath:recipes/" + RECIPE + ".yaml");
        roundTrip(main);
    }

    @Test
    void javaRoutesRunUnderCamelMain() throws Exception {
        var main = new Main();
        main.addOverrideProperty("camel.main.routesIncludePattern", "false");
        main.configure().addRoutesBuilder(new GettingStartedRecipes().open("getting-started"));
        roundTrip(main);
    }

    private void roundTrip(Main main) throws Exception {
        Files.writeString(outbox.resolve("hello.txt"), "hello");
        try (var server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start()) {
            main.setPropertyPlaceholderLocations("classpath:recipes/" + RECIPE + ".properties");
            main.addOverrideProperty(
                    "camel.component.westcloud.endpointUrl", server.uri().toString());
            main.addOverrideProperty("outbox", outbox.toString());
            main.start();
            try {
                Awaitility.await().until(() -> server.requests().stream()
                        .anyMatch(request -> request.rawPath().equals("/demo/inbox/done/hello.txt")));
            } finally {
                main.stop();
            }
            assertThat(stored(server)).isEqualTo("hello");
            assertThat(outbox.resolve("hello.txt")).doesNotExist();
        }
    }

    private static String stored(WestCloudServer server) throws IOException {
        var config = ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials("alice", "secret")
                .build();
        try (var client = WestCloudClient.create(config);
                var download = client.download(DownloadRequest.of(ObjectPath.of("inbox/done/hello.txt")))) {
            return new String(download.stream().readAllBytes());
        }
    }
}
