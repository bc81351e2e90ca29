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
package io.github.westcloud.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an IDE completes is what the component has: no option less, and none more. */
@Tag("repository")
class PropertiesMetadataTest {

    private static final List<String> NOT_OF_THE_COMPONENT = List.of(
            "camel.component.westcloud.enabled",
            "camel.component.westcloud.customizer.enabled",
            "westcloud.client.bucket");

    private final JsonNode metadata = read("/META-INF/spring-configuration-metadata.json");
    private final Map<String, JsonNode> properties = byName(metadata.get("properties"));
    private final Map<String, JsonNode> hints = byName(metadata.get("hints"));

    @Test
    void eachOptionIsAPropertyAndEachPropertyAnOption() {
        var expected = new ArrayList<>(NOT_OF_THE_COMPONENT);
        ComponentModels.options().forEach(option -> expected.add(PropertyNames.of(option.getName())));

        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(properties.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void typesDefaultsAndDescriptionsAreThoseOfTheOptions() {
        assertThat(ComponentModels.options()).allSatisfy(option -> {
            var property = properties.get(PropertyNames.of(option.getName()));
            assertThat(property.get("description").asText()).isEqualTo(option.getDescription());
            assertThat(property.get("type").asText()).isEqualTo(typeOf(option));
            assertThat(property.has("defaultValue")).isEqualTo(option.getDefaultValue() != null);
            if (property.has("defaultValue")) {
                assertThat(property.get("defaultValue").asText())
                        .isEqualTo(option.getDefaultValue() + ("duration".equals(option.getType()) ? "ms" : ""));
            }
        });
    }

    @Test
    void constantsAndBeansAreHinted() {
        assertThat(ComponentModels.options())
                .filteredOn(option -> option.getEnums() != null)
                .hasSizeGreaterThan(6)
                .allSatisfy(option -> assertThat(
                                hints.get(PropertyNames.of(option.getName())).findValuesAsText("value"))
                        .isEqualTo(option.getEnums()));
        assertThat(hints.get("camel.component.westcloud.http-client")
                        .at("/providers/0/parameters/target")
                        .asText())
                .isEqualTo("org.apache.hc.client5.http.impl.classic.CloseableHttpClient");
    }

    @Test
    void propertiesBesideTheOptionsAreDescribed() {
        assertThat(NOT_OF_THE_COMPONENT).allSatisfy(name -> assertThat(
                        properties.get(name).path("description").asText())
                .isNotBlank());
    }

    @Test
    void eachSecretOptionIsKeptFromTheActuator() {
        assertThat(ComponentModels.options())
                .allSatisfy(option -> assertThat(SecretsAutoConfiguration.isSecret(PropertyNames.of(option.getName())))
                        .as(option.getName())
                        .isEqualTo(option.isSecret()));
        assertThat(List.of(
                        "CAMEL_COMPONENT_WESTCLOUD_CONTENTSECRET",
                        "camel.component.westcloud.proxyAuthPassword",
                        "camel.component.westcloud.configuration.password"))
                .allMatch(SecretsAutoConfiguration::isSecret);
    }

    private static String typeOf(ComponentOptionModel option) {
        if ("duration".equals(option.getType())) {
            return "java.time.Duration";
        }
        return switch (option.getJavaType()) {
            case "boolean" -> "java.lang.Boolean";
            case "int" -> "java.lang.Integer";
            case "long" -> "java.lang.Long";
            default -> option.getJavaType().replace(", ", ",");
        };
    }

    private static Map<String, JsonNode> byName(JsonNode items) {
        var found = new HashMap<String, JsonNode>();
        items.forEach(item -> assertThat(found.put(item.get("name").asText(), item))
                .as("%s is there twice", item)
                .isNull());
        return found;
    }

    private static JsonNode read(String resource) {
        // Of this module: each of Spring's jars has one.
        try (var json = WestCloudComponentConfiguration.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()
                .resolve("." + resource)
                .toURL()
                .openStream()) {
            return new ObjectMapper().readTree(json);
        } catch (IOException | java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
