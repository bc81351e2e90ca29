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

/** Shows in a message what somebody gave: as it is, in one line, and not endlessly long. */
final class Shown {

    private static final int MOST_CHARACTERS = 200;

    private Shown() {}

    /** The text with a question mark for each control character and each half of a surrogate pair. */
    static String of(String text) {
        var line = new StringBuilder();
        text.codePoints()
                .limit(MOST_CHARACTERS)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(line::appendCodePoint);
        return text.length() > line.length() ? line + "..." : line.toString();
    }
}
