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

import java.io.PrintStream;

/** A case as text. */
final class Table {

    private Table() {}

    static void print(CaseResult result, int rounds, PrintStream output) {
        output.printf("%n%s  %s (%s), median of %d rounds%n", result.id(), result.title(), result.unit(), rounds);
        output.printf(
                "%-34s %10s %19s %6s %12s %12s %8s %7s%n",
                "",
                result.unit(),
                "lowest to highest",
                "ratio",
                "client " + result.cpuUnit(),
                "server",
                "memory",
                "others");
        double first = result.lanes().get(0).rate();
        for (var lane : result.lanes()) {
            if (lane.failure() != null) {
                output.printf("%-34s failed: %s%n", lane.name(), lane.failure());
            }
            output.printf(
                    "%-34s %10.2f %9.2f %9.2f %6.2f %12.2f %12.2f %5.0fMiB %7.2f%n",
                    lane.name(),
                    lane.rate(),
                    lane.lowestRate(),
                    lane.highestRate(),
                    lane.rate() / first,
                    lane.clientCpu(),
                    lane.serverCpu(),
                    lane.peakMemory(),
                    lane.othersCpu());
        }
        if (!result.target().isEmpty()) {
            output.println("to reach: " + result.target());
        }
    }
}
