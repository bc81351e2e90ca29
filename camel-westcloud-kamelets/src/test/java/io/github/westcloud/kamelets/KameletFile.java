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
package io.github.westcloud.kamelets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One of our Kamelets as the jar has it. */
record KameletFile(String name, String text, JsonNode tree) {

    private static final String SUFFIX = ".kamelet.yaml";

    static Stream<KameletFile> all() {
        try (var files = Files.list(Path.of("target/classes/kamelets"))) {
            return files
                    .filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(KameletFile::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KameletFile read(Path file) {
        try {
            var text = Files.readString(file);
            var name = file.getFileName().toString();
            return new KameletFile(name.substring(0, name.length() - SUFFIX.length()), text, tree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A YAML document as JSON. */
    static JsonNode tree(String yaml) {
        return new ObjectMapper().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    Map<String, JsonNode> properties() {
        return map(tree.at("/spec/definition/properties"));
    }

    /** The names of the beans that the template makes for itself. */
    List<String> beans() {
        return tree.at("/spec/template/beans").findValuesAsText("name");
    }

    /** The endpoint of the component in the template. */
    JsonNode endpoint() {
        return tree.at("/spec/template").findParents("uri").stream()
                .filter(node -> node.get("uri").asText().startsWith("westcloud:"))
                .findFirst()
                .orElseThrow();
    }

    /** The template as it stands in the file. */
    String template() {
        return text.substring(text.indexOf("\n  template:"));
    }

    static Map<String, JsonNode> map(JsonNode node) {
        var map = new LinkedHashMap<String, JsonNode>();
        node.properties().forEach(field -> map.put(field.getKey(), field.getValue()));
        return map;
    }

    static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    @Override
    public String toString() {
        return name;
    }
}
