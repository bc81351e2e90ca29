package io.github.westcloud.cli.internal.transfer;

import java.io.IOException;

/** Copies files from one tree to another one. Thread-safe. */
public interface Copier {

    /** What it does, for people and scripts: {@code upload}, {@code download}. */
    String verb();

    /**
     * Copies a file, completely or not at all.
     *
     * @param path where it is in both trees
     * @param overwrite whether a file at the target is replaced
     */
    void copy(String path, boolean overwrite) throws IOException;
}
