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
import java.util.Dictionary;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Component;
import org.apache.camel.Ordered;
import org.apache.camel.spi.ComponentCustomizer;
import org.osgi.service.cm.ManagedService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The options in the configuration {@code io.github.westcloud}, given to the component {@code westcloud} of each Camel
 * context that creates one after they were set. A running route keeps what it was started with until its bundle is started
 * again. What is illegal is refused whole, with one line in the log, and what was in force stays in force.
 *
 * <p>Thread-safe: the configuration admin and any number of Camel contexts may call at the same time.
 */
final class ConfiguredOptions implements ManagedService, ComponentCustomizer {

    static final String PID = "io.github.westcloud";

    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredOptions.class);

    private final OptionCheck check;
    private final Supplier<Dictionary<String, ?>> whatIsSet;
    private Map<String, String> inForce = Map.of();

    /** @param whatIsSet the properties of the configuration now, null for none */
    ConfiguredOptions(OptionCheck check, Supplier<Dictionary<String, ?>> whatIsSet) {
        this.check = check;
        this.whatIsSet = whatIsSet;
    }

    /** @param properties null when there is no such configuration (any more) */
    @Override
    public synchronized void updated(Dictionary<String, ?> properties) {
        var options = ConfigurationProperties.optionsIn(properties);
        if (options.equals(inForce)) {
            return;
        }
        try {
            check.require(options);
        } catch (IllegalArgumentException e) {
            LOG.error("The configuration {} is refused, and what was in force stays in force: {}", PID, e.getMessage());
            return;
        }
        inForce = options;
        LOG.info(
                "The configuration {} is in force for routes that start from now on: {}",
                PID,
                options.isEmpty() ? "no options" : String.join(", ", options.keySet()));
    }

    @Override
    public boolean isEnabled(String name, Component component) {
        return name.equals("westcloud") && component instanceof WestCloudComponent;
    }

    /** Looks for itself what is set: configuration admin tells of a change in its own time, and a route may start before. */
    @Override
    public synchronized void configure(String name, Component component) {
        updated(whatIsSet.get());
        OptionBinding.bind((WestCloudComponent) component, inForce);
    }

    /** First of all customizers, so that one that a route bundle brings has the last word. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST;
    }
}
