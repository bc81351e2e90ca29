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

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * The two forms of a request's {@code Date} (chapter 1.2 of the API document): {@code Wed, 22 Apr 2020 02:26:58 GMT},
 * and {@code 2020-04-22 10:26:58} in China Standard Time, which is the same instant.
 */
public final class WestDates {

    private static final ZoneOffset CHINA_STANDARD_TIME = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter HTTP =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);
    // Strict: the lenient default reads 31 February as the 29th.
    private static final DateTimeFormatter HTTP_READ =
            DateTimeFormatter.RFC_1123_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    /**
     * Dates that were formatted, one for each remainder of the second: requests of the same second have the same, and files that
     * are read again and again have theirs. Threads may miss what others have put there, but never see half of it, since all
     * fields are final.
     */
    private static final Formatted[] FORMATTED = new Formatted[1024];
    /** The last date that was parsed. */
    private static volatile Parsed lastParsed = new Parsed("", Instant.EPOCH);

    private WestDates() {}

    /** Returns the GMT form, to the second, which clients send. */
    public static String format(Instant instant) {
        long second = instant.getEpochSecond();
        int place = Math.floorMod(second, FORMATTED.length);
        var known = FORMATTED[place];
        if (known == null || known.second != second) {
            known = new Formatted(second, HTTP.format(instant.atOffset(ZoneOffset.UTC)));
            FORMATTED[place] = known;
        }
        return known.text;
    }

    /** Returns the form in China Standard Time, to the second. */
    public static String formatLocal(Instant instant) {
        return LOCAL.format(instant.atOffset(CHINA_STANDARD_TIME));
    }

    /**
     * Parses either form.
     *
     * @throws IllegalArgumentException if it has another form, or a day or time that does not exist
     */
    public static Instant parse(String date) {
        var known = lastParsed;
        if (date.isEmpty() || !known.text.equals(date)) {
            known = new Parsed(date, parseAnew(date));
            lastParsed = known;
        }
        return known.instant;
    }

    private static Instant parseAnew(String date) {
        try {
            return ZonedDateTime.parse(date, HTTP_READ).toInstant();
        } catch (DateTimeParseException notHttp) {
            return parseLocal(date);
        }
    }

    private static Instant parseLocal(String date) {
        try {
            return LocalDateTime.parse(date, LOCAL).toInstant(CHINA_STANDARD_TIME);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Not a date: '" + date
                            + "'. Write it as 'Wed, 22 Apr 2020 02:26:58 GMT' or, in China Standard Time, as"
                            + " '2020-04-22 10:26:58'",
                    e);
        }
    }

    private record Formatted(long second, String text) {}

    private record Parsed(String text, Instant instant) {}
}
