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

import io.github.westcloud.documentation.shown.ComponentMetadata;
import io.github.westcloud.pages.Page;
import io.github.westcloud.pages.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One page has every option and header in a table, and what other pages say of them exists. */
class OptionsOnPagesTest {

    private static final CamelCatalog CATALOG = ComponentMetadata.catalog();

    /** Camel takes quartz and spring for scheduler, but its catalog wants the name of a bean; bytes=0-9 is a Range of HTTP. */
    private static final Set<String> NOT_FOR_THE_CATALOG = Set.of("scheduler", "bytes");

    /** Has options of the other component as well; {@link MigrationPagesTest} looks at its columns. */
    private static final String ABOUT_ANOTHER_COMPONENT = "docs/migrating-from-";

    /** Has settings of connectors, which are not options of the component. */
    private static final String ABOUT_CONNECTORS = "docs/kafka-connect.md";

    static Stream<Page> pages() {
        return Repository.pages().stream()
                .filter(page -> !page.path().startsWith(ABOUT_ANOTHER_COMPONENT))
                .filter(page -> !page.path().equals(ABOUT_CONNECTORS))
                .filter(page -> !settings(page).isEmpty());
    }

    @Test
    void everyOptionAndHeaderHasARowWithADescription() {
        var described = Page.of("docs/options.adoc").tables().stream()
                .filter(table -> table.header().equals(List.of("Name", "Description", "Default", "Type")))
                .flatMap(table -> table.rows().stream())
                .filter(row -> !row.get(1).isBlank())
                .map(row -> row.get(0).replaceFirst("^\\*([^*]+)\\*.*", "$1"))
                .toList();
        assertThat(described).containsAll(names()).hasSizeGreaterThan(130);
    }

    /** In a sentence or a table: {@code delay=5000}. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyOptionWithAValueIsTaken(Page page) {
        assertThat(mistakes(page)).isEmpty();
    }

    /** Columns that give advice or compare: what stands there as code is an option, a header, or what the last column lists. */
    @ParameterizedTest
    @CsvSource({
        "docs/errors.md,                  what a route does, answerLost retryable",
        "docs/errors.md,                  What to do, Ignore list Authorization Date",
        "docs/troubleshooting.md,         what to do, httpcore5",
        "docs/reference/rest-api.md,      'Camel option, message header', ''",
    })
    void everyOptionAndHeaderThatAColumnNamesExists(String path, String column, String others) {
        var named = Page.of(path).tables().stream()
                .filter(table -> table.header().contains(column))
                .flatMap(table -> table.code(column).stream())
                .filter(code -> code.matches("[a-z]\\w+(=.*)?|[A-Z]\\w+"))
                .map(code -> code.replaceFirst("=.*", ""))
                .toList();
        assertThat(named)
                .isNotEmpty()
                .filteredOn(name -> !Arrays.asList(others.split(" ")).contains(name))
                .isSubsetOf(names());
    }

    @Test
    void thereIsSomethingToCheckAndAMistakeIsNoticed() {
        assertThat(settings(Page.of("docs/tuning.md"))).hasSizeGreaterThan(25);
        assertThat(mistakes(new Page("a.md", "say `fileExist=Overwrite`, `delay=long` or `dely=5`")))
                .hasSize(3);
        assertThat(mistakes(new Page("a.md", "say `fileExist=Override`, or `delay=5`\n```\nnot=thisone\n```\n")))
                .isEmpty();
    }

    private static Set<String> names() {
        return Stream.of(ComponentMetadata.optionNames(), ComponentMetadata.headerNames())
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private static List<String> mistakes(Page page) {
        return settings(page).stream()
                .map(setting -> CATALOG.validateEndpointProperties("westcloud:demo?" + setting))
                .filter(result -> !result.isSuccess())
                .map(result -> result.summaryErrorMessage(false))
                .toList();
    }

    private static List<String> settings(Page page) {
        return page.code().stream()
                .filter(code -> code.matches("[a-z][A-Za-z0-9]+=[^\\s=].*"))
                .filter(code -> !NOT_FOR_THE_CATALOG.contains(code.replaceFirst("=.*", "")))
                .toList();
    }
}
