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

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WestDatesTest {

    /** Chapter 1.2 writes one instant in both forms. */
    private static final Instant DOCUMENTED = Instant.parse("2020-04-22T02:26:58Z");

    @Test
    void theDocumentsTwoFormsAreOneInstant() {
        assertThat(WestDates.parse("Wed, 22 Apr 2020 02:26:58 GMT")).isEqualTo(DOCUMENTED);
        assertThat(WestDates.parse("2020-04-22 10:26:58")).isEqualTo(DOCUMENTED);
        assertThat(WestDates.format(DOCUMENTED)).isEqualTo("Wed, 22 Apr 2020 02:26:58 GMT");
        assertThat(WestDates.formatLocal(DOCUMENTED)).isEqualTo("2020-04-22 10:26:58");
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 'Thu, 01 Jan 1970 00:00:00 GMT', 1970-01-01 08:00:00",
        "2020-02-29T23:59:59Z, 'Sat, 29 Feb 2020 23:59:59 GMT', 2020-03-01 07:59:59",
        "2026-12-31T16:00:00Z, 'Thu, 31 Dec 2026 16:00:00 GMT', 2027-01-01 00:00:00"
    })
    void bothFormsComeBack(Instant instant, String http, String local) {
        assertThat(WestDates.format(instant)).isEqualTo(http);
        assertThat(WestDates.formatLocal(instant)).isEqualTo(local);
        assertThat(WestDates.parse(http)).isEqualTo(instant);
        assertThat(WestDates.parse(local)).isEqualTo(instant);
    }

    @Test
    void datesThatAreKeptAreNotMistakenForOthers() {
        for (long second = -5_000; second < 5_000; second += 7) {
            var instant = Instant.ofEpochSecond(second);
            assertThat(WestDates.parse(WestDates.format(instant))).isEqualTo(instant);
            var later = instant.plusSeconds(1024).plusMillis(999);
            assertThat(WestDates.parse(WestDates.format(later))).isEqualTo(later.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    @Test
    void neitherFormDependsOnTheMachinesLanguage() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            // A second that nothing else formats, since dates are kept.
            assertThat(WestDates.format(DOCUMENTED.plusSeconds(1))).isEqualTo("Wed, 22 Apr 2020 02:26:59 GMT");
            assertThat(WestDates.formatLocal(DOCUMENTED)).isEqualTo("2020-04-22 10:26:58");
            assertThat(WestDates.parse("Wed, 22 Apr 2020 02:26:58 GMT")).isEqualTo(DOCUMENTED);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** The last date that was parsed is remembered. */
    @Test
    void aDateIsReadAgainAndNotTakenForTheOneBefore() {
        assertThat(WestDates.parse("Wed, 22 Apr 2020 02:26:58 GMT")).isEqualTo(DOCUMENTED);
        assertThat(WestDates.parse("Wed, 22 Apr 2020 02:26:58 GMT")).isEqualTo(DOCUMENTED);
        assertThat(WestDates.parse("Wed, 22 Apr 2020 02:26:59 GMT")).isEqualTo(DOCUMENTED.plusSeconds(1));
        assertThatIllegalArgumentException().isThrownBy(() -> WestDates.parse("Wed, 22 Apr 2020 02:26:5"));
        assertThatIllegalArgumentException().isThrownBy(() -> WestDates.parse("Wed, 22 Apr 2020 02:26:5"));
        assertThatIllegalArgumentException().isThrownBy(() -> WestDates.parse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "1587522418",
                "2020-04-22",
                "2020-04-22T10:26:58",
                "2020-04-22T02:26:58Z",
                "2020-02-31 10:26:58",
                "2021-02-29 00:00:00",
                "2020-13-01 00:00:00",
                "2020-04-22 24:00:00",
                "2020-04-22 10:26:60",
                "2020-4-22 10:26:58",
                "2020-04-22 10:26:58 ",
                "Mon, 22 Apr 2020 02:26:58 GMT",
                "Mon, 31 Feb 2020 02:26:58 GMT",
                "31 Feb 2020 02:26:58 GMT",
                "Wed, 22 Apr 2020 25:26:58 GMT",
                "Wed, 22 Apr 2020 02:26:58",
                "22 Avril 2020 02:26:58 GMT"
            })
    void refusesWhatIsNoDate(String date) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WestDates.parse(date))
                .withMessageContaining("'" + date + "'")
                .withMessageContaining("Wed, 22 Apr 2020 02:26:58 GMT");
    }
}
