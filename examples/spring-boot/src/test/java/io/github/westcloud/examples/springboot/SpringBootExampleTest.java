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
package io.github.westcloud.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.spring.WithWestCloudServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application as somebody sees it from outside: its folders, and its actuator over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithWestCloudServer
@DirtiesContext
class SpringBootExampleTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    @Value("${local.server.port}")
    int port;

    @Autowired
    WestCloudServer server;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry properties) {
        properties.add("example.outbox", () -> folder.resolve("outbox").toString());
        properties.add("example.inbox", () -> folder.resolve("inbox").toString());
        properties.add("camel.component.westcloud.maximum-retries", () -> "0");
    }

    @Test
    void filesGoToTheBucketAndComeBackAndTheActuatorKnows() throws Exception {
        var content = "x".repeat(1000);
        write("outbox/2026/订单 1.txt", content);

        var back = folder.resolve("inbox/2026/订单 1.txt");
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(back).exists().hasContent(content));
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(folder.resolve("inbox/hello.txt"))
                .hasContent("Hello"));
        assertThat(server.requests())
                .anyMatch(request ->
                        request.method().equals("PUT") && request.rawPath().startsWith("/demo/inbox/2026/"));

        assertThat(bytes("sent")).isEqualTo(1006);
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(bytes("received")).isEqualTo(1006));

        var up = get("health");
        assertThat(up.path("status").asText()).isEqualTo("UP");
        assertThat(checks(up).path("producer:westcloud-demo/inbox").asText()).isEqualTo("UP");
        assertThat(checks(up).path("consumer:bucket-to-folder").asText()).isEqualTo("UP");

        server.close();

        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(
                        checks(get("health")).path("consumer:bucket-to-folder").asText())
                .isEqualTo("DOWN"));
        var down = get("health");
        assertThat(down.path("status").asText()).isEqualTo("DOWN");
        assertThat(checks(down).path("producer:westcloud-demo/inbox").asText()).isEqualTo("DOWN");
    }

    private static JsonNode checks(JsonNode health) {
        return health.at("/components/camelHealth/details");
    }

    private long bytes(String direction) throws IOException, InterruptedException {
        return get("metrics/camel.westcloud.bytes." + direction)
                .at("/measurements/0/value")
                .asLong();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + path))
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    /** Under its name only when it is complete: the route takes what it finds. */
    private static void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.move(Files.writeString(file.resolveSibling(".unfinished"), content), file);
    }
}
