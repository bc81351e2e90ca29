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

import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.cli.internal.transfer.CopyOptions;
import io.github.westcloud.cli.internal.transfer.Rule;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cp}: copies a file or a tree between this machine and the service. */
@Command(
        name = "cp",
        description = {
            "Copies a file, or with --recursive the contents of a directory, from this machine to the service or back.",
            "A file that already exists at the target is not replaced unless --overwrite is given."
        })
final class CopyCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private ServiceOptions service;

    @Option(
            names = {"-r", "--recursive"},
            description = "Copy the contents of the directory SOURCE into the directory TARGET.")
    private boolean recursive;

    @Option(names = "--overwrite", description = "Replace files that already exist at the target.")
    private boolean overwrite;

    @Option(
            names = "--resume",
            description =
                    "Continue where an earlier cp --resume stopped: skip files that exist at the target with the same size and no older date, and continue within large files.")
    private boolean resume;

    @Mixin
    private TransferMixin transfer;

    CopyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var options = new CopyOptions(rule(), transfer.parallel(), false, false);
        return transfer.run(
                service, surroundings, options, false, (client, from, to) -> new Directions(client, resume, false)
                        .of(from, to, recursive));
    }

    private Rule rule() {
        if (resume) {
            return overwrite ? Rule.CONTINUE_OR_REPLACE : Rule.CONTINUE;
        }
        return overwrite ? Rule.REPLACE : Rule.REFUSE;
    }
}
