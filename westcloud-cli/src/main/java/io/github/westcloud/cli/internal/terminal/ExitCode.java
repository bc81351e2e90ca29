package io.github.westcloud.cli.internal.terminal;

/** How a command ended, for scripts. */
public enum ExitCode {
    OK(0),
    FAILED(1),
    USAGE(2),
    NOT_FOUND(3),
    ALREADY_EXISTS(4),
    REFUSED(5),
    UNAVAILABLE(6),
    INTERRUPTED(130),
    CLOSED_PIPE(141);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
