/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.westcloud.client.temporary;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A file that exists until it is closed. If the process ends before, for example because it is killed, the file is deleted
 * by the next process that uses the directory. Only the owner of the process can read it. Thread-safe.
 *
 * <p>While a directory has such files, it also has a file {@code .westcloud-*.owner}, which the process keeps locked. So
 * several processes can use one directory at the same time, in several containers and on several machines too, provided that
 * the file system supports locks between them. Where it supports no locks at all, nothing is ever deleted that a process has
 * left.
 */
public final class TemporaryFile implements Closeable {

    private final Path path;
    private final DirectoryOwner owner;
    private final AtomicBoolean closed = new AtomicBoolean();

    private TemporaryFile(Path path, DirectoryOwner owner) {
        this.path = path;
        this.owner = owner;
    }

    /**
     * Creates an empty file.
     *
     * @param suffix lower-case letters after a dot, such as {@code .spool}
     * @throws IOException if no file can be created in the directory
     * @throws IllegalArgumentException if the suffix is not legal
     */
    public static TemporaryFile create(Path directory, String suffix) throws IOException {
        TemporaryNames.checkSuffix(suffix);
        AbandonedFiles.deleteNowAndThen(directory);
        try {
            return createOwned(directory, suffix);
        } catch (IOException e) {
            var reason = Files.isDirectory(directory) ? e.toString() : "there is no such directory";
            throw new IOException(
                    "Cannot create a temporary file in " + directory + " (" + reason
                            + "). Set spoolDirectory to a directory that exists and can be written to",
                    e);
        }
    }

    private static TemporaryFile createOwned(Path directory, String suffix) throws IOException {
        var owner = DirectoryOwner.acquire(directory);
        try {
            return new TemporaryFile(Files.createTempFile(directory, owner.prefix(), suffix), owner);
        } catch (IOException | RuntimeException e) {
            owner.release();
            throw e;
        }
    }

    /**
     * Deletes the temporary files in a directory whose process has ended. Other files, and files of processes that are
     * running, are left. What cannot be deleted is left too, and logged. Does nothing if the directory does not exist, or if
     * the same was done less than a minute ago.
     */
    public static void deleteAbandoned(Path directory) {
        AbandonedFiles.deleteNowAndThen(directory);
    }

    /** Returns the path of the file. */
    public Path path() {
        return path;
    }

    /** Deletes the file, if it is still there. */
    @Override
    public void close() throws IOException {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            Files.deleteIfExists(path);
        } finally {
            owner.release();
        }
    }
}
