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
package io.github.westcloud.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.transcript.SpecTable;
import io.github.westcloud.protocol.transcript.Transcript;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WestHeadersTest {

    /** Headers of HTTP itself, which need no constant of ours. */
    private static final Set<String> HTTP = Set.of("Authorization", "Date", "Content-Length", "Content-Type", "Range");

    private static final List<List<String>> ROWS = SpecTable.rows("headers.tsv");

    @Test
    void everyDocumentedNameIsAConstant() {
        var documented = ROWS.stream()
                .filter(row -> !row.get(1).equals("body"))
                .map(row -> row.get(2))
                .filter(name -> !HTTP.contains(name))
                .map(name -> name.replace("x-west-meta-XYZ", "x-west-meta-"))
                .collect(Collectors.toSet());

        assertThat(constants()).containsAll(documented);
    }

    @Test
    void everyConstantIsDocumented() {
        var documented = new TreeSet<String>();
        for (var row : ROWS) {
            documented.add(row.get(2).replace("x-west-meta-XYZ", "x-west-meta-"));
            documented.add(row.get(6));
        }
        assertThat(documented).containsAll(constants());
    }

    @Test
    void theFixedValuesAreTheDocuments() {
        assertThat(allowed("2.2 initiate", WestHeaders.MULTI_STAGE)).isEqualTo(WestHeaders.STAGE_INITIATE);
        assertThat(allowed("2.2 upload", WestHeaders.MULTI_STAGE)).isEqualTo(WestHeaders.STAGE_UPLOAD);
        assertThat(allowed("2.2 complete", WestHeaders.MULTI_STAGE)).isEqualTo(WestHeaders.STAGE_COMPLETE);
        assertThat(allowed("2.1", WestHeaders.META_TTL))
                .isEqualTo(ChunkRules.MIN_TTL_DAYS + ".." + ChunkRules.MAX_TTL_DAYS);
        assertThat(allowed("2.1", "Content-Length")).isEqualTo("0.." + ChunkRules.MAX_SINGLE_UPLOAD);
        assertThat(allowed("2.2 initiate", WestHeaders.MULTI_LENGTH)).isEqualTo("0.." + ChunkRules.MAX_CHUNKED_UPLOAD);
        assertThat(allowed("2.11", WestHeaders.LIST_LIMIT)).isEqualTo("1.." + ListToken.MAX_LIMIT);
        assertThat(allowed("2.11", WestHeaders.LIST_ORDER))
                .isEqualTo(wire(ListOrder.ASC.wire(), ListOrder.DESC.wire()));
        assertThat(allowed("2.11", "response", WestHeaders.NEXT_ITERATOR)).startsWith(ListToken.END);
        assertThat(allowed("2.3", WestHeaders.META_DIRECTIVE))
                .isEqualTo(wire(
                        Stream.of(MetadataMode.values()).map(MetadataMode::wire).toArray(String[]::new)));
    }

    /** A transcript that misspelt a header would test nothing. */
    @Test
    void everyHeaderThatATranscriptSendsIsDocumented() {
        var sent = Transcript.all().stream()
                .flatMap(transcript -> transcript.exchanges().stream())
                .flatMap(exchange -> exchange.request().headers().keySet().stream())
                .filter(name -> Metadata.nameOf(name).isEmpty())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        sent.remove("Host");
        assertThat(ROWS.stream().map(row -> row.get(2))).containsAll(sent);
    }

    /** And every documented request header is sent by a transcript of its section. */
    @Test
    void everyDocumentedRequestHeaderIsInATranscriptOfItsSection() {
        for (var row : ROWS) {
            if (row.get(1).equals("request")) {
                var section = row.get(0).split(" ")[0];
                assertThat(sentIn(section))
                        .as(section)
                        .anyMatch(name -> name.equalsIgnoreCase(row.get(2))
                                || row.get(2).equals("x-west-meta-XYZ")
                                        && Metadata.nameOf(name).isPresent());
            }
        }
    }

    private static List<String> sentIn(String section) {
        return Transcript.all().stream()
                .filter(transcript -> transcript.section().equals(section))
                .flatMap(transcript -> transcript.exchanges().stream())
                .flatMap(exchange -> exchange.request().headers().keySet().stream())
                .toList();
    }

    private static String allowed(String section, String name) {
        return allowed(section, "request", name);
    }

    private static String allowed(String section, String direction, String name) {
        return ROWS.stream()
                .filter(row -> row.subList(0, 3).equals(List.of(section, direction, name)))
                .map(row -> row.get(6))
                .findFirst()
                .orElseThrow();
    }

    private static String wire(String... values) {
        return String.join(" | ", values);
    }

    private static List<String> constants() {
        return Stream.of(WestHeaders.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(WestHeadersTest::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
