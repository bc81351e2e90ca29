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
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every name of chapter 3 has a constant, and every constant is a name of chapter 3 or says that it is not. */
class S3NamesTest {

    private static final List<List<String>> ROWS = SpecTable.rows("s3-headers.tsv");

    /** Headers of HTTP itself, and those that the document lists as not supported. */
    private static final Set<String> NOT_NEEDED = Set.of(
            "Authorization",
            "Content-Length",
            "Content-Type",
            "Date",
            "Host",
            "Range",
            "Last-Modified",
            "x-amz-delete-marker",
            "x-amz-id-2",
            "x-amz-version-id");

    @Test
    void everyHeaderIsAConstant() {
        var documented = names("request", "response")
                .filter(name -> !NOT_NEEDED.contains(name) && !name.equals(WestHeaders.MULTI_LENGTH))
                .map(name -> name.replace("x-amz-meta-XYZ", "x-amz-meta-"));
        assertThat(constants(S3Headers.class)).containsAll(documented.toList());
    }

    @Test
    void everyParameterIsAConstant() {
        assertThat(constants(S3Parameters.class)).containsAll(names("query").toList());
    }

    @Test
    void everyElementIsAConstantAndTheOtherWayRound() {
        var elements = constants(S3Elements.class);
        elements.remove(S3Elements.NAMESPACE);
        elements.remove(S3Elements.STANDARD);
        assertThat(elements)
                .containsExactlyInAnyOrderElementsOf(
                        names("body", "request body").distinct().toList());
    }

    @Test
    void theLimitsAreTheDocuments() {
        assertThat(row("3.3 initiate", WestHeaders.MULTI_LENGTH).get(6))
                .isEqualTo("0.." + S3Rules.MAX_MULTIPART_UPLOAD);
        assertThat(row("3.3 upload", S3Parameters.PART_NUMBER_OF_TABLE).get(6))
                .isEqualTo(S3Rules.MIN_PART_NUMBER + ".." + S3Rules.MAX_PART_NUMBER);
        assertThat(row("3.8", S3Parameters.MAX_KEYS).get(5)).isEqualTo("" + S3Rules.DEFAULT_MAX_KEYS);
        assertThat(row("3.8", S3Parameters.LIST_TYPE).get(6)).isEqualTo(S3Parameters.LIST_TYPE_2);
        assertThat(row("3.8", S3Elements.STORAGE_CLASS).get(6)).isEqualTo(S3Elements.STANDARD);
    }

    @Test
    void aMetadataHeaderHasItsNameInLowerCase() {
        assertThat(S3Headers.metadataNameOf("X-Amz-Meta-Order-No")).contains("order-no");
        assertThat(S3Headers.metadataNameOf("x-amz-date")).isEmpty();
        assertThat(S3Headers.metadataNameOf("x-west-meta-order")).isEmpty();
    }

    private static Stream<String> names(String... directions) {
        return ROWS.stream()
                .filter(row -> List.of(directions).contains(row.get(1)))
                .map(row -> row.get(2));
    }

    private static List<String> row(String section, String name) {
        return ROWS.stream()
                .filter(row -> row.get(0).equals(section) && row.get(2).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> constants(Class<?> type) {
        return new ArrayList<>(Stream.of(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(S3NamesTest::value)
                .toList());
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
