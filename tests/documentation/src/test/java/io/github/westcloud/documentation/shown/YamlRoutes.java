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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What stands in YAML: routes, Kamelets and their bindings, Spring Boot's settings. */
public final class YamlRoutes {

    private YamlRoutes() {}

    /** All that pages and examples show. */
    public static Stream<String> texts() {
        return Stream.concat(ShownTexts.blocks("yaml"), ShownTexts.files(".yaml", ".yml"));
    }

    /** The endpoints whose URI begins so, as URIs with all their parameters. */
    public static List<String> endpoints(String text, String beginning) {
        var found = new ArrayList<String>();
        for (var document : documents(text)) {
            visit(document, node -> {
                if (node instanceof Map<?, ?> map
                        && String.valueOf(map.get("uri")).startsWith(beginning)) {
                    found.add(uri(String.valueOf(map.get("uri")), map.get("parameters")));
                } else if (node instanceof String uri && uri.startsWith(beginning)) {
                    found.add(uri);
                }
            });
        }
        return found;
    }

    public static Iterable<Object> documents(String text) {
        return new Load(LoadSettings.builder().build()).loadAllFromString(text);
    }

    /** Shows a node and all that is below it, but for a URI, which is seen with its parameters. */
    public static void visit(Object node, Consumer<Object> visitor) {
        visitor.accept(node);
        if (node instanceof List<?> list) {
            list.forEach(item -> visit(item, visitor));
        } else if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (!"uri".equals(key)) {
                    visit(value, visitor);
                }
            });
        }
    }

    /** What stands at the end of this way of names, or null. */
    public static Object below(Object node, String... names) {
        var found = node;
        for (var name : names) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }

    private static String uri(String beginning, Object parameters) {
        var uri = new StringBuilder(beginning);
        if (parameters instanceof Map<?, ?> map) {
            for (var parameter : map.entrySet()) {
                uri.append(uri.indexOf("?") < 0 ? '?' : '&');
                uri.append(parameter.getKey()).append('=').append(parameter.getValue());
            }
        }
        return uri.toString();
    }
}
