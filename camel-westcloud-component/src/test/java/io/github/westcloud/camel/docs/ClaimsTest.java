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
package io.github.westcloud.camel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that name the test behind a statement name one that exists. */
class ClaimsTest {

    @ParameterizedTest
    @CsvSource({"docs/security.md, 40", "docs/production.md, 10"})
    void everyTestThatAPageNamesExists(String page, int least) {
        assertThat(TestNames.in(Repository.read(page)))
                .hasSizeGreaterThanOrEqualTo(least)
                .filteredOn(name -> !TestNames.exists(name))
                .isEmpty();
    }

    @Test
    void aTestThatDoesNotExistIsNoticed() {
        assertThat(TestNames.exists("camel.docs.ClaimsTest.aTestThatDoesNotExistIsNoticed"))
                .isTrue();
        assertThat(TestNames.exists("client.RetryTest.sendsTheBodyAgain")).isTrue();
        assertThat(TestNames.exists("camel.docs.ClaimsTest.noSuchTest")).isFalse();
        assertThat(TestNames.exists("client.ClaimsTest.aTestThatDoesNotExistIsNoticed"))
                .isFalse();
    }
}
