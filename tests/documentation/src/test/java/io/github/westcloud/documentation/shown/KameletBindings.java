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

import io.github.westcloud.pages.Repository;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.BaseOptionModel;

/** The places that use a Kamelet of ours: endpoints in any language, Pipes, and settings {@code camel.kamelet.*}. */
public final class KameletBindings {

    private static final Pattern URI =
            Pattern.compile("kamelet:(westcloud-[a-z-]+)(?:/[\\w-]+)?(\\?[^\\s\"`'<>\\[\\]]*)?");
    private static final Pattern PARAMETER = Pattern.compile("[?&](?:amp;)?([\\w.-]+)=");
    private static final Pattern SETTING = Pattern.compile("camel\\.kamelet\\.(westcloud-[a-z-]+)\\.([\\w-]+)");

    /** What every Kamelet endpoint has beside the properties of the Kamelet. */
    private static final Set<String> OF_THE_KAMELET_COMPONENT = new DefaultCamelCatalog()
            .componentModel("kamelet").getEndpointOptions().stream()
                    .map(BaseOptionModel::getName)
                    .collect(Collectors.toSet());

    /** The properties of each Kamelet, by its name. */
    private static final Map<String, Set<String>> KAMELETS = definitions();

    /** One use of a Kamelet, and what is set there. */
    public record Binding(String kamelet, Set<String> properties) {}

    private KameletBindings() {}

    /** In any text: endpoints with their parameters behind a question mark, and settings. */
    public static List<Binding> in(String text) {
        var endpoints = URI.matcher(text).results().map(uri -> new Binding(uri.group(1), parameters(uri.group(2))));
        var settings =
                SETTING.matcher(text).results().map(setting -> new Binding(setting.group(1), Set.of(setting.group(2))));
        return Stream.concat(endpoints, settings).toList();
    }

    /** In YAML: endpoints with their parameters below, and the references of Pipes. */
    public static List<Binding> inYaml(String text) {
        var found = new ArrayList<Binding>();
        YamlRoutes.endpoints(text, "kamelet:westcloud-").forEach(uri -> found.addAll(in(uri)));
        for (var document : YamlRoutes.documents(text)) {
            YamlRoutes.visit(document, node -> {
                if (node instanceof Map<?, ?> map
                        && map.get("ref") instanceof Map<?, ?> reference
                        && String.valueOf(reference.get("name")).startsWith("westcloud-")) {
                    found.add(new Binding(reference.get("name").toString(), keys(map.get("properties"))));
                }
            });
        }
        return found;
    }

    public static Stream<String> mistakes(Binding binding) {
        if (!KAMELETS.containsKey(binding.kamelet())) {
            return Stream.of("No Kamelet " + binding.kamelet() + ", but " + KAMELETS.keySet());
        }
        var known = KAMELETS.get(binding.kamelet());
        return binding.properties().stream()
                .filter(property -> !known.contains(property) && !OF_THE_KAMELET_COMPONENT.contains(property))
                .map(property -> binding.kamelet() + " has no " + property + ", but " + known);
    }

    private static Set<String> parameters(String query) {
        return query == null
                ? Set.of()
                : PARAMETER
                        .matcher(query)
                        .results()
                        .map(parameter -> parameter.group(1))
                        .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> definitions() {
        var definitions = new TreeMap<String, Set<String>>();
        Repository.files("camel-westcloud-kamelets/src/main/resources/kamelets").forEach(file -> {
            var name = file.replaceFirst(".*/", "").replace(".kamelet.yaml", "");
            for (var document : YamlRoutes.documents(Repository.read(file))) {
                definitions.put(name, keys(YamlRoutes.below(document, "spec", "definition", "properties")));
            }
        });
        return definitions;
    }

    private static Set<String> keys(Object node) {
        var keys = new LinkedHashSet<String>();
        if (node instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> keys.add(String.valueOf(key)));
        }
        return keys;
    }
}
