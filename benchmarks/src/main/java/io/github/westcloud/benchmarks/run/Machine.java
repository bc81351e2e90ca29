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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The machine: what it is, and how long its processors have been busy. */
final class Machine {

    private static final Path STATISTICS = Path.of("/proc/stat");
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final double TICKS_A_SECOND = 100;
    private static final int IDLE = 3;
    private static final int WAITING = 4;

    private Machine() {}

    /** The seconds that all processors together have been busy since the start; not a number where nobody counts. */
    static double busySeconds() throws IOException {
        if (!Files.exists(STATISTICS)) {
            return Double.NaN;
        }
        var first = Files.readAllLines(STATISTICS).get(0).strip().split(" +");
        // Guests are counted within the time of users.
        var ticks = Arrays.stream(first, 1, Math.min(first.length, 9))
                .mapToLong(Long::parseLong)
                .toArray();
        return (Arrays.stream(ticks).sum() - ticks[IDLE] - ticks[WAITING]) / TICKS_A_SECOND;
    }

    static Map<String, String> description() throws IOException {
        var facts = new LinkedHashMap<String, String>();
        facts.put("processors", "" + Runtime.getRuntime().availableProcessors());
        facts.put("model", model());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        return facts;
    }

    private static String model() throws IOException {
        if (!Files.exists(PROCESSORS)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
