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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Standard output, line by line. A failure to write ends the command. Thread-safe. */
public final class Output {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OutputStream out;
    private final boolean terminal;

    public Output(Surroundings surroundings) {
        this.out = surroundings.out();
        this.terminal = surroundings.terminal().shows();
    }

    /** Writes a line for people. Control characters, which could command a terminal, are replaced. */
    public void line(String text) {
        write(Texts.printable(text));
    }

    /**
     * Writes a line that ends with a name. On a terminal the name is quoted as GNU {@code ls} does it. A program that reads the
     * line gets the name as it is.
     *
     * @param before what comes before the name
     */
    public void name(String before, String name) {
        write(before + (terminal ? QuotedName.of(name) : name));
    }

    /** Writes a JSON object as one line. */
    public void json(Map<String, ?> fields) {
        try {
            write(JSON.writeValueAsString(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a JSON object: " + fields.keySet(), e);
        }
    }

    private synchronized void write(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }
}
