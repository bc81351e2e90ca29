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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PropertyBindingSupport;
import org.junit.jupiter.api.Test;

/** The bean of options, as properties reach it. */
class ConfigurationBeanTest {

    private final WestCloudConfiguration configuration = new WestCloudConfiguration();

    @Test
    void optionsHaveTheNamesTheyHaveEverywhere() {
        bind(Map.of(
                "configuration.responseTimeout", "30s",
                "configuration.max-total-connections", "7",
                "configuration.contentType", "text/plain",
                "configuration.multipart-threshold", "2097152",
                "configuration.transferLoggingIntervalSeconds", "9",
                "configuration.username", "bob"));

        assertThat(configuration.getHttp().getResponseTimeout()).isEqualTo(30_000);
        assertThat(configuration.getHttp().getMaxTotalConnections()).isEqualTo(7);
        assertThat(configuration.getRequest().getContentType()).isEqualTo("text/plain");
        assertThat(configuration.getTransfer().getMultipartThreshold()).isEqualTo("2097152");
        assertThat(configuration.getTransferLogging().getTransferLoggingIntervalSeconds())
                .isEqualTo(9);
        assertThat(configuration.getUsername()).isEqualTo("bob");
    }

    @Test
    void anOptionThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> bind(Map.of("configuration.responseTimeOutt", "30s")))
                .isInstanceOf(PropertyBindingException.class)
                .hasMessageContaining("responseTimeOutt");
    }

    @Test
    void aCopyIsChangedByItself() {
        var copy = configuration.copy();
        copy.getHttp().setProxyHost("proxy");
        copy.getRequest().setRange("bytes=0-9");
        copy.getTransfer().setMaximumRetries(9);
        copy.getTransferLogging().setTransferLoggingVerbose(true);

        assertThat(configuration.getHttp().getProxyHost()).isNull();
        assertThat(configuration.getRequest().getRange()).isNull();
        assertThat(configuration.getTransfer().getMaximumRetries()).isEqualTo(3);
        assertThat(configuration.getTransferLogging().isTransferLoggingVerbose())
                .isFalse();
    }

    private void bind(Map<String, Object> properties) {
        var context = new DefaultCamelContext();
        var component = new WestCloudComponent(context);
        component.setConfiguration(configuration);
        PropertyBindingSupport.build()
                .withCamelContext(context)
                .withTarget(component)
                .withIgnoreCase(true)
                .withMandatory(true)
                .withProperties(new HashMap<>(properties))
                .bind();
    }
}
