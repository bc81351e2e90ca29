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
package io.github.westcloud.benchmarks.report;

import io.github.westcloud.benchmarks.run.Case;
import io.github.westcloud.benchmarks.run.Cases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The plots of the page on performance. */
final class Plots {

    private static final String FILE = "performance-far.svg";
    private static final String TITLE = "Files of 64 and 256 MiB at a round trip of 150 ms, MB/s";

    private Plots() {}

    /** Draws the cases that move large files far away, if any of them was measured. */
    static void write(Path directory, Results results) throws IOException {
        var measured = Cases.all().stream()
                .map(Case::id)
                .filter(id -> id.startsWith("G5-") || id.startsWith("G6-"))
                .flatMap(id -> results.of(id).stream())
                .toList();
        if (measured.isEmpty()) {
            return;
        }
        var drawing = new ByteArrayOutputStream();
        new BarChart(TITLE, measured).write(drawing);
        Files.writeString(directory.resolve(FILE), readAloud(drawing.toString(StandardCharsets.UTF_8)));
    }

    /** The library gives its drawing no title, and a document type that readers would look for on the web. */
    private static String readAloud(String svg) {
        int root = svg.indexOf("<svg");
        int end = svg.indexOf('>', root) + 1;
        return "<svg role=\"img\"" + svg.substring(root + "<svg".length(), end) + "<title>" + TITLE + "</title>"
                + svg.substring(end);
    }
}
