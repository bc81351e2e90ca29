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

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the process knows of its terminal.
 *
 * @param shows whether standard output is a terminal, so that people and not programs read it
 * @param asks whether standard input and standard error are a terminal, so that a question can be asked
 * @param draws whether standard error is a terminal that can draw a bar
 * @param coloured whether it can show colours, and the user has not set {@code NO_COLOR}
 * @param columns the width of a line
 */
public record Terminal(boolean shows, boolean asks, boolean draws, boolean coloured, int columns) {

    /** No terminal, as in a script. */
    public static final Terminal NONE = new Terminal(false, false, false, false, 80);

    private static final int USUAL_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 20;
    private static final int MOST_COLUMNS = 500;

    static Terminal ofProcess(Map<String, String> environment) {
        boolean terminal = isTerminal(2);
        var kind = environment.getOrDefault("TERM", "dumb");
        boolean draws = terminal && !kind.equals("dumb");
        boolean coloured = draws && environment.getOrDefault("NO_COLOR", "").isEmpty() && isUnicode();
        return new Terminal(
                isTerminal(1), terminal && isTerminal(0), draws, coloured, columns(environment.get("COLUMNS")));
    }

    /** Java asks for standard input and output together only, so ask Linux first. */
    private static boolean isTerminal(int descriptor) {
        try {
            var target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return System.console() != null;
        }
    }

    private static boolean isUnicode() {
        return Charset.forName(System.getProperty("native.encoding", "US-ASCII"))
                .equals(StandardCharsets.UTF_8);
    }

    private static int columns(String variable) {
        if (variable == null || !variable.matches("[0-9]{1,4}")) {
            return USUAL_COLUMNS;
        }
        int columns = Integer.parseInt(variable);
        return columns < FEWEST_COLUMNS ? USUAL_COLUMNS : Math.min(MOST_COLUMNS, columns);
    }
}
