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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PercentEncodingTest {

    @Test
    void everyCodePointComesBack() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                var text = Character.toString(codePoint);
                assertThat(PercentEncoding.decode(PercentEncoding.encode(text))).isEqualTo(text);
            }
        }
    }

    @Test
    void everyMixtureComesBack() {
        var random = new Random(20_261_122);
        for (int round = 0; round < 2_000; round++) {
            var text = random.ints(random.nextInt(20), 0, 0x11000)
                    .filter(codePoint -> codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var encoded = PercentEncoding.encode(text);

            assertThat(encoded).matches("([A-Za-z0-9._~-]|%[0-9A-F]{2})*");
            assertThat(PercentEncoding.decode(encoded)).isEqualTo(text);
        }
    }

    @Test
    void encodesAllButTheUnreserved() {
        assertThat(PercentEncoding.encode("aZ09-._~")).isEqualTo("aZ09-._~");
        assertThat(PercentEncoding.encode(" /+%!*'()")).isEqualTo("%20%2F%2B%25%21%2A%27%28%29");
        assertThat(PercentEncoding.encode("")).isEmpty();
    }

    @Test
    void decodesDigitsOfEitherCase() {
        assertThat(PercentEncoding.decode("%e5%9B%bE")).isEqualTo("图");
    }

    @Test
    void aPlusIsOnlyAPlus() {
        assertThat(PercentEncoding.decode("a+b%2Bc")).isEqualTo("a+b+c");
    }

    @Test
    void halfOfAPairIsRefusedInBothDirections() {
        assertThatIllegalArgumentException().isThrownBy(() -> PercentEncoding.encode("a\ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> PercentEncoding.decode("a\ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> PercentEncoding.decode("\udd11%41"));
    }
}
