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
package io.github.westcloud.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes on docs/yaml.md: the first three are those of the example, the others run here. */
class YamlPageTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");
    private static final Path ROUTES = Path.of("src/main/resources/camel");

    @TempDir
    Path folder;

    private WestCloudServer server;

    @BeforeEach
    void start() throws IOException {
        server = WestCloudServer.builder()
                .bucket("demo")
                .user("alice", "p&ss+w%rd")
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thePageShowsTheRoutesOfTheExample() throws IOException {
        assertThat(blocks()).hasSize(4);
        assertThat(blocks().subList(0, 3))
                .containsExactly(
                        Files.readString(ROUTES.resolve("folder-to-bucket.camel.yaml")),
                        Files.readString(ROUTES.resolve("bucket-to-folder.camel.yaml")),
                        Files.readString(ROUTES.resolve("bucket-to-bucket.camel.yaml")));
    }

    @Test
    void whatIsRefusedIsKept() throws Exception {
        storeRates("first");
        storeRates("second");
        assertThat(folder.resolve("refused/rates.csv")).hasContent("second");
    }

    @Test
    void aMisspeltOptionIsAnsweredWithTheOptionsThereAre() {
        assertThatThrownBy(() -> main("- route:\n    from:\n      uri: direct:in\n      steps:\n"
                                + "        - to:\n            uri: westcloud:demo\n            parameters:\n"
                                + "              fileExists: Override\n")
                        .start())
                .hasStackTraceContaining("Unknown parameters=[fileExists]. The options of westcloud are [");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aStepThatDoesNotExistIsNamed() {
        var routes = "- route:\n    from:\n      uri: direct:in\n      steps:\n        - too: file:inbox\n";
        assertThatThrownBy(() -> main(routes).start())
                .hasStackTraceContaining("too")
                .hasStackTraceContaining("routes.yaml");
    }

    /** Sends a file by the page's route with an error handler; the second one of its name is refused. */
    private void storeRates(String text) throws Exception {
        Files.createDirectories(folder.resolve("outbox"));
        Files.writeString(folder.resolve("outbox/rates.csv"), text);
        runUntil(() -> !Files.exists(folder.resolve("outbox/rates.csv")), blocks().get(3));
    }

    private void runUntil(Callable<Boolean> condition, String routes) throws Exception {
        var main = main(routes);
        main.start();
        try {
            await().until(condition);
        } finally {
            main.stop();
        }
    }

    private Main main(String routes) throws IOException {
        Files.writeString(folder.resolve("routes.yaml"), routes);
        var main = new Main();
        main.setPropertyPlaceholderLocations("false");
        main.addOverrideProperty("camel.main.routesIncludePattern", "file:" + folder.resolve("routes.yaml"));
        main.addOverrideProperty(
                "camel.component.westcloud.endpointUrl", server.uri().toString());
        main.addOverrideProperty("camel.component.westcloud.username", "alice");
        main.addOverrideProperty("camel.component.westcloud.password", "p&ss+w%rd");
        for (var name : List.of("outbox", "refused")) {
            main.addOverrideProperty(name, folder.resolve(name).toString());
        }
        return main;
    }

    private static List<String> blocks() throws IOException {
        var page = Files.readString(Path.of("../../docs/yaml.md")).replace("\r\n", "\n");
        return BLOCK.matcher(page).results().map(block -> block.group(1)).toList();
    }
}
