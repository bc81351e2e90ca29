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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class ComponentUserTest {

    private static final String USERNAME = "camel.component.westcloud.username";
    private static final String PASSWORD = "camel.component.westcloud.password";

    @Test
    void isTheOneThatIsConfigured() {
        assertThat(ComponentUser.of(config(Map.of(USERNAME, "bob", PASSWORD, "hush")))
                        .properties())
                .isEqualTo(Map.of(USERNAME, "bob", PASSWORD, "hush"));
    }

    @Test
    void whatIsNotConfiguredHasDefaults() {
        assertThat(ComponentUser.of(config(Map.of()))).isEqualTo(new ComponentUser("alice", "secret"));
        assertThat(ComponentUser.of(config(Map.of(USERNAME, "bob")))).isEqualTo(new ComponentUser("bob", "secret"));
    }

    @Test
    void aPlaceholderOfCamelIsRejected() {
        assertThatThrownBy(() -> ComponentUser.of(config(Map.of(PASSWORD, "{{env:WESTCLOUD_PASSWORD}}"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(PASSWORD + " has a placeholder of Camel")
                .hasMessageContaining("quarkus.camel.westcloud.devservices.enabled=false");
    }

    @Test
    void doesNotPrintThePassword() {
        assertThat(new ComponentUser("bob", "hush")).hasToString("ComponentUser[username=bob]");
    }

    private static Config config(Map<String, String> values) {
        var builder = new SmallRyeConfigBuilder();
        values.forEach(builder::withDefaultValue);
        return builder.build();
    }
}
