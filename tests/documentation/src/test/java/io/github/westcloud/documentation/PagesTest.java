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

import io.github.westcloud.camel.WestCloudOperation;
import io.github.westcloud.documentation.written.BlockWriter;
import io.github.westcloud.documentation.written.MarkedBlocks;
import io.github.westcloud.pages.Page;
import io.github.westcloud.pages.Repository;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the written-by-the-build parts of all pages to their sources, and writes them when asked to. */
class PagesTest {

    private static final String COMMAND =
            "mvn test -pl tests/documentation -am -Dtest=PagesTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Ddocs.write";

    @Test
    void tablesAndRecipesAreThoseOfTheirSources() {
        var stale = new ArrayList<String>();
        for (var page : Repository.pages()) {
            var fresh = MarkedBlocks.fill(page.text(), new BlockWriter(page)::write);
            if (!fresh.equals(page.text())) {
                stale.add(page.path());
                if (System.getProperty("docs.write") != null) {
                    Repository.write(page.path(), fresh);
                }
            }
        }
        assertThat(System.getProperty("docs.write") != null ? List.of() : stale)
                .as("pages whose tables or recipes are stale. Write them with: %s", COMMAND)
                .isEmpty();
    }

    @Test
    void theComponentsPagesHaveAllTablesAndRecipes() {
        assertThat(MarkedBlocks.names(Repository.read("docs/options.adoc")))
                .containsExactly(
                        "table component-options", "table path-options", "table query-options", "table headers");
        assertThat(MarkedBlocks.names(Repository.read("docs/component.adoc")))
                .doesNotHaveDuplicates()
                .filteredOn(block -> block.startsWith("recipe "))
                .hasSizeGreaterThan(40);
    }

    @Test
    void theComponentsPageTellsOfEveryOperation() {
        var page = Page.of("docs/component.adoc");
        var table = page.table("Operation");
        assertThat(table.code("Operation"))
                .containsExactly(Arrays.stream(WestCloudOperation.values())
                        .map(WestCloudOperation::toString)
                        .toArray(String[]::new));
        assertThat(table.rows()).allSatisfy(row -> {
            assertThat(row).hasSize(4).noneMatch(String::isBlank);
            var recipe = row.get(3).replaceAll("[<>]", "");
            assertThat(page.text()).contains("[[" + recipe + "]]\n=== ", "// begin recipe " + recipe + "\n");
        });
    }

    /** Whoever is shown a recipe in three languages is shown what ran in three languages. */
    @Test
    void everyRecipeIsRunInEachLanguage() {
        var tests = recipeTests();
        assertThat(recipes("recipe ")).hasSizeGreaterThan(45).allSatisfy(name -> assertThat(tests)
                .as("a test that runs %s with each Dsl", name)
                .containsPattern("run\\((\\w+, )?dsl, \"" + name + "\"\\)"));
    }

    /** A recipe is run by a test that says its name, or it is a test itself, or a class that the properties of a recipe name. */
    @Test
    void everyRecipeOfEveryPageIsRunByATest() {
        var tests = recipeTests() + propertiesOfRecipes();
        assertThat(recipes("(recipe|java|yaml|xml|properties) ")).isNotEmpty().allSatisfy(name -> assertThat(tests)
                .as("a test that runs %s", name)
                .containsPattern(
                        "\"" + name + "\"|tag::" + name + "\\[|(?i)#class:[\\w.]+\\." + name.replace("-", "") + "\\n"));
    }

    private static String propertiesOfRecipes() {
        return Repository.files("tests/recipes/src/test/resources/recipes")
                .filter(file -> file.endsWith(".properties"))
                .map(Repository::read)
                .collect(Collectors.joining("\n"));
    }

    /** Tests, and the examples, all of whose code is run by their tests. */
    private static String recipeTests() {
        return BlockWriter.RECIPES.stream()
                .flatMap(Repository::files)
                .filter(file -> file.endsWith("Test.java") || file.startsWith("examples/"))
                .map(Repository::read)
                .collect(Collectors.joining("\n"));
    }

    /** The names of the blocks of all pages whose kind matches. */
    private static List<String> recipes(String kind) {
        return Repository.pages().stream()
                .flatMap(page -> MarkedBlocks.names(page.text()).stream())
                .filter(block -> block.matches(kind + ".*"))
                .map(block -> block.substring(block.indexOf(' ') + 1))
                .distinct()
                .toList();
    }

    @Test
    void aChangedBlockAndAnUnknownOneAreNoticed() {
        var page = "before\n// begin table headers\nold\n// end\nafter\n";
        assertThat(MarkedBlocks.fill(page, new BlockWriter(new Page("a.adoc", ""))::write))
                .startsWith("before\n// begin table headers\n[width=")
                .endsWith("|===\n// end\nafter\n")
                .doesNotContain("\nold\n");
        assertThatThrownBy(() -> new BlockWriter(new Page("a.adoc", "")).write("java no-such-recipe"))
                .hasMessageContaining("no-such-recipe");
    }
}
