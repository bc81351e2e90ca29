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

import io.github.westcloud.server.Bucket;
import io.github.westcloud.testing.WestCloudTest;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

/** In a class that extends CamelTestSupport, parameters are those of the base class. */
@WestCloudTest
class TestOfBaseClassTest extends CamelTestSupport {

    @Test
    void parametersAreThoseOfTheBaseClass(CamelContext camel, ProducerTemplate sender, Bucket demo) {
        assertThat(camel).isSameAs(context());
        assertThat(sender).isSameAs(template());
        sender.sendBody("westcloud:demo?fileName=a.txt", "text");
        assertThat(demo.storedText("a.txt")).isEqualTo("text");
    }
}
