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

/** {@code sync}: makes a directory like another one, with as few transfers as possible. */
@Command(
        name = "sync",
        description = {
            "Copies what is new or changed in the directory SOURCE to the directory TARGET.",
            "A file is unchanged if the target has it with the same size and no older date."
        })
final class SyncCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private ServiceOptions service;

    @Option(
            names = "--checksum",
            description = {
                "Compare size and MD5 instead of size and date.",
                "That reads each local file of the same size, and sends one request for it. A file whose MD5 the service does not know, such as one that was uploaded in parts, is copied."
            })
    private boolean checksum;

    @Option(
            names = "--delete",
            description = {
                "Delete in TARGET what is not in SOURCE, after everything was copied.",
                "If something failed, nothing is deleted."
            })
    private boolean delete;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Show what would be copied and deleted, and change nothing.")
    private boolean dryRun;

    @Mixin
    private TransferMixin transfer;

    SyncCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var rule = checksum ? Rule.COMPARE : Rule.CONTINUE_OR_REPLACE;
        var options = new CopyOptions(rule, transfer.parallel(), true, dryRun);
        return transfer.run(
                service, surroundings, options, delete, (client, from, to) -> new Directions(client, false, checksum)
                        .ofDirectories(from, to));
    }
}
