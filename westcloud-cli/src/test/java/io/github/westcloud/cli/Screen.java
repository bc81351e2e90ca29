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

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * What stands on a terminal after a program has written to it. It knows carriage returns, which let a bar write over itself, and
 * colours, and refuses whatever else moves a cursor. Stateless.
 */
final class Screen {

    private static final Pattern UNKNOWN = Pattern.compile("[\\p{Cc}&&[^\r\n\u001b]]|\u001b(?!\\[[0-9;]*m)");

    private Screen() {}

    /**
     * The lines, with their colours as escapes.
     *
     * @throws IllegalArgumentException if something cannot be shown, or a line is longer than the terminal is wide
     */
    static List<String> lines(String written, int columns) {
        if (UNKNOWN.matcher(written).find()) {
            throw new IllegalArgumentException(
                    "This commands a terminal in a way that is not known here: " + written.replace("\u001b", "ESC"));
        }
        return Stream.of(written.split("\n")).map(line -> line(line, columns)).toList();
    }

    private static String line(String written, int columns) {
        var shown = Stream.of(written.split("\r"))
                .map(AttributedString::fromAnsi)
                .reduce(AttributedString.EMPTY, Screen::over);
        if (shown.columnLength() > columns) {
            throw new IllegalArgumentException("This is longer than " + columns + " columns: " + shown);
        }
        return shown.substring(0, shown.toString().stripTrailing().length()).toAnsi();
    }

    private static AttributedString over(AttributedString before, AttributedString now) {
        var shown = new AttributedStringBuilder().append(now);
        if (before.columnLength() > now.columnLength()) {
            shown.append(before.columnSubSequence(now.columnLength(), before.columnLength()));
        }
        return shown.toAttributedString();
    }
}
