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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmzDateTest {

    @ParameterizedTest
    @CsvSource({
        "2013-05-24T00:00:00Z, 20130524T000000Z, 20130524",
        "1970-01-01T00:00:00Z, 19700101T000000Z, 19700101",
        "1969-12-31T23:59:59Z, 19691231T235959Z, 19691231"
    })
    void theSecondsOfADayHaveFormAndDay(Instant instant, String text, String day) {
        assertThat(AmzDate.parse(text)).isEqualTo(instant);
        assertThat(AmzDate.format(instant.plusMillis(999))).isEqualTo(text);
        assertThat(AmzDate.day(instant)).isEqualTo(day);
        assertThat(AmzDate.parse(text)).isEqualTo(instant);
        assertThat(AmzDate.format(instant.plusSeconds(1))).isNotEqualTo(text);
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmzDate.parse("20260230T000000Z"))
                .withMessageContaining("20260230T000000Z");
    }
}
