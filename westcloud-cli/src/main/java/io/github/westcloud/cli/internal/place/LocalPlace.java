package io.github.westcloud.cli.internal.place;

import java.nio.file.Path;

/**
 * A file or directory of this machine.
 *
 * @param path the path as it was given
 * @param saysDirectory whether it ends with a slash
 */
public record LocalPlace(Path path, boolean saysDirectory) implements Place {

    @Override
    public String toString() {
        return path.toString();
    }
}
