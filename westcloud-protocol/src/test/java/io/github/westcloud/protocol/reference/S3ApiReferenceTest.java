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
package io.github.westcloud.protocol.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.transcript.SpecTable;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/reference/s3-api.md} honest: all of chapter 3 is in it, and all tests that it names exist. */
class S3ApiReferenceTest {

    private static final List<MarkdownTable> TABLES = MarkdownTable.of(SourceTree.read("docs/reference/s3-api.md"));

    /** Packages and class, and perhaps a method. */
    private static final Pattern TEST = Pattern.compile("((?:[a-z0-9]+\\.)+[A-Z]\\w+)(?:\\.([a-z]\\w*))?");

    @Test
    void everyHeaderParameterAndFieldHasARow() {
        var documented = SpecTable.rows("s3-headers.tsv").stream()
                .map(row -> List.of(row.get(0), row.get(1), "`" + row.get(2) + "`"))
                .toList();
        assertThat(TABLES.get(0).rows()).map(row -> row.subList(0, 3)).containsExactlyElementsOf(documented);
    }

    @Test
    void noCellIsEmpty() {
        assertThat(TABLES).hasSize(2);
        for (var table : TABLES) {
            assertThat(table.rows()).isNotEmpty().allSatisfy(row -> assertThat(row)
                    .hasSameSizeAs(table.header())
                    .noneMatch(String::isBlank));
        }
    }

    @Test
    void everyRowNamesATestAndTheTestExists() {
        for (var table : TABLES) {
            assertThat(table.column("Shown by"))
                    .allMatch(cell -> MarkdownTable.code(cell).findAny().isPresent());
            assertThat(table.column("Shown by").flatMap(MarkdownTable::code).distinct())
                    .filteredOn(name -> !exists(name))
                    .as("tests that do not exist")
                    .isEmpty();
        }
    }

    private static boolean exists(String name) {
        var test = TEST.matcher(name);
        return test.matches()
                && SourceTree.testSource(test.group(1))
                        .filter(source -> test.group(2) == null || source.contains(" " + test.group(2) + "("))
                        .isPresent();
    }
}
