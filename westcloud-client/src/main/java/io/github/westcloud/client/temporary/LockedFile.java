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
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/**
 * A temporary file that is locked from its creation until it is closed, and is written through its channel. Usually it is moved to
 * its real name when it is complete. If the process ends before, the file is deleted by the next process that uses the
 * directory. Not thread-safe.
 *
 * <p>It must not be opened a second time while it is locked: some systems drop the lock of a file when a process closes any
 * of its channels.
 */
public final class LockedFile implements Closeable {

    private final Path path;
    private final FileChannel channel;

    private LockedFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates an empty file whose name begins with a dot and ends with {@code .part}.
     *
     * @param attributes those of the new file, such as its permissions
     * @throws IOException if no file can be created or locked in the directory
     */
    public static LockedFile create(Path directory, FileAttribute<?>... attributes) throws IOException {
        AbandonedFiles.deleteNowAndThen(directory);
        return create(directory, TemporaryNames.PART, attributes);
    }

    static LockedFile create(Path directory, String suffix, FileAttribute<?>... attributes) throws IOException {
        var first = directory.resolve(TemporaryNames.unlocked());
        var channel = FileChannel.open(
                first,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                attributes);
        try {
            if (channel.tryLock() == null) {
                throw new IOException("Cannot lock the new file " + first);
            }
            return new LockedFile(named(first, suffix), channel);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(first);
            channel.close();
            throw e;
        }
    }

    /** With its lock it gets the name by which other processes find it. */
    private static Path named(Path first, String suffix) throws IOException {
        var identity = FileIdentity.of(first).orElseThrow(() -> new NoSuchFileException(first.toString()));
        var path = first.resolveSibling(TemporaryNames.locked(identity, suffix));
        return Files.move(first, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns the path of the file. */
    public Path path() {
        return path;
    }

    /** Returns the channel, for reading and writing. Closing it releases the lock. */
    public FileChannel channel() {
        return channel;
    }

    /** Deletes the file, if it was not moved, and releases the lock. */
    @Override
    public void close() throws IOException {
        // In this order, so that no other process finds it without a lock.
        try (channel) {
            Files.deleteIfExists(path);
        }
    }
}
