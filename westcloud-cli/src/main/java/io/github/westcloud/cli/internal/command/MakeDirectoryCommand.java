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
import io.github.westcloud.cli.internal.terminal.ExitCode;
import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.cli.internal.tree.RemoteTree;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mkdir}: creates directories. */
@Command(name = "mkdir", description = "Creates directories.")
final class MakeDirectoryCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private ServiceOptions service;

    @Option(
            names = "--parents",
            description = "Create missing parent directories as well, and do not fail if a directory exists.")
    private boolean parents;

    @Parameters(arity = "1..*", paramLabel = "PLACE", description = "westcloud:BUCKET/PATH")
    private List<String> places;

    MakeDirectoryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        service.forEach(places, surroundings, this::create);
        return ExitCode.OK.number();
    }

    private void create(WestCloudClient client, RemotePlace place) {
        if (parents) {
            new RemoteTree(client, place).createDirectory("");
        } else {
            client.createDirectory(CreateDirectoryRequest.of(place.path()));
        }
    }
}
