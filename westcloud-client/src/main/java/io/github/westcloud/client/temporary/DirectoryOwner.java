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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The locked file that shows others whether the process to which temporary files of a directory belong is running. It exists as long
 * as one of these files does. Temporary files cannot be locked themselves, since they are opened again and again. Thread-safe.
 */
final class DirectoryOwner {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryOwner.class);
    private static final Map<Path, DirectoryOwner> OWNERS = new ConcurrentHashMap<>();

    private final Path directory;
    /** {@code null} if the file system has no locks. */
    private final LockedFile lock;

    private final String prefix;
    private int users;

    private DirectoryOwner(Path directory, LockedFile lock) {
        this.directory = directory;
        this.lock = lock;
        this.prefix = lock == null ? "westcloud-" : TemporaryNames.prefixOfOwned(lock.path());
    }

    /** Must be released once. */
    static DirectoryOwner acquire(Path directory) throws IOException {
        try {
            return OWNERS.compute(directory.toAbsolutePath().normalize(), (key, known) -> {
                var owner = known != null ? known : create(key);
                owner.users++;
                return owner;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static DirectoryOwner create(Path directory) {
        try {
            return new DirectoryOwner(directory, LockedFile.create(directory, TemporaryNames.OWNER));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            LOG.debug("Temporary files in {} cannot be marked as those of this process", directory, e);
            return new DirectoryOwner(directory, null);
        }
    }

    /** How the names of its files begin. */
    String prefix() {
        return prefix;
    }

    void release() {
        OWNERS.computeIfPresent(directory, (key, owner) -> {
            // A directory that was replaced meanwhile has an owner of its own.
            if (owner != this || --users > 0) {
                return owner;
            }
            unlock();
            return null;
        });
    }

    private void unlock() {
        if (lock == null) {
            return;
        }
        try {
            lock.close();
        } catch (IOException e) {
            LOG.debug("Cannot delete {}", lock.path(), e);
        }
    }
}
