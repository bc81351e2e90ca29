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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorCodeTest {

    static List<List<String>> documented() {
        return SpecTable.rows("error-codes.tsv");
    }

    @Test
    void theDocumentHasFiftySevenCodes() {
        assertThat(documented()).hasSize(57);
    }

    @ParameterizedTest
    @MethodSource("documented")
    void everyDocumentedCodeIsAConstant(List<String> row) {
        var code = ErrorCode.of(Long.parseLong(row.get(1))).orElseThrow();

        assertThat(code.status()).hasToString(row.get(0));
        assertThat(code.message()).isEqualTo(row.get(2));
    }

    @Test
    void everyConstantIsDocumented() {
        assertThat(Stream.of(ErrorCode.values()).map(ErrorCode::code))
                .containsExactlyElementsOf(documented().stream()
                        .map(row -> Long.parseLong(row.get(1)))
                        .toList());
    }

    @Test
    void theNumberBeginsWithTheStatus() {
        assertThat(ErrorCode.values()).allMatch(code -> code.code() / 1_000_000 == code.status());
    }

    @Test
    void anUnknownNumberIsNoConstant() {
        assertThat(ErrorCode.of(401_000_003)).isEmpty();
        assertThat(ErrorCode.of(0)).isEmpty();
    }

    /** The codes on which a caller's decisions hang. */
    @ParameterizedTest
    @CsvSource({
        "404000001, NOT_FOUND", "404000002, NOT_FOUND", "404000003, CONFLICT", "400000002, ALREADY_EXISTS",
        "400000012, CONFLICT", "400000021, CONFLICT", "400000014, QUOTA", "400000015, QUOTA",
        "401000002, UNAUTHENTICATED", "403000001, UNAUTHENTICATED", "403000003, FORBIDDEN", "403100001, FORBIDDEN",
        "400000001, INVALID_REQUEST", "400000011, INVALID_REQUEST", "400000018, INVALID_REQUEST",
                "405000001, UNSUPPORTED"
    })
    void everyCodeSaysWhatACallerCanDo(long number, ErrorKind kind) {
        assertThat(ErrorCode.of(number)).map(ErrorCode::kind).hasValue(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_REQUEST",
        "401, UNAUTHENTICATED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "405, UNSUPPORTED",
        "409, CONFLICT",
        "412, CONFLICT",
        "413, INVALID_REQUEST",
        "416, INVALID_REQUEST",
        "429, THROTTLED",
        "500, UNEXPECTED",
        "501, UNSUPPORTED",
        "502, UNEXPECTED",
        "503, THROTTLED",
        "504, UNEXPECTED",
        "507, QUOTA",
        "302, UNEXPECTED"
    })
    void aStatusAloneHasAKind(int status, ErrorKind kind) {
        assertThat(ErrorKind.ofStatus(status)).isEqualTo(kind);
    }
}
