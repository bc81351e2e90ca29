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
package io.github.westcloud.cli.internal.command;

import io.github.westcloud.cli.internal.command.Directions.Direction;
import io.github.westcloud.cli.internal.place.Place;
import io.github.westcloud.cli.internal.terminal.Output;
import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.cli.internal.transfer.CopyOptions;
import io.github.westcloud.cli.internal.transfer.Copying;
import io.github.westcloud.cli.internal.transfer.Progress;
import io.github.westcloud.cli.internal.transfer.Report;
import io.github.westcloud.client.WestCloudClient;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What {@code cp} and {@code sync} have in common: two places, and how files go from one to the other. */
final class TransferMixin {

    @Mixin
    private Parallel parallel;

    @Mixin
    private ReportMixin report;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "westcloud:BUCKET/PATH, or a path on this machine")
    private String source;

    @Parameters(index = "1", paramLabel = "TARGET", description = "the same; one of the two must be at the service")
    private String target;

    /** Finds out what the two places are. */
    interface DirectionFinder {

        Direction find(WestCloudClient client, Place from, Place to) throws IOException;
    }

    /** How many files are copied at a time. */
    int parallel() {
        return parallel.number();
    }

    /**
     * Copies.
     *
     * @param deletes whether to delete at the target what the source does not have
     * @return the exit code
     */
    int run(
            ServiceOptions service,
            Surroundings surroundings,
            CopyOptions options,
            boolean deletes,
            DirectionFinder directions)
            throws Exception {
        var from = Place.of(source);
        var to = Place.of(target);
        var said = report.options();
        var progress = Progress.of(surroundings, said, options.dryRun());
        try (progress;
                var client = service.open(Directions.bucket(from, to), surroundings, progress)) {
            var direction = directions.find(client, from, to);
            var summary = new Report(new Output(surroundings), progress::message, said, options.dryRun());
            return new Copying(direction.source(), direction.target(), direction.copier(), options, summary, progress)
                    .run(deletes)
                    .number();
        }
    }
}
