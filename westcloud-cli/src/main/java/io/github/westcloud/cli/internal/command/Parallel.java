package io.github.westcloud.cli.internal.command;

import io.github.westcloud.cli.internal.terminal.CommandException;
import picocli.CommandLine.Option;

/** How many files are copied at a time. */
final class Parallel {

    /** The service takes no more updates of a bucket at once. */
    private static final int MOST = 100;

    @Option(
            names = "--parallel",
            paramLabel = "NUMBER",
            defaultValue = "4",
            description = "Files to copy at a time, 1 to 100 (default: ${DEFAULT-VALUE}). Large uploads also go in parts.")
    private int number;

    int number() {
        if (number < 1 || number > MOST) {
            throw CommandException.usage("--parallel takes 1 to " + MOST + ", not " + number);
        }
        return number;
    }
}
