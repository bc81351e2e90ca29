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
package io.github.westcloud.camel.quarkus.deployment;

import java.util.Map;
import org.eclipse.microprofile.config.Config;

/**
 * The user that the component sends: the local server has to know that one.
 *
 * @param username as configured, or {@code alice}
 * @param password as configured, or {@code secret}
 */
record ComponentUser(String username, String password) {

    private static final String USERNAME = "camel.component.westcloud.username";
    private static final String PASSWORD = "camel.component.westcloud.password";

    /** @throws IllegalArgumentException if only Camel can tell what a value is */
    static ComponentUser of(Config config) {
        return new ComponentUser(value(config, USERNAME, "alice"), value(config, PASSWORD, "secret"));
    }

    /** What the component is told. */
    Map<String, String> properties() {
        return Map.of(USERNAME, username, PASSWORD, password);
    }

    private static String value(Config config, String property, String ifNotSet) {
        var value = config.getOptionalValue(property, String.class).orElse(ifNotSet);
        if (value.contains("{{")) {
            throw new IllegalArgumentException("Cannot start the local server of Dev Services: " + property
                    + " has a placeholder of Camel, {{...}}, which is only resolved in the application. Use ${...},"
                    + " give the property the prefix %prod., or set quarkus.camel.westcloud.devservices.enabled=false");
        }
        return value;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ComponentUser[username=" + username + "]";
    }
}
