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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The part of the page on performance that is made from results. */
final class PerformancePage {

    private static final String BEGIN = "<!-- Written from results; see benchmarks/README.md. -->\n";
    private static final String END = "<!-- End of the results. -->\n";

    private PerformancePage() {}

    /** @throws IllegalArgumentException if the page has no place for results */
    static void write(Path page, Results results) throws IOException {
        var text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    page + " has no lines '" + BEGIN.strip() + "' and '" + END.strip() + "'");
        }
        Files.writeString(page, text.substring(0, begin + BEGIN.length()) + written(results) + text.substring(end));
    }

    private static String written(Results results) {
        var text = new StringBuilder("\nMeasured on ");
        text.append(String.join("; and on ", results.machines())).append(".\n\n");
        text.append("| case | what | to reach | measured | best of the others | ratio | floor | busy with other things"
                + " |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        for (var each : Cases.all()) {
            text.append(row(each, results.of(each.id())));
        }
        for (var each : Cases.all()) {
            results.of(each.id()).ifPresent(measured -> text.append(section(measured)));
        }
        return text.append('\n').toString();
    }

    private static String row(Case each, Optional<MeasuredCase> measured) {
        var beginning = "| `" + each.id() + "` | " + each.title() + " | " + each.target() + " | ";
        if (measured.isEmpty()) {
            return beginning + "not measured yet | – | – | – | – |\n";
        }
        var result = measured.get();
        var ours = result.ours();
        var other = result.bestOther();
        return beginning
                + ours.map(lane -> rate(lane.rate()) + " " + result.unit()).orElse("")
                + " | "
                + other.map(lane -> rate(lane.rate()) + ", " + lane.name()).orElse("none")
                + " | " + ratio(ours, other)
                + " | "
                + result.floor()
                        .map(lane -> rate(lane.rate()) + ", " + lane.name())
                        .orElse("none")
                + " | " + text("%.1f", result.othersCpu()) + " |\n";
    }

    private static String ratio(Optional<MeasuredLane> ours, Optional<MeasuredLane> other) {
        return ours.isEmpty() || other.isEmpty() || other.get().rate() == 0
                ? "–"
                : text("%.2f", ours.get().rate() / other.get().rate());
    }

    private static String section(MeasuredCase result) {
        var text = new StringBuilder("\n### " + result.id() + ": " + result.title() + "\n\n");
        text.append("Medians of " + result.rounds() + " rounds, " + result.date() + ".\n\n");
        text.append("| contestant | " + result.unit() + " | lowest to highest | client, " + result.cpuUnit()
                + " | server | memory, MiB | busy with other things |\n");
        text.append("|---|---|---|---|---|---|---|\n");
        for (var lane : result.lanes()) {
            text.append("| " + lane.name() + " | " + rate(lane.rate()) + " | " + rate(lane.lowest()) + " to "
                    + rate(lane.highest()) + " | " + text("%.2f", lane.clientCpu()) + " | "
                    + text("%.2f", lane.serverCpu()) + " | " + text("%.0f", lane.peakMemory()) + " | "
                    + text("%.1f", lane.othersCpu()) + " |\n");
        }
        return text.toString();
    }

    private static String rate(double value) {
        return value >= 1000 ? text("%,.0f", value) : text("%.1f", value);
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
