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
import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.protocol.BucketName;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which service to use, and as whom. */
final class ServiceOptions {

    @Option(
            names = {"-p", "--profile"},
            paramLabel = "NAME",
            description = "Profile with the address and the credentials (default: $WESTCLOUD_PROFILE, or default).")
    private String profile;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Refused with a sentence of its own, since it is the first thing that many try. */
    @Option(
            names = {"--password", "--secret", "--user", "--username"},
            hidden = true,
            arity = "0..1")
    void refuse(String value) {
        throw new ParameterException(
                command.commandLine(),
                "Credentials do not belong on a command line, which other users of this machine can read. Put them into a"
                        + " profile, or into WESTCLOUD_USERNAME and WESTCLOUD_PASSWORD");
    }

    String profile() {
        return profile;
    }

    /** Opens a client for a bucket. The caller closes it. */
    WestCloudClient open(BucketName bucket, Surroundings surroundings) {
        return open(bucket, surroundings, TransferListener.NONE);
    }

    WestCloudClient open(BucketName bucket, Surroundings surroundings, TransferListener listener) {
        var config = Settings.read(profile, surroundings)
                .toConfig(bucket)
                .resumeDirectory(surroundings.state().resolve("uploads"))
                .listener(listener);
        return surroundings.connections().opened(WestCloudClient.create(config.build()));
    }

    /** Does something with each place, with one client for each bucket in a row. */
    void forEach(List<String> arguments, Surroundings surroundings, Work work) throws Exception {
        var places = arguments.stream().map(RemotePlace::of).toList();
        if (places.isEmpty()) {
            return;
        }
        try (var first = open(places.get(0).bucket(), surroundings)) {
            for (var place : places) {
                work.on(first.forBucket(place.bucket().value()), place);
            }
        }
    }

    /** What a command does with one place. */
    @FunctionalInterface
    interface Work {

        void on(WestCloudClient client, RemotePlace place) throws Exception;
    }
}
