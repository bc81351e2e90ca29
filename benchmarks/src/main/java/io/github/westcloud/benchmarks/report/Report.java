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

import io.github.westcloud.benchmarks.run.Cases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes results into the page on performance. Arguments: the directory with the pages, and files that the benchmarks have written
 * as `output`. Of a case that is in several files, the last one counts; one that is in none is said to be not measured.
 */
public final class Report {

    private Report() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException(
                    "Expected the directory with the pages, and at least one file of results");
        }
        // Charts are drawn to files, also where there is no screen.
        System.setProperty("java.awt.headless", "true");
        var docs = Path.of(arguments[0]);
        var files = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        var results = Results.read(files);
        results.requireKnown(Cases.all().stream().map(each -> each.id()).toList());
        PerformancePage.write(docs.resolve("performance.md"), results);
        Plots.write(docs.resolve("images"), results);
    }
}
