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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.camel.WestCloudComponent;
import java.util.Hashtable;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator sets and what a component has of it; Karaf itself is in {@link KarafIT}. */
class ConfiguredOptionsTest {

    private final Hashtable<String, String> set = new Hashtable<>();
    private DefaultCamelContext context;
    private OptionCheck check;
    private ConfiguredOptions options;

    @BeforeEach
    void prepare() {
        context = new DefaultCamelContext();
        check = new OptionCheck(context);
        options = new ConfiguredOptions(check, () -> set);
    }

    @AfterEach
    void close() {
        context.stop();
    }

    private WestCloudComponent configured() {
        var component = new WestCloudComponent(context);
        component.build();
        options.configure("westcloud", component);
        return component;
    }

    @Test
    void aComponentGetsWhatIsSetWithoutWhatKarafAdds() {
        set.putAll(Map.of(
                "endpointUrl", "http://localhost:9000",
                "multipartThreshold", "2097152",
                "metadata.department", "sales",
                "service.pid", "io.github.westcloud",
                "felix.fileinstall.filename", "file:etc/io.github.westcloud.cfg"));

        var configuration = configured().getConfiguration();

        assertThat(configuration.getEndpointUrl()).isEqualTo("http://localhost:9000");
        assertThat(configuration.getTransfer().getMultipartThreshold()).isEqualTo("2097152");
        assertThat(configuration.getRequest().getMetadata()).containsEntry("department", "sales");
    }

    @Test
    void whatIsRefusedChangesNothing() {
        set.put("region", "cn-north-1");
        configured();
        set.put("region", "cn-south-1");
        set.put("maxPartsInFlight", "1000");

        assertThat(configured().getConfiguration().getRegion()).isEqualTo("cn-north-1");
    }

    @Test
    void whatIsTakenAwayIsForgotten() {
        set.put("region", "cn-north-1");
        configured();
        set.clear();

        assertThat(configured().getConfiguration().getRegion()).isEqualTo("us-east-1");
    }

    @Test
    void onlyTheComponentOfThatNameIsConfigured() {
        var component = new WestCloudComponent(context);
        assertThat(options.isEnabled("westcloud", component)).isTrue();
        assertThat(options.isEnabled("other", component)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "endpointURL, x, there is no option endpointURL. The ones that begin with e are endpointUrl",
        "_, x, there is no option _. The options are those of the component",
        "maximumRetries, many, the option maximumRetries cannot take its value",
        "multipartThreshold, 5, multipartThreshold",
        "operation, fly, the option operation cannot take its value",
        "endpointUrl, ftp://localhost, endpointUrl"
    })
    void anIllegalOptionIsNamed(String name, String value, String message) {
        assertThatThrownBy(() -> check.require(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aSecretIsNeverShown() {
        assertThatThrownBy(() -> check.require(Map.of("contentSecret", "hunter-2 !")))
                .hasMessageContaining("contentSecret")
                .hasMessageNotContaining("hunter");
    }

    @Test
    void whatOnlyTheRouteKnowsIsLeftToTheRoute() {
        check.require(Map.of("transferListener", "#listener", "endpointUrl", "{{service}}"));
    }
}
