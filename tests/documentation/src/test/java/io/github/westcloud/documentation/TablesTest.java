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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are complete. */
class TablesTest {

    static Stream<Page> pagesWithTables() {
        return Repository.pages().stream()
                .filter(page -> !page.asciidoc() && !page.tables().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pagesWithTables")
    void everyRowHasACellForEachColumn(Page page) {
        assertThat(page.tables())
                .allSatisfy(table -> assertThat(table.rows()).isNotEmpty().allSatisfy(row -> assertThat(row)
                        .hasSameSizeAs(table.header())));
    }

    /** Where a reader looks something up, an empty cell would be no answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/errors.md",
                "docs/reference/peers.md",
                "docs/reference/rest-api.md",
                "docs/reference/s3-api.md",
                "docs/troubleshooting.md"
            })
    void noCellIsEmpty(String page) {
        assertThat(Page.of(page).tables()).isNotEmpty().allSatisfy(table -> assertThat(table.rows())
                .allSatisfy(row -> assertThat(row).noneMatch(String::isBlank)));
    }
}
