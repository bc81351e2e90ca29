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

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An option with its value in a sentence or a table, {@code delay=5000}, is one that the component takes. */
class OptionsInProseTest {

    /** Camel takes quartz and spring for it, but its catalog wants the name of a bean. */
    private static final String SCHEDULER = "scheduler";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/component.adoc",
                "docs/errors.md",
                "docs/operations.md",
                "docs/production.md",
                "docs/s3.md",
                "docs/security.md",
                "docs/troubleshooting.md",
                "docs/tuning.md"
            })
    void everyOptionWithAValueIsTaken(String page) {
        assertThat(mistakes(Repository.read(page))).isEmpty();
    }

    @Test
    void thereIsSomethingToCheckAndAMistakeIsNoticed() {
        assertThat(settings(Repository.read("docs/tuning.md"))).hasSizeGreaterThan(25);
        assertThat(mistakes("say `fileExist=Overwrite`, `delay=long` or `dely=5`"))
                .hasSize(3);
        assertThat(mistakes("say `fileExist=Override`, or `delay=5`\n```\nnot=thisone\n```\n"))
                .isEmpty();
    }

    private static List<String> mistakes(String page) {
        var catalog = ComponentMetadata.catalog();
        return settings(page)
                .map(setting -> catalog.validateEndpointProperties("westcloud:demo?" + setting))
                .filter(result -> !result.isSuccess())
                .map(result -> result.summaryErrorMessage(false))
                .toList();
    }

    private static Stream<String> settings(String page) {
        var prose = page.replaceAll("(?ms)^(```|----).*?^\\1$", "");
        return MarkdownTable.code(prose).stream()
                .filter(code -> code.matches("[a-z][A-Za-z0-9]+=[^\\s=].*"))
                .filter(code -> !code.startsWith(SCHEDULER + "="));
    }
}
