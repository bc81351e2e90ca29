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
package io.github.westcloud.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.westcloud.server.WestCloudServer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Without the component, which is built later; with it, the tests of the component run. */
class CamelTestsTest extends CamelTestSupport {

    @RegisterExtension
    static final WestCloudExtension WEST_CLOUD = new WestCloudExtension();

    @Test
    void aContextWithoutTheComponentStaysAsItIs(WestCloudServer server) {
        assertThat(context().getComponentNames()).doesNotContain("westcloud");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void configuringItIsRefused() throws Exception {
        try (var context = new DefaultCamelContext()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> WEST_CLOUD.configure(context))
                    .withMessageContaining("has no component 'westcloud'")
                    .withMessageContaining("io.github.westcloud:camel-westcloud");
        }
    }
}
