package io.github.westcloud.cli.internal.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A question on a terminal. */
public record Question(Surroundings surroundings) {

    /** Longer than any answer. */
    private static final int MOST_BYTES = 100;

    /** Asks, and waits for a line. Anything else than {@code y} or {@code yes} means no. */
    public boolean isAnsweredYes(String question) throws IOException {
        surroundings.err().print(Texts.printable(question) + " [y/N] ");
        surroundings.err().flush();
        var answer = line().strip().toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }

    /** Reads no further than the line, which may be followed by the answer to another question. */
    private String line() throws IOException {
        var bytes = new byte[MOST_BYTES];
        int length = 0;
        for (int read = surroundings.in().read(); read >= 0 && read != '\n' && length < MOST_BYTES; ) {
            bytes[length++] = (byte) read;
            read = surroundings.in().read();
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
