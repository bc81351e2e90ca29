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

import io.github.westcloud.cli.internal.place.RemotePlace;
import io.github.westcloud.cli.internal.terminal.CommandException;
import io.github.westcloud.cli.internal.terminal.ExitCode;
import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.cli.internal.tree.Node;
import io.github.westcloud.cli.internal.tree.RemoteTree;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.operation.TransferRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mv}: moves a file within its bucket. */
@Command(
        name = "mv",
        description = {
            "Moves or renames a file within its bucket; the content does not pass through this machine.",
            "Missing directories of the target are created. A file that already exists at the target is not replaced."
        })
final class MoveCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private ServiceOptions service;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "westcloud:BUCKET/PATH of a file")
    private String source;

    @Parameters(
            index = "1",
            paramLabel = "TARGET",
            description = "westcloud:BUCKET/PATH in the same bucket. In a directory, the file keeps its name.")
    private String target;

    MoveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var from = RemotePlace.of(source);
        var to = RemotePlace.of(target);
        if (!from.bucket().equals(to.bucket())) {
            throw CommandException.usage("A file cannot be moved to another bucket, from " + from.bucket() + " to "
                    + to.bucket() + ". Copy it to this machine and from there");
        }
        try (var client = service.open(from.bucket(), surroundings)) {
            requireFile(client, from);
            var found = new RemoteTree(client, to).find("");
            boolean into = to.saysDirectory() || found.filter(Node::isDirectory).isPresent();
            var place = into ? to.resolve(from.path().name()) : to;
            // The S3 dialect would replace it.
            if (into ? new RemoteTree(client, place).find("").isPresent() : found.isPresent()) {
                throw new CommandException(ExitCode.ALREADY_EXISTS, place + " exists already");
            }
            client.move(TransferRequest.builder(from.path(), place.path())
                    .automkdir(true)
                    .build());
        }
        return ExitCode.OK.number();
    }

    private static void requireFile(WestCloudClient client, RemotePlace place) {
        var node = new RemoteTree(client, place)
                .find("")
                .orElseThrow(() -> new CommandException(ExitCode.NOT_FOUND, place + " does not exist"));
        if (node.isDirectory()) {
            throw CommandException.usage(place + " is a directory, and the service moves files only");
        }
    }
}
