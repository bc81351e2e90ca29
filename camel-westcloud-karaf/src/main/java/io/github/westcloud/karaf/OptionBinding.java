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
package io.github.westcloud.karaf;

import io.github.westcloud.camel.WestCloudComponent;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.support.PropertyBindingSupport;

/** Sets options on a component in the way of Camel Main: with its converters, placeholders and {@code #bean} references. */
final class OptionBinding {

    private OptionBinding() {}

    /** @throws org.apache.camel.PropertyBindingException for a value that the option cannot take; the component is spoilt then */
    static void bind(WestCloudComponent component, Map<String, String> options) {
        PropertyBindingSupport.build()
                .withCamelContext(component.getCamelContext())
                .withTarget(component)
                .withConfigurer(component.getComponentPropertyConfigurer())
                .withProperties(new HashMap<>(options))
                .withMandatory(true)
                .bind();
    }
}
