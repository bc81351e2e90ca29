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

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command above all others, which does nothing itself. */
@Command(
        name = "westcloud",
        description = "Works with files in West Cloud object storage.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "westcloud:BUCKET/PATH is a place at the service; everything else is a path on this machine.",
            "Address and credentials are read from a profile in ~/.config/westcloud/profiles.toml, or from",
            "WESTCLOUD_ENDPOINT, WESTCLOUD_USERNAME and WESTCLOUD_PASSWORD."
        })
final class WestCloudCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        throw new ParameterException(
                line,
                "Name a command: " + String.join(", ", line.getSubcommands().keySet()));
    }
}
