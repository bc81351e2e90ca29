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

import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.camel.WestCloudComponentConfigurer;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;

/**
 * The properties that are set, on their way to the component. What is not set stays as the component has it. Texts may have
 * placeholders of Camel, as in {@code {{env:PASSWORD}}}; beyond that they arrive as they are, so a password may begin with a #.
 */
final class ComponentOptions {

    private final CamelContext context;
    private final Map<String, Object> options;

    ComponentOptions(CamelContext context, WestCloudComponentConfiguration properties) {
        this.context = context;
        this.options = CamelPropertiesHelper.getNonNullProperties(context, properties);
        // These two are read by the auto-configuration.
        options.remove("enabled");
        options.remove("customizer");
    }

    void copyTo(WestCloudComponent component) {
        // First of all: it would replace what the other options have set.
        var shared = options.remove("configuration");
        if (shared != null) {
            set(component, "configuration", shared);
        }
        options.forEach((name, value) -> set(component, name, value));
    }

    private void set(WestCloudComponent component, String name, Object value) {
        var resolved = value instanceof String text ? context.resolvePropertyPlaceholders(text) : value;
        if (!new WestCloudComponentConfigurer().configure(context, component, name, resolved, false)) {
            throw new IllegalStateException("The component westcloud has no option " + name
                    + ", which this starter has as " + PropertyNames.of(name)
                    + ". Use camel-westcloud and camel-westcloud-starter of the same version");
        }
    }
}
