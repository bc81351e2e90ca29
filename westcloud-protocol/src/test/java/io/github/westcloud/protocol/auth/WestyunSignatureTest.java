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
package io.github.westcloud.protocol.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.transcript.SpecTable;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected values are openssl's: {@code src/spec/signatures/make-westyun.sh} made them. */
class WestyunSignatureTest {

    static List<List<String>> recorded() {
        return SpecTable.rows("signatures/westyun.tsv");
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void signsAsOpensslDoes(List<String> row) {
        var md5 = row.get(3).equals("-") ? null : row.get(3);
        var key = SignatureKey.valueOf(row.get(6).toUpperCase(Locale.ROOT));
        var signature = new WestyunSignature(row.get(0), row.get(1), row.get(2), md5);

        assertThat(signature.sign(new Credentials(row.get(4), row.get(5)), key)).isEqualTo(row.get(7));
    }

    @Test
    void theRecordHasEveryForm() {
        assertThat(recorded()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(recorded())
                .anyMatch(row -> row.get(3).equals("-"))
                .anyMatch(row -> row.get(3).length() == 32);
        assertThat(recorded()).anyMatch(row -> row.get(2).endsWith("GMT")).anyMatch(row -> row.get(2)
                .startsWith("20"));
        assertThat(recorded()).map(row -> row.get(6)).contains("password", "base64");
    }

    @Test
    void theStringToSignEndsAfterTheDateWhenThereIsNoMd5() {
        assertThat(new WestyunSignature("GET", "/demo/a", "now", null).stringToSign())
                .isEqualTo("GET&/demo/a&now");
        assertThat(new WestyunSignature("PUT", "/demo/a", "now", "5d41").stringToSign())
                .isEqualTo("PUT&/demo/a&now&5d41");
        assertThat(new WestyunSignature("GET", "/demo/a", "now", "").stringToSign())
                .isEqualTo("GET&/demo/a&now&");
    }
}
