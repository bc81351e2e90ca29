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
import io.github.westcloud.protocol.ErrorKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A message that somebody reads in a log or an exception can be found on a page: log lines in {@code docs/operations.md}, errors in
 * {@code docs/troubleshooting.md}. No other page has to follow when one changes.
 */
class MessagesOnPagesTest {

    private static final Table LOG_LINES = Page.of("docs/operations.md").table("level");

    private static final String SOURCES = Stream.of(
                    "camel-westcloud-component", "westcloud-client", "westcloud-protocol")
            .flatMap(module -> Repository.files(module + "/src/main/java"))
            .map(Repository::read)
            // A long text is put together of several.
            .map(source -> source.replaceAll("\"\\s*\\+\\s*\"", ""))
            .collect(Collectors.joining());

    private static final Pattern WARNING = Pattern.compile("\\bLOG\\.(warn|error)\\(");
    private static final Pattern LINE_OF_A_WARNING =
            Pattern.compile("\\bLOG\\.(warn|error)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern LINE_OF_A_CHOSEN_LEVEL =
            Pattern.compile("CamelLogger\\.log\\(\\s*LOG,\\s*[^,]+,\\s*([^;]+)\\);");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Said by Camel, by HttpClient and by Java. */
    private static final List<String> MESSAGES_OF_OTHERS = List.of(
            "No component found with scheme: westcloud",
            "No language could be found for: bean",
            "No endpoint could be found for: direct",
            "Property with key [",
            "NoClassDefFoundError: org/apache/hc/core5/http2",
            "Connection refused",
            "Maximum line length limit exceeded",
            "IdempotentRepository must be configured",
            "UnknownHostException",
            "PKIX path building failed",
            "match any of the subject alternative names",
            "HTTP 407",
            "HTTP 416",
            "Timeout deadline",
            "Read timed out",
            "Failed polling endpoint:",
            "No space left on device",
            "OutOfMemoryError");

    @Test
    void everyWarningIsExplained() {
        var explained = LOG_LINES.rows().stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList();
        var written = LINE_OF_A_WARNING
                .matcher(SOURCES)
                .results()
                .map(line -> line.group(1).toUpperCase(Locale.ROOT) + " `" + line.group(2) + "`")
                .toList();

        assertThat(written)
                .as("warnings that could be read, of those that are written")
                .hasSize((int) WARNING.matcher(SOURCES).results().count())
                .hasSizeGreaterThan(5);
        assertThat(explained).containsAll(written);
    }

    @Test
    void everyLineThatIsExplainedIsWritten() {
        assertThat(LOG_LINES.rows())
                .filteredOn(row -> row.get(0).matches("[A-Z]+"))
                .hasSizeGreaterThan(15)
                .flatExtracting(row -> Page.code(row.get(1)))
                .filteredOn(line -> !SOURCES.contains(line))
                .isEmpty();
    }

    /** Such a line may be put together of pieces; the transfer log, which is made elsewhere, has a section of its own. */
    @Test
    void everyLineWhoseLevelIsAnOptionIsExplained() {
        var pieces = LINE_OF_A_CHOSEN_LEVEL
                .matcher(SOURCES)
                .results()
                .flatMap(call -> LITERAL.matcher(call.group(1)).results())
                .map(literal -> literal.group(1))
                .toList();
        assertThat(pieces).hasSizeGreaterThan(2).allSatisfy(piece -> assertThat(LOG_LINES.code("line"))
                .anyMatch(line -> line.contains(piece)));
    }

    @Test
    void everyErrorThatIsExplainedIsSaid() {
        var said = Stream.concat(
                        Arrays.stream(ErrorKind.values()).map(Enum::name),
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::message))
                .toList();
        assertThat(errors())
                .hasSizeGreaterThan(20)
                .filteredOn(message -> !said.contains(message) && !MESSAGES_OF_OTHERS.contains(message))
                .filteredOn(message -> !SOURCES.contains(message))
                .isEmpty();
        assertThat(errors())
                .as("no message of others that the page has dropped")
                .containsAll(MESSAGES_OF_OTHERS);
    }

    private static List<String> errors() {
        return Page.of("docs/troubleshooting.md").tables().stream()
                .flatMap(table -> table.code("what you see").stream())
                .distinct()
                .toList();
    }
}
