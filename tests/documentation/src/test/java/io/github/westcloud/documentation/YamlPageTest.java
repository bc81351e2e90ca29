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
package io.github.westcloud.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.pages.Page;
import io.github.westcloud.pages.Repository;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The routes on docs/yaml.md: the first three are those of the example, which its own test runs; the others run here. */
class YamlPageTest extends PageRunSupport {

    private static final List<String> ROUTES = Page.of("docs/yaml.md").blocks("yaml");
    private static final String EXAMPLE = "examples/yaml/src/main/resources/camel/";

    @Test
    void thePageShowsTheRoutesOfTheExample() {
        assertThat(ROUTES).hasSize(4);
        assertThat(ROUTES.subList(0, 3))
                .containsExactly(
                        Repository.read(EXAMPLE + "folder-to-bucket.camel.yaml"),
                        Repository.read(EXAMPLE + "bucket-to-folder.camel.yaml"),
                        Repository.read(EXAMPLE + "bucket-to-bucket.camel.yaml"));
    }

    @Test
    void whatIsRefusedIsKept() throws Exception {
        store("demo/rates/rates.csv", "first");
        var outbox = Files.createDirectories(folder.resolve("outbox"));
        Files.writeString(outbox.resolve("rates.csv"), "second");
        property("outbox", outbox.toString());
        property("refused", folder.resolve("refused").toString());
        run("routes.yaml", ROUTES.get(3));
        await().atMost(Duration.ofMinutes(1)).until(() -> !Files.exists(outbox.resolve("rates.csv")));
        assertThat(folder.resolve("refused/rates.csv")).hasContent("second");
    }

    @Test
    void aMisspeltOptionIsAnsweredWithTheNearestName() {
        assertThatThrownBy(() -> run(
                        "routes.yaml",
                        "- route:\n    from:\n      uri: direct:in\n      steps:\n"
                                + "        - to:\n            uri: westcloud:demo\n            parameters:\n"
                                + "              fileExists: Override\n"))
                .hasStackTraceContaining("Unknown parameters=[fileExists]. Instead of fileExists, use fileExist.");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aStepThatDoesNotExistIsNamed() {
        var routes = "- route:\n    from:\n      uri: direct:in\n      steps:\n        - too: file:inbox\n";
        assertThatThrownBy(() -> run("routes.yaml", routes))
                .hasStackTraceContaining("too")
                .hasStackTraceContaining("routes.yaml");
    }
}
