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
import io.github.westcloud.cli.internal.terminal.Output;
import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.cli.internal.tree.Tree;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ls}: lists page by page, so that a directory may have any number of entries. */
@Command(name = "ls", description = "Lists directories, and shows files.")
final class ListCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Output output;

    @Mixin
    private ServiceOptions service;

    @Option(
            names = {"-l", "--long"},
            description = "Show size in bytes and date (UTC) as well.")
    private boolean detailed;

    @Option(
            names = {"-r", "--recursive"},
            description = "List subdirectories as well.")
    private boolean recursive;

    @Option(names = "--json", description = "Write one JSON object for each entry.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "PLACE", description = "westcloud:BUCKET/PATH")
    private List<String> places;

    ListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() throws Exception {
        service.forEach(places, surroundings, this::list);
        return ExitCode.OK.number();
    }

    private void list(WestCloudClient client, RemotePlace place) {
        var info = client.head(HeadRequest.of(place.path()));
        if (info.directory()) {
            list(client, place, "", 0);
        } else {
            show(place.toString(), info.name(), entry(info));
        }
    }

    private static DirectoryEntry entry(FileInfo info) {
        return DirectoryEntry.builder(info.name())
                .contentType(info.contentType().orElse(null))
                .length(info.length())
                .lastModified(info.lastModified().orElse(null))
                .etag(info.etag().orElse(null))
                .build();
    }

    private void list(WestCloudClient client, RemotePlace directory, String prefix, int level) {
        if (level > Tree.MOST_LEVELS) {
            throw new CommandException(
                    ExitCode.FAILED, directory + " is more than " + Tree.MOST_LEVELS + " levels deep");
        }
        var entries = client.iterateAhead(ListRequest.of(directory.path()));
        while (entries.hasNext()) {
            var entry = entries.next();
            // A name that no request can have, such as one with a line feed, is shown all the same.
            show(directory.placeOf(entry.name()), prefix + entry.name(), entry);
            if (recursive && entry.directory()) {
                list(client, directory.resolve(entry.name()), prefix + entry.name() + "/", level + 1);
            }
        }
    }

    private void show(String place, String name, DirectoryEntry entry) {
        if (json) {
            output.json(Descriptions.of(place, entry));
            return;
        }
        var shown = entry.directory() ? name + "/" : name;
        output.name(detailed ? Descriptions.columns(entry) : "", shown);
    }
}
