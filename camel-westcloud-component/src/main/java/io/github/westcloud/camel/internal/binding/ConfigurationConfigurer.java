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
package io.github.westcloud.camel.internal.binding;

import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.camel.WestCloudConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.support.PluginHelper;

/**
 * Sets the options of a {@link WestCloudConfiguration} by the names they have everywhere else, whatever nested object holds
 * them: {@code configuration.responseTimeout=30s}. Camel finds it by the name of the bean's class. Stateless.
 */
public final class ConfigurationConfigurer implements PropertyConfigurer {

    @Override
    public boolean configure(CamelContext context, Object target, String name, Object value, boolean ignoreCase) {
        var component = new WestCloudComponent(context);
        component.setConfiguration((WestCloudConfiguration) target);
        return PluginHelper.getConfigurerResolver(context)
                .resolvePropertyConfigurer("westcloud-component", context)
                .configure(context, component, name, value, ignoreCase);
    }
}
