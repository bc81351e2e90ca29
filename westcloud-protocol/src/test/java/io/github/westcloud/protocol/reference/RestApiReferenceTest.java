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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.transcript.SpecTable;
import io.github.westcloud.protocol.transcript.Transcript;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/reference/rest-api.md} honest: all of the API is in it, and all that it names exists. */
class RestApiReferenceTest {

    private static final List<MarkdownTable> TABLES = MarkdownTable.of(SourceTree.read("docs/reference/rest-api.md"));
    private static final MarkdownTable HEADERS = TABLES.get(0);
    private static final MarkdownTable ERROR_BODY = TABLES.get(1);
    private static final MarkdownTable ERRORS = TABLES.get(2);

    /** Packages and class, and perhaps a method. */
    private static final Pattern TEST = Pattern.compile("((?:[a-z0-9]+\\.)+[A-Z]\\w+)(?:\\.([a-z]\\w*))?");

    @Test
    void everyHeaderAndParameterHasARow() {
        var documented = SpecTable.rows("headers.tsv").stream()
                .filter(row -> !row.get(1).equals("body"))
                .map(row -> row.get(0) + " " + row.get(2))
                .toList();
        assertThat(HEADERS.rows())
                .map(row -> row.get(0) + " " + row.get(1).replaceAll("`([^`]+)`.*", "$1"))
                .containsExactlyElementsOf(documented);
    }

    @Test
    void everyFieldOfAnErrorHasARow() {
        assertThat(ERROR_BODY.column("Field")).containsExactly("`msg`", "`code`", "`id`");
    }

    @Test
    void everyErrorCodeHasARow() {
        var documented = SpecTable.rows("error-codes.tsv").stream()
                .map(row -> List.of(row.get(1), row.get(0) + " " + row.get(2)))
                .toList();
        assertThat(ERRORS.rows()).map(row -> row.subList(0, 2)).containsExactlyElementsOf(documented);
    }

    @Test
    void everyErrorCodeHasItsConstantAndKind() {
        for (var row : ERRORS.rows()) {
            var code = ErrorCode.of(Long.parseLong(row.get(0))).orElseThrow();
            assertThat(row.get(3)).isEqualTo("`" + code.name() + "`, `" + code.kind() + "`");
        }
    }

    @Test
    void noCellIsEmpty() {
        for (var table : TABLES) {
            assertThat(table.rows()).isNotEmpty().allSatisfy(row -> assertThat(row)
                    .hasSameSizeAs(table.header())
                    .noneMatch(String::isBlank));
        }
    }

    /** A reference to a class or to a class and its member, {@code UploadRequest.overwrite}. */
    @Test
    void everythingOfTheClientThatIsNamedExists() {
        for (var table : List.of(HEADERS, ERROR_BODY)) {
            table.column("Java client").flatMap(MarkdownTable::code).distinct().forEach(reference -> {
                var parts = reference.split("\\.");
                var source = SourceTree.productionSource(parts[0]);
                assertThat(source).as("class of %s", reference).isPresent();
                assertThat(source.get()).as(reference).containsPattern("\\b" + parts[parts.length - 1] + "\\b");
            });
        }
    }

    @Test
    void everyOptionAndMessageHeaderThatIsNamedExists() {
        var component =
                SourceTree.read("camel-westcloud-component/src/generated/resources/META-INF/io/github/westcloud/"
                        + "camel/westcloud.json");
        HEADERS.column("Camel option, message header")
                .flatMap(MarkdownTable::code)
                .distinct()
                .forEach(name -> assertThat(component).as(name).contains("\"" + name + "\": {"));
    }

    @Test
    void everyRowNamesATestAndTheTestExists() {
        var transcripts = Transcript.all().stream().map(Transcript::id).collect(Collectors.toSet());
        for (var table : TABLES) {
            assertThat(table.column("Shown by"))
                    .allMatch(cell -> MarkdownTable.code(cell).findAny().isPresent());
            assertThat(table.column("Shown by").flatMap(MarkdownTable::code).distinct())
                    .filteredOn(name -> !exists(name, transcripts))
                    .as("tests that do not exist")
                    .isEmpty();
        }
    }

    private static boolean exists(String name, Set<String> transcripts) {
        var test = TEST.matcher(name);
        return transcripts.contains(name)
                || test.matches()
                        && SourceTree.testSource(test.group(1))
                                .filter(source -> test.group(2) == null || source.contains(" " + test.group(2) + "("))
                                .isPresent();
    }
}
