package io.github.westcloud.cli.internal.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Standard output cannot be written to. */
public final class OutputException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    public OutputException(IOException cause) {
        super("Cannot write to standard output: " + cause.getMessage(), cause);
    }

    /** Whether the reader of a pipe has ended, as {@code head} does when it has enough; that is no error. */
    public boolean readerHasEnded() {
        var message = Optional.ofNullable(getCause().getMessage()).orElse("");
        return message.contains("Broken pipe") || message.contains("pipe is being closed");
    }
}
