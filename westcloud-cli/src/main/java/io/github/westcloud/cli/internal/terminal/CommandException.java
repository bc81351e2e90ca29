package io.github.westcloud.cli.internal.terminal;

/** A command cannot do what it was asked to. The message is for the user. */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    public CommandException(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    /** What was asked for makes no sense; nothing was attempted. */
    public static CommandException usage(String message) {
        return new CommandException(ExitCode.USAGE, message);
    }

    public ExitCode code() {
        return code;
    }
}
