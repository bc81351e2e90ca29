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
import io.github.westcloud.cli.internal.profile.Settings;
import io.github.westcloud.cli.internal.terminal.CommandException;
import io.github.westcloud.cli.internal.terminal.ExitCode;
import io.github.westcloud.cli.internal.terminal.Output;
import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.client.model.DownloadLink;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code link}: the URLs of files for browsers. Sends nothing. */
@Command(
        name = "link",
        description = {
            "Shows the URLs of files for browsers.",
            "They contain no credentials, so they only open files of a bucket that can be read without them. No request is sent."
        })
final class LinkCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Output output;

    @Mixin
    private ServiceOptions service;

    @Mixin
    private PlacesMixin given;

    LinkCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() {
        var all = given.places().stream().map(RemotePlace::of).toList();
        var settings = Settings.read(service.profile(), surroundings);
        for (var place : all) {
            if (place.path().isRoot()) {
                throw CommandException.usage(place + " is a bucket, but a link opens a file");
            }
            var link =
                    DownloadLink.of(settings.endpoint(), DownloadLink.Style.AUTO, place.bucket(), place.path(), null);
            show(place, link);
        }
        return ExitCode.OK.number();
    }

    private void show(RemotePlace place, String link) {
        if (given.json()) {
            output.json(Map.of("place", place.toString(), "url", link));
        } else {
            output.line(link);
        }
    }
}
