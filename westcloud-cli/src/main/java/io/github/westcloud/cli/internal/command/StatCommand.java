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
import io.github.westcloud.cli.internal.terminal.Output;
import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.operation.HeadRequest;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stat}: what the service knows of a file or directory. */
@Command(name = "stat", description = "Shows the attributes and the metadata of files and directories.")
final class StatCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Output output;

    @Mixin
    private ServiceOptions service;

    @Mixin
    private PlacesMixin given;

    StatCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() throws Exception {
        service.forEach(given.places(), surroundings, this::show);
        return ExitCode.OK.number();
    }

    private void show(WestCloudClient client, RemotePlace place) {
        var fields = Descriptions.of(place, client.head(HeadRequest.of(place.path())));
        if (given.json()) {
            output.json(fields);
        } else {
            fields.forEach(this::show);
        }
    }

    private void show(String name, Object value) {
        if (value instanceof Map<?, ?> metadata) {
            metadata.forEach((key, text) -> show(name + " " + key, text));
        } else {
            output.line(String.format("%-14s %s", name, value));
        }
    }
}
