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
package io.github.westcloud.camel;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the options of the component as the generated configurer does, and proposes a name for one that there is not. */
final class ProposingConfigurer implements PropertyConfigurer, PropertyConfigurerGetter {

    private static final Logger LOG = LoggerFactory.getLogger(ProposingConfigurer.class);

    private final PropertyConfigurer configurer;
    private final PropertyConfigurerGetter options;

    private ProposingConfigurer(PropertyConfigurer configurer, PropertyConfigurerGetter options) {
        this.configurer = configurer;
        this.options = options;
    }

    /** @param configurer the generated one; another one is returned as it is */
    static PropertyConfigurer of(PropertyConfigurer configurer) {
        return configurer instanceof PropertyConfigurerGetter options
                ? new ProposingConfigurer(configurer, options)
                : configurer;
    }

    @Override
    public boolean configure(CamelContext context, Object target, String name, Object value, boolean ignoreCase) {
        if (configurer.configure(context, target, name, value, ignoreCase)) {
            return true;
        }
        var proposal = UnknownOption.proposal(name, OptionSides.namesOfComponentOptions());
        LOG.warn("The component westcloud has no option {}. {}", name, proposal);
        return false;
    }

    @Override
    public Class<?> getOptionType(String name, boolean ignoreCase) {
        return options.getOptionType(name, ignoreCase);
    }

    @Override
    public Object getOptionValue(Object target, String name, boolean ignoreCase) {
        return options.getOptionValue(target, name, ignoreCase);
    }

    @Override
    public Object getCollectionValueType(Object target, String name, boolean ignoreCase) {
        return options.getCollectionValueType(target, name, ignoreCase);
    }

    @Override
    public String[] getAutowiredNames() {
        return options.getAutowiredNames();
    }
}
