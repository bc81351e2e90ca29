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
package io.github.westcloud.benchmarks.run;

import io.github.westcloud.benchmarks.job.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Runs cases and prints a table for each. Arguments: ids of cases, {@code all} for all of them, and {@code rounds=5},
 * {@code output=FILE}, which is where the results are kept as JSON.
 */
public final class Benchmarks {

    private static final int ROUNDS = 5;

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = ROUNDS;
        Path output = null;
        boolean quick = false;
        var cases = new ArrayList<Case>();
        for (var argument : arguments) {
            if (argument.startsWith("rounds=")) {
                rounds = Integer.parseInt(argument.substring("rounds=".length()));
            } else if (argument.startsWith("output=")) {
                output = Path.of(argument.substring("output=".length()));
            } else if (argument.equals("quick")) {
                quick = true;
            } else {
                Cases.named(argument).forEach(cases::add);
            }
        }
        run(quick ? cases.stream().map(QuickCases::of).toList() : cases, rounds, output, arguments);
    }

    private static void run(List<Case> cases, int rounds, Path output, String[] arguments) throws IOException {
        var results = new ArrayList<CaseResult>();
        for (var each : cases) {
            long start = System.nanoTime();
            var result = new CaseRun(each, rounds).run();
            Table.print(result, rounds, System.out);
            System.out.printf("took %.0f s%n", (System.nanoTime() - start) / 1e9);
            results.add(result);
            // After each case: a run takes long, and what is there can be read.
            write(results, rounds, output, arguments);
        }
    }

    private static void write(List<CaseResult> results, int rounds, Path output, String[] arguments)
            throws IOException {
        if (output == null) {
            return;
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("date", Instant.now().toString());
        all.put("arguments", Arrays.asList(arguments));
        all.put("rounds", rounds);
        all.put("machine", Machine.description());
        all.put("cases", results);
        Files.writeString(output, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    }
}
