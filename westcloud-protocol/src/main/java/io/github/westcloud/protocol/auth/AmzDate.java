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

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The date form of AWS: {@code 20130524T000000Z}. */
public final class AmzDate {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ENGLISH);
    /** The last date that was formatted or parsed: requests of the same second have the same. */
    private static volatile Known last = new Known(Instant.EPOCH, "19700101T000000Z", "19700101");

    private AmzDate() {}

    /** Returns the date, to the second. */
    public static String format(Instant instant) {
        return known(instant).text;
    }

    /** Returns the day in UTC, {@code 20130524}, as in a scope. */
    public static String day(Instant instant) {
        return known(instant).day;
    }

    /** @throws IllegalArgumentException if it has another form, or is a day or time that does not exist */
    public static Instant parse(String date) {
        var known = last;
        if (known.text.equals(date)) {
            return known.second;
        }
        try {
            return LocalDateTime.parse(date, FORM).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a date of AWS: '" + date + "'. Write it as 20130524T000000Z", e);
        }
    }

    private static Known known(Instant instant) {
        var known = last;
        if (known.second.getEpochSecond() != instant.getEpochSecond()) {
            var time = instant.atOffset(ZoneOffset.UTC);
            known = new Known(instant.truncatedTo(ChronoUnit.SECONDS), FORM.format(time), DAY.format(time));
            last = known;
        }
        return known;
    }

    private record Known(Instant second, String text, String day) {}
}
