package io.github.westcloud.cli;

import io.github.westcloud.cli.internal.command.CommandTree;
import io.github.westcloud.cli.internal.terminal.Surroundings;

/** The command {@code westcloud}, which works with files in West Cloud object storage. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with the exit code that {@code docs/command-line.md} lists. */
    public static void main(String[] arguments) {
        var surroundings = Surroundings.ofProcess();
        var interruption = Interruption.ofThisThread();
        int code = new CommandTree(surroundings).execute(arguments);
        interruption.finished();
        System.exit(code);
    }
}
