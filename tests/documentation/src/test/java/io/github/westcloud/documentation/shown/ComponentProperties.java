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
package io.github.westcloud.documentation.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;

/** The settings {@code camel.component.westcloud.*}, in properties, in Spring Boot's YAML, on command lines and in prose. */
public final class ComponentProperties {

    private static final String PREFIX = "camel.component.westcloud.";

    private static final Pattern LINE =
            Pattern.compile(Pattern.quote(PREFIX) + "([\\w-]+(?:\\.[a-z][\\w-]*)*)(?:[ \\t]*=[ \\t]*([^\\s`\"',;]+))?");

    /** What Spring Boot's starter of any component has beside the options. */
    private static final Set<String> OF_STARTERS = Set.of("enabled", "customizer.enabled");

    private ComponentProperties() {}

    /** {@code name=value}, or the name alone where no value is said; names of starters' own settings are left out. */
    public static List<String> in(String text) {
        return LINE.matcher(text)
                .results()
                .filter(line -> !OF_STARTERS.contains(line.group(1)))
                .map(line -> line.group(2) == null ? line.group(1) : line.group(1) + "=" + line.group(2))
                .toList();
    }

    public static List<String> inYaml(String text) {
        var found = new ArrayList<String>();
        for (var document : YamlRoutes.documents(text)) {
            if (YamlRoutes.below(document, "camel", "component", "westcloud") instanceof Map<?, ?> settings) {
                settings.forEach((name, value) -> found.add(name + "=" + value));
            }
        }
        return found;
    }

    /** What the catalog has against a setting; one without a value may have any. */
    public static Stream<String> mistakes(CamelCatalog catalog, String setting) {
        var result =
                catalog.validateConfigurationProperty(PREFIX + setting + (setting.contains("=") ? "" : "={{any}}"));
        return result.isSuccess()
                ? Stream.empty()
                : Stream.of(PREFIX + setting + "\n" + result.summaryErrorMessage(false));
    }
}
