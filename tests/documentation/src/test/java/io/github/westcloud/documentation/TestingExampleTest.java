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
package io.github.westcloud.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.pages.Page;
import io.github.westcloud.pages.Repository;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages about testing say of their example: how long a test is, and what Maven prints. */
class TestingExampleTest {

    @Test
    void thePageCountsTheTests() {
        var name = "io.github.westcloud.examples.testing.InvoiceRoutesTest";
        var source = Repository.read("examples/testing/src/test/java/" + name.replace('.', '/') + ".java");
        var tests = Pattern.compile("(?m)^ +@Test$").matcher(source).results().count();
        assertThat(Page.of("examples/testing/README.md").blocks(""))
                .singleElement()
                .asString()
                .contains("Running " + name + "\n", "Tests run: " + tests + ", Failures: 0");
    }

    @Test
    void aTestInFiveLinesHasFiveLines() {
        var tests = Page.of("docs/testing.md").section("A test in five lines").blocks("java").stream()
                .filter(block -> block.startsWith("@Test\n"))
                .toList();
        assertThat(tests)
                .singleElement()
                .satisfies(test -> assertThat(test.strip().lines()).hasSize(5).noneMatch(String::isBlank));
    }
}
