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

import io.quarkus.test.QuarkusUnitTest;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Without Dev Services and without a service, the message names the properties to set as Quarkus writes them. */
class MissingOptionsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(archive -> archive.addClass(Polling.class))
            .overrideConfigKey("quarkus.camel.westcloud.devservices.enabled", "false")
            .assertException(failure ->
                    assertThat(failure).hasStackTraceContaining("missing: set camel.component.westcloud.endpoint-url"));

    @Test
    void theApplicationDoesNotStart() {
        throw new AssertionError("The application started without a service");
    }

    public static class Polling extends RouteBuilder {

        @Override
        public void configure() {
            from("westcloud:letters/inbox").log("${body}");
        }
    }
}
