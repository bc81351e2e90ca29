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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/** Writes the class of the properties, and what Spring Boot's annotation processor cannot read from it, from the options. */
final class PropertiesGenerator {

    private static final Map<String, String> BOXES = Map.of(
            "boolean", "java.lang.Boolean",
            "int", "java.lang.Integer",
            "long", "java.lang.Long");

    private final List<ComponentOptionModel> options;

    PropertiesGenerator(List<ComponentOptionModel> options) {
        this.options = options;
    }

    /** The class, with the description of each option as the Javadoc of its field, where the annotation processor reads it. */
    String properties() {
        var fields = options.stream().map(PropertiesGenerator::field).collect(Collectors.joining("\n"));
        var accessors = options.stream().map(PropertiesGenerator::accessors).collect(Collectors.joining("\n"));
        return """
                /* Generated from westcloud.json by GeneratedSourcesTest. Do not change it by hand. */
                package io.github.westcloud.camel.springboot;

                import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
                import org.springframework.boot.context.properties.ConfigurationProperties;

                /** The options of the component as properties. One that is null was not set, and the component's default holds. */
                @ConfigurationProperties(prefix = "camel.component.westcloud", ignoreUnknownFields = false)
                public class WestCloudComponentConfiguration extends ComponentConfigurationPropertiesCommon {

                %s
                %s}
                """
                .formatted(fields, accessors);
    }

    /** Spring's annotation processor takes 0 or false for the default of a box that is not expressly null. */
    private static String field(ComponentOptionModel option) {
        return """
                    /**
                     * %s
                     */
                    private %s %s%s;
                """
                .formatted(
                        option.getDescription(),
                        type(option),
                        option.getName(),
                        BOXES.containsValue(type(option)) ? " = null" : "");
    }

    private static String accessors(ComponentOptionModel option) {
        var name = option.getName();
        var capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return """
                    public %1$s get%2$s() {
                        return %3$s;
                    }

                    public void set%2$s(%1$s %3$s) {
                        this.%3$s = %3$s;
                    }
                """
                .formatted(type(option), capital, name);
    }

    /** Boxed, so that null says that a property is not set. A duration takes milliseconds and {@code 30s} alike. */
    static String type(ComponentOptionModel option) {
        if ("duration".equals(option.getType())) {
            return "java.time.Duration";
        }
        return BOXES.getOrDefault(option.getJavaType(), option.getJavaType());
    }

    /** Defaults and value hints: what a text editor completes. */
    String additionalMetadata() {
        var properties = new ArrayList<Object>();
        properties.add(switchedOnByDefault("enabled", "Whether to configure the component westcloud from properties."));
        properties.add(switchedOnByDefault(
                "customizer.enabled", "Whether the properties are applied to the component when Camel makes it."));
        var hints = new ArrayList<Object>();
        for (var option : options) {
            if (option.getDefaultValue() != null) {
                properties.add(
                        object("name", PropertyNames.of(option.getName()), "defaultValue", defaultValue(option)));
            }
            if (option.getEnums() != null) {
                hints.add(object("name", PropertyNames.of(option.getName()), "values", values(option)));
            } else if ("object".equals(option.getType())
                    && !option.getJavaType().startsWith("java.util.Map")) {
                hints.add(object("name", PropertyNames.of(option.getName()), "providers", beanOf(option)));
            }
        }
        return object("properties", new JsonArray(properties), "hints", new JsonArray(hints))
                        .toJson()
                        .transform(org.apache.camel.util.json.Jsoner::prettyPrint)
                + "\n";
    }

    private static JsonObject switchedOnByDefault(String name, String description) {
        return object("name", PropertyNames.PREFIX + "." + name, "description", description, "defaultValue", true);
    }

    /** With its unit, where the property is a duration. */
    static Object defaultValue(ComponentOptionModel option) {
        return "duration".equals(option.getType()) ? option.getDefaultValue() + "ms" : option.getDefaultValue();
    }

    private static JsonArray values(ComponentOptionModel option) {
        return new JsonArray(option.getEnums().stream()
                .map(value -> (Object) object("value", value))
                .toList());
    }

    private static JsonArray beanOf(ComponentOptionModel option) {
        var provider = object("name", "spring-bean-reference", "parameters", object("target", option.getJavaType()));
        return new JsonArray(List.of(provider));
    }

    private static JsonObject object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new JsonObject(object);
    }
}
