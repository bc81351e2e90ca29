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
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A question on a terminal. */
public record Question(Surroundings surroundings) {

    /** Longer than any answer. */
    private static final int MOST_BYTES = 100;

    /** Asks, and waits for a line. Anything else than {@code y} or {@code yes} means no. */
    public boolean isAnsweredYes(String question) throws IOException {
        surroundings.err().print(Texts.printable(question) + " [y/N] ");
        surroundings.err().flush();
        var answer = line().strip().toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }

    /** Reads no further than the line, which may be followed by the answer to another question. */
    private String line() throws IOException {
        var bytes = new byte[MOST_BYTES];
        int length = 0;
        for (int read = surroundings.in().read(); read >= 0 && read != '\n' && length < MOST_BYTES; ) {
            bytes[length++] = (byte) read;
            read = surroundings.in().read();
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
