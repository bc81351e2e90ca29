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

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a Kamelet one that tools understand and that fits the component, in every file. */
class KameletFilesTest {

    private static final KameletSchema SCHEMA = new KameletSchema();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??([^}]+)}}");

    /** The names that Kamelets have in common with Camel's for S3, and what they are called in the component. */
    private static final Map<String, String> OPTIONS = Map.of("deleteAfterRead", "delete");

    private static final Map<String, List<String>> REQUIRED =
            Map.of("westcloud-gather-sink", List.of("bucketName", "workDirectory"));

    static Stream<KameletFile> kamelets() {
        return KameletFile.all();
    }

    @Test
    void theseAreThere() {
        assertThat(kamelets())
                .extracting(KameletFile::name)
                .containsExactly(
                        "westcloud-delete-action",
                        "westcloud-download-action",
                        "westcloud-gather-sink",
                        "westcloud-metadata-action",
                        "westcloud-sink",
                        "westcloud-source",
                        "westcloud-update-metadata-action");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void isValid(KameletFile kamelet) {
        assertThat(SCHEMA.mistakes(kamelet.tree())).isEmpty();
    }

    @Test
    void theSchemaNoticesWhatIsMisspeltAndWhatHasAWrongType() {
        assertThat(mistakesAfter("/spec/definition/properties/bucketName", node -> node.put("titel", "Bucket")))
                .anyMatch(mistake -> mistake.contains("titel"));
        assertThat(mistakesAfter("/spec", node -> node.put("dependencies", "camel:core")))
                .anyMatch(mistake -> mistake.contains("dependencies"));
        assertThat(mistakesAfter("", node -> node.put("specs", 1))).anyMatch(mistake -> mistake.contains("specs"));
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void isDescribedAsThoseOfCamelAre(KameletFile kamelet) throws Exception {
        var metadata = kamelet.tree().get("metadata");
        assertThat(metadata.get("name").asText()).isEqualTo(kamelet.name());
        var type = metadata.get("labels").get("camel.apache.org/kamelet.type").asText();
        assertThat(type).isIn("source", "sink", "action");
        assertThat(kamelet.name()).endsWith("-" + type);
        assertThat(KameletFile.map(metadata.get("annotations")).keySet())
                .isEqualTo(KameletFile.map(camels("ftp-source").at("/metadata/annotations"))
                        .keySet());
        assertThat(metadata.get("annotations")
                        .get("camel.apache.org/catalog.version")
                        .asText())
                .isEqualTo(new DefaultCamelCatalog().getCatalogVersion());
        var icon =
                metadata.get("annotations").get("camel.apache.org/kamelet.icon").asText();
        assertThat(rootElement(icon)).isEqualTo("svg");
        assertThat(KameletFile.texts(kamelet.tree().at("/spec/dependencies")))
                .contains("camel:core", "camel:kamelet")
                .anyMatch(dependency -> dependency.matches("mvn:io.github.westcloud:camel-westcloud:\\d[\\w.-]+"));
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void everyPropertyIsExplainedAndUsed(KameletFile kamelet) {
        var used = PLACEHOLDER
                .matcher(kamelet.template())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(used).containsAll(kamelet.beans());
        used.removeAll(kamelet.beans());
        assertThat(used).isEqualTo(kamelet.properties().keySet());
        assertThat(kamelet.properties()).allSatisfy((name, property) -> {
            assertThat(property.path("title").asText()).isNotBlank();
            assertThat(property.path("description").asText()).endsWith(".");
            assertThat(property.path("type").asText()).isIn("string", "boolean", "integer");
        });
        assertThat(KameletFile.texts(kamelet.tree().at("/spec/definition/required")))
                .isEqualTo(REQUIRED.getOrDefault(kamelet.name(), List.of("bucketName")));
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void everyParameterIsAnOptionOfTheComponentUnderItsOwnName(KameletFile kamelet) {
        var parameters = KameletFile.map(kamelet.endpoint().get("parameters"));
        var options = optionNames();
        assertThat(options).containsAll(parameters.keySet());
        parameters.forEach((option, value) -> {
            var property = PLACEHOLDER.matcher(value.asText());
            if (property.matches()) {
                assertThat(OPTIONS.getOrDefault(property.group(1), property.group(1)))
                        .isEqualTo(option);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void whatTheComponentKeepsSecretIsAPassword(KameletFile kamelet) {
        var secret = component().getEndpointOptions().stream()
                .filter(BaseOptionModel::isSecret)
                .map(BaseOptionModel::getName)
                .filter(name -> !name.equals("username"))
                .toList();
        kamelet.properties().forEach((name, property) -> assertThat(
                        property.path("format").asText().equals("password"))
                .as(name)
                .isEqualTo(secret.contains(name)));
    }

    /** Without a default Camel looks for a property or an environment variable of the property's short name. */
    @ParameterizedTest
    @MethodSource("kamelets")
    void everyOptionalPropertyHasADefaultOfItsOwn(KameletFile kamelet) {
        var required = new HashSet<>(KameletFile.texts(kamelet.tree().at("/spec/definition/required")));
        assertThat(kamelet.properties()).allSatisfy((name, property) -> {
            var value = property.path("default").asText(null);
            if (required.contains(name)) {
                assertThat(value).isNull();
            } else if (value != null && value.startsWith("{{")) {
                assertThat(value)
                        .isIn(
                                "{{?camel.component.westcloud." + name + "}}",
                                "{{?camel.kamelet." + kamelet.name() + "." + name + "}}");
            } else {
                assertThat(value).isNotNull();
            }
        });
    }

    private static Set<String> mistakesAfter(String path, java.util.function.Consumer<ObjectNode> change) {
        var tree = kamelets().findFirst().orElseThrow().tree();
        change.accept((ObjectNode) tree.at(path));
        return SCHEMA.mistakes(tree).stream().map(Object::toString).collect(Collectors.toSet());
    }

    private static JsonNode camels(String name) throws Exception {
        try (var in = KameletFilesTest.class.getResourceAsStream("/kamelets/" + name + ".kamelet.yaml")) {
            return KameletFile.tree(new String(in.readAllBytes()));
        }
    }

    private static String rootElement(String icon) throws Exception {
        var svg = Base64.getDecoder().decode(icon.replaceFirst("^data:image/svg\\+xml;base64,", ""));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getDocumentElement()
                .getTagName();
    }

    private static List<String> optionNames() {
        return component().getEndpointOptions().stream()
                .map(BaseOptionModel::getName)
                .toList();
    }

    private static ComponentModel component() {
        try (var in =
                KameletFilesTest.class.getResourceAsStream("/META-INF/io/github/westcloud/camel/westcloud.json")) {
            return JsonMapper.generateComponentModel(new String(in.readAllBytes()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
