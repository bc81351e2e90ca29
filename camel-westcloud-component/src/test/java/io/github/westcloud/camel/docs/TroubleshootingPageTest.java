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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.junit.jupiter.api.Test;

/** What docs/troubleshooting.md says you see is what is there to be seen, and its advice names options that exist. */
class TroubleshootingPageTest {

    private static final List<MarkdownTable> TABLES = MarkdownTable.of(Repository.read("docs/troubleshooting.md"));

    /** Said by Camel, by HttpClient and by Java. */
    private static final List<String> MESSAGES_OF_OTHERS = List.of(
            "No component found with scheme: westcloud",
            "Property with key [",
            "NoClassDefFoundError: org/apache/hc/core5/http2",
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
    void everyRowSaysWhatItMeansAndWhatToDo() {
        assertThat(TABLES).hasSizeGreaterThan(4).allSatisfy(table -> assertThat(table.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).hasSize(3).noneMatch(String::isBlank)));
    }

    @Test
    void everyMessageIsOneThatSomethingSays() {
        var sources = Stream.of("camel-westcloud-component", "westcloud-client", "westcloud-protocol")
                .flatMap(module -> Repository.files(module + "/src/main/java"))
                .map(Repository::read)
                .collect(Collectors.joining());
        var said = Stream.concat(
                        Arrays.stream(ErrorKind.values()).map(Enum::name),
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::message))
                .toList();
        assertThat(seen())
                .hasSizeGreaterThan(20)
                .filteredOn(message -> !said.contains(message) && !MESSAGES_OF_OTHERS.contains(message))
                .allSatisfy(
                        message -> assertThat(sources).contains(message.replaceFirst(": Connection refused", ": ")));
        assertThat(seen()).as("no message of others that the page has dropped").containsAll(MESSAGES_OF_OTHERS);
    }

    @Test
    void everyOptionAndHeaderOfAnAdviceExists() {
        var known = Stream.concat(
                        ComponentMetadata.optionNames().stream(),
                        ComponentMetadata.model().getEndpointHeaders().stream().map(BaseOptionModel::getName))
                .toList();
        var named = TABLES.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> MarkdownTable.code(row.get(2)).stream())
                .filter(code -> code.matches("[a-z]\\w+(=.*)?|Camel\\w+"))
                .map(code -> code.replaceFirst("=.*", ""));
        assertThat(named)
                .hasSizeGreaterThan(20)
                .filteredOn(name -> !name.equals("httpcore5"))
                .isSubsetOf(known);
    }

    private static List<String> seen() {
        return TABLES.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> MarkdownTable.code(row.get(0)).stream())
                .distinct()
                .toList();
    }
}
