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
package io.github.westcloud.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Writes a line for each request, at once. Thread-safe. */
final class AccessLog implements Consumer<RequestRecord> {

    /** Stands for the standard output. */
    static final String STANDARD_OUTPUT = "-";

    private final PrintWriter out;
    private final AccessLogFormat format;

    private AccessLog(PrintWriter out, AccessLogFormat format) {
        this.out = out;
        this.format = format;
    }

    /**
     * Opens the log. A file is appended to.
     *
     * @param where a file, or {@link #STANDARD_OUTPUT}
     * @throws IllegalArgumentException if the file cannot be written
     */
    static AccessLog open(String where, AccessLogFormat format, PrintWriter standardOutput) {
        if (where.equals(STANDARD_OUTPUT)) {
            return new AccessLog(standardOutput, format);
        }
        try {
            var file = Files.newBufferedWriter(
                    Path.of(where), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new AccessLog(new PrintWriter(file), format);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("The access log cannot be written to '" + where + "': " + e, e);
        }
    }

    @Override
    public void accept(RequestRecord request) {
        var line = format.line(request);
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }
}
