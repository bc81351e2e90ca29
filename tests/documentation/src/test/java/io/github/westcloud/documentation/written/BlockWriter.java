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
package io.github.westcloud.documentation.written;

import io.github.westcloud.documentation.shown.ComponentMetadata;
import io.github.westcloud.pages.Page;
import io.github.westcloud.pages.RecipeNeeds;
import io.github.westcloud.pages.Repository;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the text of a block: a table out of the component's metadata, or a route out of the source that a test runs. A
 * {@code recipe} is one route in Java, in YAML and in XML; the last two are folded.
 */
public final class BlockWriter {

    /** Where recipes in Java stand, beside the tests that run them. */
    public static final List<String> RECIPES = List.of(
            "camel-westcloud-component/src/test/java/io/github/westcloud/camel/recipes",
            "camel-westcloud-dsl/src/test/java/io/github/westcloud/camel/dsl/recipes",
            "examples/plain-client/src",
            "examples/testing/src",
            "tests/recipes/src/test/java/io/github/westcloud/recipes");

    /** Where those in other languages stand, and the properties that belong to them. */
    private static final List<String> ROUTES =
            List.of("camel-westcloud-component/src/test/resources/recipes", "tests/recipes/src/test/resources/recipes");

    private final boolean asciidoc;

    public BlockWriter(Page page) {
        this.asciidoc = page.asciidoc();
    }

    /** @throws IllegalArgumentException if nothing of that name exists */
    public String write(String block) {
        var name = block.substring(block.indexOf(' ') + 1);
        var kind = block.substring(0, block.indexOf(' '));
        return switch (kind) {
            case "table" -> table(name);
            case "recipe" ->
                needs(name) + source("java", javaRecipe(name)) + folded("yaml", name) + folded("xml", name);
            case "java" -> source("java", javaRecipe(name));
            case "yaml", "xml", "properties" -> fromFile(kind, name);
            default -> throw new IllegalArgumentException("No such block: " + block);
        };
    }

    /** What stands above a recipe for which the class path of docs/getting-started.md is not enough. */
    private static String needs(String recipe) {
        var needs = RecipeNeeds.of(file(recipe + ".yaml"));
        return needs.isEmpty() ? "" : "Needs `" + String.join("` and `", needs) + "`.\n\n";
    }

    private static String table(String name) {
        var model = ComponentMetadata.model();
        return switch (name) {
            case "component-options" -> OptionTables.componentOptions(model);
            case "path-options" -> OptionTables.pathOptions(model);
            case "query-options" -> OptionTables.queryOptions(model);
            case "headers" -> OptionTables.headers(model);
            case "header-operations" -> HeaderOperations.table(model);
            default -> throw new IllegalArgumentException("No such table: " + name);
        };
    }

    /** A recipe in one more language, which the reader unfolds. */
    private String folded(String language, String recipe) {
        var title = "In " + language.toUpperCase(Locale.ROOT);
        var text = fromFile(language, recipe);
        return asciidoc
                ? "\n\n." + title + "\n[%collapsible]\n====\n" + text + "\n===="
                : "\n\n<details><summary>" + title + "</summary>\n\n" + text + "\n\n</details>";
    }

    private String fromFile(String language, String name) {
        return source(language, file(name + "." + language).strip());
    }

    private static String file(String name) {
        return ROUTES.stream()
                .map(folder -> folder + "/" + name)
                .filter(file -> Files.exists(Repository.ROOT.resolve(file)))
                .map(Repository::read)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No recipe has the file " + name));
    }

    private String source(String language, String text) {
        return asciidoc
                ? "[source," + language + "]\n----\n" + text + "\n----"
                : "```" + language + "\n" + text + "\n```";
    }

    /** What stands between the tags of that name in one of the classes. */
    static String javaRecipe(String name) {
        var tagged = Pattern.compile(
                "(?ms)^ *// tag::" + Pattern.quote(name) + "\\[]\n(.*?)^ *// end::" + Pattern.quote(name) + "\\[]$");
        return RECIPES.stream()
                .flatMap(Repository::files)
                .flatMap(file -> tagged.matcher(Repository.read(file)).results())
                .map(recipe -> recipe.group(1).stripTrailing().stripIndent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No Java recipe is tagged " + name));
    }
}
