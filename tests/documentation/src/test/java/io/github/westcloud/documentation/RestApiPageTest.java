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
import io.github.westcloud.pages.Table;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.transcript.SpecTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/reference/rest-api.md} to {@code src/spec}: all of the API is in it, and all that it names exists. */
class RestApiPageTest {

    private static final Page PAGE = Page.of("docs/reference/rest-api.md");
    private static final Table HEADERS = PAGE.table("Section");
    private static final Table ERROR_BODY = PAGE.table("Field");
    private static final Table ERRORS = PAGE.table("Code");

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

    /** A reference to a class or to a class and its member, {@code UploadRequest.overwrite}. */
    @Test
    void everythingOfTheClientThatIsNamedExists() {
        Stream.of(HEADERS, ERROR_BODY)
                .flatMap(table -> table.code("Java client").stream())
                .distinct()
                .forEach(reference -> {
                    var parts = reference.split("\\.");
                    assertThat(source(parts[0]))
                            .as("class of %s", reference)
                            .get()
                            .asString()
                            .as(reference)
                            .containsPattern("\\b" + parts[parts.length - 1] + "\\b");
                });
    }

    /** A header of a row is sent or answered in each conversation that the row names. */
    @Test
    void everyRowNamesConversationsThatHaveTheHeader() {
        assertThat(HEADERS.rows()).allSatisfy(row -> {
            var header = Page.code(row.get(1)).get(0).replace("XYZ", "");
            assertThat(Page.code(row.get(6))).isNotEmpty().allSatisfy(conversation -> assertThat(
                            Repository.read("src/spec/transcripts/" + conversation + ".http"))
                    .containsIgnoringCase(header));
        });
    }

    private static Optional<String> source(String simpleName) {
        return Stream.of("westcloud-protocol", "westcloud-client", "westcloud-server", "camel-westcloud-component")
                .flatMap(module -> Repository.files(module + "/src/main/java"))
                .filter(file -> file.endsWith("/" + simpleName + ".java"))
                .findFirst()
                .map(Repository::read);
    }
}
