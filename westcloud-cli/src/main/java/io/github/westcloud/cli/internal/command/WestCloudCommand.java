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
            "A place of the service is westcloud:BUCKET/PATH; everything else is a path of this machine.",
            "Address and credentials are read from a profile in ~/.config/westcloud/profiles.toml, or from",
            "WESTCLOUD_ENDPOINT, WESTCLOUD_USERNAME and WESTCLOUD_PASSWORD."
        })
final class WestCloudCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        throw new ParameterException(line, "Name a command: " + String.join(", ", line.getSubcommands().keySet()));
    }
}
