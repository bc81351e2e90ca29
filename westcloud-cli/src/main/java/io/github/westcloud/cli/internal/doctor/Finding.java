package io.github.westcloud.cli.internal.doctor;

/**
 * What a check has found.
 *
 * @param check what was checked, such as {@code clock}
 * @param state whether it is right
 * @param text what was found, and what to do if it is wrong
 */
public record Finding(String check, State state, String text) {

    /** Whether something is right. */
    public enum State {
        OK,
        WARNING,
        WRONG
    }

    static Finding ok(String check, String text) {
        return new Finding(check, State.OK, text);
    }

    static Finding warning(String check, String text) {
        return new Finding(check, State.WARNING, text);
    }

    static Finding wrong(String check, String text) {
        return new Finding(check, State.WRONG, text);
    }
}
