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
package io.github.westcloud.cli.internal.terminal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names as GNU {@code ls} shows them on a terminal: in quotes if a shell would not take them as they are, and with escapes for
 * characters that could command the terminal or hide what the name is. Stateless.
 */
final class QuotedName {

    private static final String INVISIBLE = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]";
    private static final Pattern INVISIBLE_RUN = Pattern.compile(INVISIBLE + "+");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("^[~#]|[\\s!\"$&'()*;<>?\\[\\\\\\]^`{|}]|" + INVISIBLE);

    private QuotedName() {}

    static String of(String name) {
        if (!NEEDS_QUOTES.matcher(name).find()) {
            return name;
        }
        var quoted = INVISIBLE_RUN
                .matcher(name.replace("'", "'\\''"))
                .replaceAll(run -> Matcher.quoteReplacement("'$'" + escaped(run.group()) + "''"));
        return "'" + quoted + "'";
    }

    private static String escaped(String run) {
        var escapes = new StringBuilder();
        for (byte each : run.getBytes(StandardCharsets.UTF_8)) {
            escapes.append(
                    switch (each) {
                        case '\n' -> "\\n";
                        case '\r' -> "\\r";
                        case '\t' -> "\\t";
                        default -> String.format("\\%03o", each & 0xff);
                    });
        }
        return escapes.toString();
    }
}
