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
package io.github.westcloud.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.pages.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.ProducerTemplate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The application as somebody sees it from outside: its folders, its health, and what it prints. */
@QuarkusTest
class QuarkusExampleTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private static final Path LOG = Path.of("target", "quarkus.log");

    @Inject
    ProducerTemplate producer;

    @ConfigProperty(name = "example.outbox")
    String outbox;

    @ConfigProperty(name = "example.inbox")
    String inbox;

    @TestHTTPResource("/q/health/ready")
    URI health;

    @Test
    void filesGoToTheBucketAndComeBackAndAreDeletedThere() throws Exception {
        var content = "x".repeat(1000);
        write("订单 1.txt", content);

        var back = Path.of(inbox, "订单 1.txt");
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(back).exists().hasContent(content));
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(
                        (Iterable<?>) producer.requestBody("westcloud:demo/inbox?operation=list", (Object) null))
                .noneMatch(entry -> entry.toString().contains("订单")));
    }

    @Test
    void theOutputIsThatOfTheReadme() {
        var shown = Page.of("examples/quarkus/README.md")
                .blocks("text")
                .get(0)
                .lines()
                // Said by the build, before the application starts.
                .filter(line -> !line.startsWith("Dev Services"))
                .map(QuarkusExampleTest::comparable)
                .toList();
        assertThat(shown).hasSizeGreaterThan(5);

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(Files.readAllLines(LOG).stream().map(QuarkusExampleTest::comparable))
                        .containsSubsequence(shown));
    }

    @Test
    void theHealthIsThatOfTheReadme() {
        var shown = Page.of("examples/quarkus/README.md").blocks("json").get(0);
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(get(health).replaceAll("\\s", ""))
                .isEqualTo(shown.replaceAll("\\s", "")));
    }

    private static String get(URI uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** Numbers and folders aside. */
    private static String comparable(String line) {
        return line.replaceAll("file://[^)]*", "file://")
                .replaceAll("(\\d+[ms])*\\d+ms", "0ms")
                .replaceAll("\\d+", "0")
                .strip();
    }

    /** Under its name only when it is complete: the route takes what it finds. */
    private void write(String name, String content) throws Exception {
        var file = Path.of(outbox).resolve(name);
        Files.createDirectories(file.getParent());
        Files.move(Files.writeString(file.resolveSibling(".unfinished"), content), file);
    }
}
