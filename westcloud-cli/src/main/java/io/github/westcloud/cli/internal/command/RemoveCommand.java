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
import io.github.westcloud.cli.internal.terminal.Question;
import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.cli.internal.tree.RemoteTree;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.operation.DeleteRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rm}: deletes files, and directories with everything below them after a question. */
@Command(name = "rm", description = "Deletes files, and with --recursive directories with everything below them.")
final class RemoveCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private ServiceOptions service;

    @Option(
            names = {"-r", "--recursive"},
            description = "Delete directories with everything below them, after asking for each.")
    private boolean recursive;

    @Option(
            names = {"-f", "--force"},
            description = "Do not ask, and do not fail if there is nothing to delete.")
    private boolean force;

    @Parameters(arity = "1..*", paramLabel = "PLACE", description = "westcloud:BUCKET/PATH")
    private List<String> places;

    RemoveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        service.forEach(places, surroundings, this::delete);
        return ExitCode.OK.number();
    }

    private void delete(WestCloudClient client, RemotePlace place) throws IOException {
        var node = new RemoteTree(client, place).find("");
        if (node.isEmpty()) {
            requireForce(place);
        } else if (node.get().isDirectory()) {
            deleteDirectory(client, place);
        } else {
            client.delete(DeleteRequest.of(place.path()));
        }
    }

    private void requireForce(RemotePlace place) {
        if (!force) {
            throw new CommandException(ExitCode.NOT_FOUND, place + " does not exist");
        }
    }

    private void deleteDirectory(WestCloudClient client, RemotePlace place) throws IOException {
        if (!recursive) {
            throw CommandException.usage(
                    place + " is a directory. Add --recursive to delete it with everything below it");
        }
        if (!force) {
            confirm(place);
        }
        if (place.path().isRoot()) {
            client.emptyBucket();
        } else {
            client.deleteAll(place.path().toString());
        }
    }

    private void confirm(RemotePlace place) throws IOException {
        var what = place.path().isRoot()
                ? "everything in the bucket " + place.bucket()
                : "the directory " + place + " with everything below it";
        if (!surroundings.terminal().asks()) {
            throw CommandException.usage(
                    "To delete " + what + ", add --force: there is no terminal on which to ask for confirmation");
        }
        if (!new Question(surroundings).isAnsweredYes("Delete " + what + "?")) {
            throw new CommandException(ExitCode.FAILED, place + " was not deleted");
        }
    }
}
