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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A name that is no option stops the application, and the log proposes the nearest one. */
class MisspeltOptionTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("camel.component.westcloud.response-timeuot", "30s")
            .setLogRecordPredicate(
                    line -> line.getMessage().contains("Instead of responseTimeuot, use responseTimeout"))
            .assertLogRecords(lines -> assertThat(lines).hasSize(1))
            .assertException(failure ->
                    assertThat(failure).hasStackTraceContaining("camel.component.westcloud.responseTimeuot"));

    @Test
    void theApplicationDoesNotStart() {
        throw new AssertionError("The application started with a misspelt option");
    }
}
