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
import io.github.westcloud.pages.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the migration pages forget no name of the other component and name nothing of ours that is not there. */
class MigrationPagesTest {

    private static final Set<String> VERDICTS = Set.of("same", "other name", "not needed", "not available");

    /** Headers of camel-file and Camel itself that a polled file carries, beside those of our own metadata. */
    private static final Set<String> HEADERS_OF_CAMEL_FILE = Set.of(
            "CamelFileNameConsumed",
            "CamelFileAbsolute",
            "CamelFilePath",
            "CamelFileRelativePath",
            "CamelOverruleFileName",
            "CamelMessageTimestamp");

    private static final Map<String, BaseOptionModel> OURS = options(ComponentMetadata.model());

    @ParameterizedTest
    @CsvSource({"aws2-s3, option", "aws2-s3, header", "aws2-s3, `operation`", "ftp, option", "ftp, header"})
    void everyNameOfTheOtherHasOneRow(String scheme, String table) {
        assertThat(page(scheme).table(table).code(table))
                .containsExactlyInAnyOrderElementsOf(namesThere(scheme, table));
    }

    @ParameterizedTest
    @CsvSource({"aws2-s3", "ftp"})
    void everyRowHasAVerdictAndNamesWhatExistsHere(String scheme) {
        for (var table : tables(scheme)) {
            var known = namesHere(table.header().get(0));
            assertThat(table.rows()).allSatisfy(row -> {
                assertThat(row).hasSize(4);
                assertThat(VERDICTS).contains(row.get(1));
                var here = Page.code(row.get(2));
                if (row.get(1).startsWith("not ")) {
                    assertThat(row.get(2)).isEqualTo("none");
                    assertThat(row.get(3)).as("what to do about %s", row).isNotBlank();
                } else {
                    assertThat(here).isNotEmpty().isSubsetOf(known);
                }
                if (row.get(1).equals("same")) {
                    assertThat(here).isEqualTo(Page.code(row.get(0)));
                }
            });
        }
    }

    /** What has one name and two defaults is what a reader trips over. */
    @ParameterizedTest
    @CsvSource({"aws2-s3", "ftp"})
    void aDefaultThatDiffersIsSaid(String scheme) {
        var theirs = options(ComponentMetadata.of(scheme));
        var silent = page(scheme).table("option").rows().stream()
                .filter(row -> row.get(1).equals("same") && !row.get(3).contains("default"))
                .flatMap(row -> Page.code(row.get(0)).stream())
                .filter(name -> !Objects.equals(
                        theirs.get(name).getDefaultValue(), OURS.get(name).getDefaultValue()))
                .toList();
        assertThat(silent).isEmpty();
    }

    /** Advice in prose names options and headers as well. */
    @ParameterizedTest
    @CsvSource({"aws2-s3", "ftp"})
    void optionsAndHeadersOfOursInAnAdviceExist(String scheme) {
        var known = new ArrayList<>(namesHere("header"));
        known.addAll(OURS.keySet());
        var advised = tables(scheme).stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> Page.code(row.get(3)).stream())
                .filter(code -> code.matches("[a-z]\\w+=.*|CamelWestCloud\\w+|CamelFile\\w+"))
                .map(code -> code.replaceFirst("=.*", ""));
        assertThat(advised).isNotEmpty().isSubsetOf(known);
    }

    private static List<String> namesThere(String scheme, String table) {
        var peer = ComponentMetadata.of(scheme);
        return switch (table) {
            case "option" -> List.copyOf(options(peer).keySet());
            case "header" ->
                peer.getEndpointHeaders().stream().map(BaseOptionModel::getName).toList();
            default -> options(peer).get("operation").getEnums();
        };
    }

    private static List<String> namesHere(String table) {
        return switch (table) {
            case "option" -> List.copyOf(OURS.keySet());
            case "header" ->
                Stream.concat(ComponentMetadata.headerNames().stream(), HEADERS_OF_CAMEL_FILE.stream())
                        .toList();
            default -> OURS.get("operation").getEnums();
        };
    }

    /** The tables with verdicts. */
    private static List<Table> tables(String scheme) {
        return page(scheme).tables().stream()
                .filter(table -> table.header().contains("verdict"))
                .toList();
    }

    private static Page page(String scheme) {
        return Page.of("docs/migrating-from-" + scheme + ".md");
    }

    private static Map<String, BaseOptionModel> options(ComponentModel model) {
        var options = new LinkedHashMap<String, BaseOptionModel>();
        Stream.concat(model.getEndpointOptions().stream(), model.getComponentOptions().stream())
                .forEach(option -> options.putIfAbsent(option.getName(), option));
        return options;
    }
}
