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
package io.github.westcloud.client.internal.dialect.answer;

import io.github.westcloud.protocol.WestDates;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads the date of a file in whichever form the service sends it: seconds or milliseconds since 1970, or a date. */
public final class LenientDates {

    /** Later than this many seconds is the year 5138, so a larger number counts milliseconds. */
    private static final long MOST_SECONDS = 100_000_000_000L;

    private LenientDates() {}

    /** The instant, or {@code null} if the text is no date that we know. */
    public static Instant parse(String text) {
        var trimmed = text.trim();
        try {
            return isNumber(trimmed) ? ofNumber(Long.parseLong(trimmed)) : ofText(trimmed);
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Instant ofNumber(long number) {
        return Math.abs(number) > MOST_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Instant ofText(String text) {
        return text.indexOf('T') == 10 ? Instant.parse(text) : WestDates.parse(text);
    }
}
