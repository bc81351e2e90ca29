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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code docs/reference/peers.md} to the peers' entries in Camel's catalog, and to what this component has. */
class PeersPageTest {

    private static final Page PAGE = Page.of("docs/reference/peers.md");
    private static final Table TABLE = PAGE.table("Feature");
    private static final String OURS = "camel-westcloud";
    private static final Pattern REASON = Pattern.compile("(?m)^- \\*\\*([a-z-]+)\\*\\*: \\S.*\\.$");

    @ParameterizedTest
    @ValueSource(strings = {"aws2-s3", "minio", "azure-storage-blob", "ftp"})
    void everyNameOfAPeerIsInItsCatalogEntryAndEveryOptionAndOperationIsInTheTable(String scheme) {
        var peer = ComponentMetadata.of(scheme);
        var named = Set.copyOf(TABLE.code("camel-" + scheme));

        assertThat(named).containsAll(optionsAndOperations(peer));
        assertThat(named)
                .filteredOn(name -> !optionsAndOperations(peer).contains(name))
                .isSubsetOf(names(peer.getEndpointHeaders().stream()));
    }

    @Test
    void everyNameOfOursExistsAndEveryOperationIsInTheTable() {
        var ours = ComponentMetadata.model();
        var known = new HashSet<>(optionsAndOperations(ours));
        known.addAll(ComponentMetadata.headerNames());

        assertThat(TABLE.rows()).hasSizeGreaterThan(80);
        assertThat(TABLE.code(OURS)).hasSizeGreaterThan(100).isSubsetOf(known).containsAll(operations(ours));
    }

    @Test
    void everyCellOfAPeerNamesSomethingOrSaysNone() {
        for (var column : TABLE.header().subList(1, 5)) {
            assertThat(TABLE.column(column))
                    .allMatch(cell -> cell.equals("none") || !Page.code(cell).isEmpty());
        }
    }

    @Test
    void everyCellOfOursNamesSomethingOrSaysWhatIsMissingWithAReason() {
        var reasons = REASON.matcher(PAGE.text())
                .results()
                .map(reason -> reason.group(1))
                .toList();
        var others = TABLE.column(OURS).stream()
                .filter(cell -> Page.code(cell).isEmpty() && !cell.equals("always"))
                .toList();
        assertThat(others).isNotEmpty().allMatch(cell -> cell.startsWith("missing: "));
        assertThat(reasons)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(others.stream()
                        .map(cell -> cell.substring("missing: ".length()))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> optionsAndOperations(ComponentModel model) {
        var names = names(Stream.concat(model.getComponentOptions().stream(), model.getEndpointOptions().stream()));
        names.addAll(operations(model));
        return names;
    }

    private static Set<String> names(Stream<? extends BaseOptionModel> options) {
        return options.map(BaseOptionModel::getName).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> operations(ComponentModel model) {
        return model.getEndpointOptions().stream()
                .filter(option -> option.getName().equals("operation"))
                .flatMap(option -> option.getEnums().stream())
                .toList();
    }
}
