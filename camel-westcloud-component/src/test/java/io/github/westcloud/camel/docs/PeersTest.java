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

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code docs/reference/peers.md} to the peers' entries in Camel's catalog, and to the tests that there are. */
class PeersTest {

    private static final String PAGE = Repository.read("docs/reference/peers.md");
    private static final MarkdownTable TABLE = MarkdownTable.of(PAGE).get(0);
    private static final Pattern REASON = Pattern.compile("(?m)^- \\*\\*([a-z-]+)\\*\\*: \\S.*\\.$");

    @ParameterizedTest
    @ValueSource(strings = {"aws2-s3", "minio", "azure-storage-blob", "ftp"})
    void everyNameOfAPeerIsInItsCatalogEntryAndEveryOptionAndOperationIsInTheTable(String scheme) {
        var peer = JsonMapper.generateComponentModel(new DefaultCamelCatalog().componentJSonSchema(scheme));
        var options = names(Stream.concat(peer.getComponentOptions().stream(), peer.getEndpointOptions().stream()));
        options.addAll(operations(peer));
        var headers = names(peer.getEndpointHeaders().stream());
        var named = TABLE.column("camel-" + scheme).stream()
                .flatMap(cell -> MarkdownTable.code(cell).stream())
                .collect(Collectors.toSet());

        assertThat(named).containsAll(options);
        assertThat(named).filteredOn(name -> !options.contains(name)).isSubsetOf(headers);
    }

    @Test
    void everyCellOfAPeerNamesSomethingOrSaysNone() {
        for (var column : TABLE.header().subList(1, 5)) {
            assertThat(TABLE.column(column))
                    .allMatch(cell ->
                            cell.equals("none") || !MarkdownTable.code(cell).isEmpty());
        }
    }

    @Test
    void everyTestThatIsNamedExists() {
        assertThat(TABLE.rows()).hasSizeGreaterThan(80);
        var tests = TABLE.column("camel-westcloud").stream()
                .flatMap(cell -> MarkdownTable.code(cell).stream())
                .distinct()
                .toList();
        assertThat(tests)
                .hasSizeGreaterThan(60)
                .filteredOn(test -> !exists(test))
                .isEmpty();
    }

    @Test
    void aTestThatDoesNotExistIsNoticed() {
        assertThat(exists("PeersTest#aTestThatDoesNotExistIsNoticed")).isTrue();
        assertThat(exists("PeersTest#noSuchTest")).isFalse();
        assertThat(exists("NoSuchTest#aTestThatDoesNotExistIsNoticed")).isFalse();
        assertThat(exists("PeersTest#exists")).as("a method that is no test").isFalse();
    }

    @Test
    void everyCellOfOursNamesATestOrSaysWhatIsMissingWithAReason() {
        var reasons =
                REASON.matcher(PAGE).results().map(reason -> reason.group(1)).toList();
        var missing = TABLE.column("camel-westcloud").stream()
                .filter(cell -> MarkdownTable.code(cell).isEmpty())
                .toList();
        assertThat(missing).allMatch(cell -> cell.startsWith("missing: "));
        assertThat(reasons)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(missing.stream()
                        .map(cell -> cell.substring("missing: ".length()))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> names(Stream<? extends BaseOptionModel> options) {
        return options.map(BaseOptionModel::getName).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> operations(ComponentModel peer) {
        return peer.getEndpointOptions().stream()
                .filter(option -> option.getName().equals("operation"))
                .flatMap(option -> option.getEnums().stream())
                .toList();
    }

    /** Whether the class has a method of that name under an annotation that makes it a test. */
    private static boolean exists(String test) {
        var parts = test.split("#");
        return Repository.files("camel-westcloud-component/src/test/java")
                .filter(file -> file.endsWith("/" + parts[0] + ".java"))
                .anyMatch(file -> TestNames.declares(Repository.read(file), parts[1]));
    }
}
