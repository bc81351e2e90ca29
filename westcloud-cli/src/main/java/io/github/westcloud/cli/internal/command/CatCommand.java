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
import io.github.westcloud.cli.internal.terminal.OutputException;
import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.operation.DownloadRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cat}: writes files to standard output, one after the other. */
@Command(name = "cat", description = "Writes the content of files to standard output.")
final class CatCommand implements Callable<Integer> {

    private static final int BUFFER = 128 * 1024;

    private final Surroundings surroundings;

    @Mixin
    private ServiceOptions service;

    @Parameters(arity = "1..*", paramLabel = "PLACE", description = "westcloud:BUCKET/PATH of a file")
    private List<String> places;

    CatCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        service.forEach(places, surroundings, this::write);
        return ExitCode.OK.number();
    }

    private void write(WestCloudClient client, RemotePlace place) throws IOException {
        var buffer = new byte[BUFFER];
        try (var download = client.download(DownloadRequest.of(place.path()))) {
            var in = download.stream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                write(buffer, read);
            }
        }
    }

    /** Tells a failure of the reader of a pipe from one of the service. */
    private void write(byte[] buffer, int length) {
        try {
            surroundings.out().write(buffer, 0, length);
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }
}
