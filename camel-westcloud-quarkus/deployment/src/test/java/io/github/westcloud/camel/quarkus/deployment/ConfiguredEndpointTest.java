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

import io.quarkus.test.QuarkusUnitTest;
import jakarta.inject.Inject;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application that names a service is given no other one. */
class ConfiguredEndpointTest {

    /** Nobody listens there. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("camel.component.westcloud.endpointUrl", NOWHERE)
            .overrideConfigKey("camel.component.westcloud.username", "alice")
            .overrideConfigKey("camel.component.westcloud.password", "secret")
            .overrideConfigKey("camel.component.westcloud.maximum-retries", "0")
            .setLogRecordPredicate(line -> line.getMessage().contains("Dev Services"))
            .assertLogRecords(lines -> assertThat(lines).isEmpty());

    @Inject
    ProducerTemplate producer;

    @Test
    void sendsToTheServiceThatIsNamed() {
        assertThatThrownBy(() -> producer.sendBody("westcloud:demo?fileName=hello.txt", "Hello"))
                .hasStackTraceContaining("127.0.0.1:9")
                .hasStackTraceContaining("Connection refused");
    }
}
