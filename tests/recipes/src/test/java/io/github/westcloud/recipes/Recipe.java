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

import io.github.westcloud.pages.RecipeNeeds;
import io.github.westcloud.pages.Repository;
import io.github.westcloud.recipes.application.UserApplication;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A recipe in YAML.
 *
 * @param file below the root of the repository
 */
record Recipe(String file) {

    private static final String FOLDER = "camel-westcloud-component/src/test/resources/recipes/";

    /** Those that work with other components, for which this module has what they need beside Camel. */
    private static final String WITH_OTHERS = "tests/recipes/src/test/resources/recipes/";

    static Stream<Recipe> all() {
        return Repository.files(FOLDER).filter(file -> file.endsWith(".yaml")).map(Recipe::new);
    }

    static Recipe named(String name) {
        return new Recipe(FOLDER + name + ".yaml");
    }

    static Recipe withOthers(String name) {
        return new Recipe(WITH_OTHERS + name + ".yaml");
    }

    /** The properties that belong to it, as they stand on the page; none if it has no such file. */
    Map<String, String> properties() {
        var properties = new Properties();
        var beside = file.replace(".yaml", ".properties");
        if (Files.exists(Repository.ROOT.resolve(beside))) {
            try {
                properties.load(new StringReader(Repository.read(beside)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty));
    }

    /** How Camel Main is told of the routes in that language. */
    Map.Entry<String, String> routes(Dsl dsl) {
        return switch (dsl) {
            case YAML -> Map.entry("camel.main.routesIncludePattern", address());
            case XML -> Map.entry("camel.main.routesIncludePattern", address().replaceFirst("yaml$", "xml"));
            case JAVA -> Map.entry(UserApplication.ROUTES, "io.github.westcloud.recipes.application." + javaName());
        };
    }

    private String javaName() {
        var name = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
        return Pattern.compile("(?:^|-)([a-z])").matcher(name).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    List<String> needs() {
        return RecipeNeeds.of(Repository.read(file));
    }

    String address() {
        return Repository.ROOT.resolve(file).toUri().toString();
    }

    @Override
    public String toString() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
