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
package io.github.westcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {

    @Test
    void aCarriageReturnWritesOverTheLine() {
        assertThat(Screen.lines("$ a\r\n 10% of\r 100%\r\nend \r\n", 10)).containsExactly("$ a", " 100%of", "end");
    }

    @Test
    void coloursStay() {
        assertThat(Screen.lines("\r1 \u001b[33m|=\u001b[0m 1\r\r2 \u001b[33m|==\u001b[0m 2\r\n", 10))
                .containsExactly("2 \u001b[33m|==\u001b[0m 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901", "a\u001b[1A", "a\u001b[K", "a\b", "a\t"})
    void whatItCannotShowIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Screen.lines(written, 10));
    }
}
