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
package io.github.westcloud.camel;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a number of bytes as users write it: {@code 16777216}, {@code 16MB}, {@code 16MiB}, {@code 16M}. As in Spring's
 * DataSize, a unit is 1,024 times the one before it, whatever its spelling. Camel itself would take {@code 16m} for 16
 * minutes, so that is refused.
 */
final class ByteSize {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,18}) ?(B|[KMGT](?:i?B)?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MINUTES = Pattern.compile("\\d+ ?m");
    private static final Map<String, Integer> SHIFTS = Map.of("", 0, "b", 0, "k", 10, "m", 20, "g", 30, "t", 40);

    private ByteSize() {}

    /**
     * The number of bytes.
     *
     * @param option the name of the option, for the message
     * @throws IllegalArgumentException if the text is no size
     */
    static long parse(String option, String text) {
        var size = SIZE.matcher(text.strip());
        if (!size.matches() || MINUTES.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException("Invalid value '" + text + "' of the option " + option
                    + ". The value must be a number of bytes, such as 16777216, 16MB, 16MiB or 16M");
        }
        var unit = size.group(2) == null ? "" : size.group(2).substring(0, 1).toLowerCase(Locale.ROOT);
        return multiply(option, text, Long.parseLong(size.group(1)), 1L << SHIFTS.get(unit));
    }

    private static long multiply(String option, String text, long number, long unit) {
        try {
            return Math.multiplyExact(number, unit);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("The value '" + text + "' of the option " + option + " is too large", e);
        }
    }
}
