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
package io.github.westcloud.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.pages.Page;
import io.github.westcloud.pages.Pom;
import io.github.westcloud.testing.WestCloudExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recipes start and run with what docs/getting-started.md has a user depend on, and with what stands beside them. */
class RecipesTest {

    private static final Pattern ARTIFACT =
            Pattern.compile("<dependency>.*?<artifactId>(.*?)</artifactId>", Pattern.DOTALL);

    @RegisterExtension
    static final WestCloudExtension WEST_CLOUD = WestCloudExtension.withBuckets("invoices", "backup");

    @TempDir
    Path folder;

    @Test
    void theClassPathIsThatOfThePage() {
        var page = Page.of("docs/getting-started.md").text();
        var project = page.substring(
                page.indexOf("<dependencies>", page.indexOf("</dependencyManagement>")), page.indexOf("</project>"));
        var artifacts =
                ARTIFACT.matcher(project).results().map(found -> found.group(1)).toList();

        assertThat(Pom.of("tests/recipes")
                        .dependencies()
                        .filter(dependency -> dependency.scope().equals("runtime")))
                .extracting(Pom.Dependency::artifactId)
                .containsExactlyInAnyOrderElementsOf(artifacts);
        assertThat(UserClassPath.jars()).noneMatch(jar -> jar.contains("camel-bean") || jar.contains("camel-direct"));
    }

    static Stream<Recipe> recipes() {
        return Recipe.all();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void itStartsWithWhatItNeeds(Recipe recipe) throws Exception {
        start(recipe, recipe.needs()).close();
    }

    @Test
    void aComponentThatIsMissedIsNamed() {
        assertThatThrownBy(() -> start(Recipe.named("errors-by-kind"), List.of("camel-bean")))
                .rootCause()
                .hasMessageContaining("No endpoint could be found for: direct://invoice");
    }

    /** camel-bean is missed only when an error is there to be looked at, and hides it then. */
    @Test
    void errorsAreHandledByKind() throws Exception {
        var recipe = Recipe.named("errors-by-kind");
        assertThat(recipe.needs()).containsExactly("camel-bean", "camel-direct");
        assertThat(request(recipe, recipe.needs(), "direct:invoice", Map.of("CamelFileName", "none.txt")))
                .isEqualTo("no such invoice");
        assertThatThrownBy(() ->
                        request(recipe, List.of("camel-direct"), "direct:invoice", Map.of("CamelFileName", "none.txt")))
                .rootCause()
                .hasMessage("No language could be found for: bean");
    }

    @Test
    void errorsAreHandledByCode() throws Exception {
        WEST_CLOUD.server().bucket("invoices").store("2025/a.txt", "a");
        var recipe = Recipe.named("errors-by-code");
        assertThat(request(recipe, recipe.needs(), "direct:close", Map.of())).isEqualTo("not empty");
    }

    private String request(Recipe recipe, List<String> artifacts, String uri, Map<String, Object> headers)
            throws Exception {
        try (var application = start(recipe, artifacts)) {
            return application.request(uri, headers);
        }
    }

    private Application start(Recipe recipe, List<String> artifacts) throws Exception {
        var properties = new RecipeProperties(WEST_CLOUD.server().uri(), folder).of(recipe, Dsl.YAML);
        return new Application(UserClassPath.with(artifacts), properties);
    }
}
