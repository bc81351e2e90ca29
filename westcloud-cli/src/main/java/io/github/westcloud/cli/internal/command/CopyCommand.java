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

import io.github.westcloud.cli.internal.place.Place;
import io.github.westcloud.cli.internal.terminal.Output;
import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.cli.internal.transfer.CopyOptions;
import io.github.westcloud.cli.internal.transfer.Copying;
import io.github.westcloud.cli.internal.transfer.Progress;
import io.github.westcloud.cli.internal.transfer.Report;
import io.github.westcloud.cli.internal.transfer.Rule;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cp}: copies a file or a tree between this machine and the service. */
@Command(
        name = "cp",
        description = {
            "Copies a file, or with --recursive what is in a directory, from this machine to the service or back.",
            "A file that is at the target already is not replaced unless --overwrite is given."
        })
final class CopyCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private ServiceOptions service;

    @Option(
            names = {"-r", "--recursive"},
            description = "Copy what is in the directory SOURCE into the directory TARGET.")
    private boolean recursive;

    @Option(names = "--overwrite", description = "Replace files that are at the target already.")
    private boolean overwrite;

    @Option(
            names = "--resume",
            description =
                    "Go on where an earlier cp with --resume ended: skip files that are at the target with the same size and no older date, and go on within large files.")
    private boolean resume;

    @Mixin
    private Parallel parallel;

    @Mixin
    private ReportMixin report;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "westcloud:BUCKET/PATH, or a path of this machine")
    private String source;

    @Parameters(index = "1", paramLabel = "TARGET", description = "the same; one of both is at the service")
    private String target;

    CopyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var from = Place.of(source);
        var to = Place.of(target);
        var options = new CopyOptions(rule(), parallel.number(), false, false);
        var said = report.options();
        var progress = Progress.of(surroundings, said);
        try (var client = service.open(Directions.bucket(from, to), surroundings, progress)) {
            var direction = new Directions(client, resume, false).of(from, to, recursive);
            var summary = new Report(new Output(surroundings.out()), surroundings.err(), said, false);
            return new Copying(direction.source(), direction.target(), direction.copier(), options, summary, progress)
                    .run(false)
                    .number();
        }
    }

    private Rule rule() {
        if (resume) {
            return overwrite ? Rule.CONTINUE_OR_REPLACE : Rule.CONTINUE;
        }
        return overwrite ? Rule.REPLACE : Rule.REFUSE;
    }
}
