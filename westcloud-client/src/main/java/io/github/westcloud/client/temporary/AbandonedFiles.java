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
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Temporary files whose process has ended: those that are not locked, or whose owner is not. Process ids would not do, since those of
 * other containers and machines are the same.
 */
final class AbandonedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedFiles.class);
    private static final long INTERVAL = Duration.ofMinutes(1).toNanos();
    private static final int MOST_DIRECTORIES = 10_000;
    private static final Map<Path, Long> LAST = new ConcurrentHashMap<>();

    private final Path directory;
    private final List<Path> locked = new ArrayList<>();
    private final List<Path> owned = new ArrayList<>();
    private int files;
    private long bytes;

    private AbandonedFiles(Path directory) {
        this.directory = directory;
    }

    /** Deletes those of a directory, unless that was done within the last minute. */
    static void deleteNowAndThen(Path directory) {
        long now = System.nanoTime();
        var key = directory.toAbsolutePath().normalize();
        var last = LAST.get(key);
        if (last != null && now - last < INTERVAL) {
            return;
        }
        if (LAST.size() >= MOST_DIRECTORIES) {
            LAST.clear();
        }
        LAST.put(key, now);
        delete(directory);
    }

    static void delete(Path directory) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try {
            new AbandonedFiles(directory).delete();
        } catch (IOException e) {
            LOG.warn("Cannot look for temporary files of terminated processes in {}: {}", directory, e.toString());
        }
    }

    private void delete() throws IOException {
        find();
        locked.forEach(this::deleteIfAbandoned);
        if (files > 0) {
            LOG.info("Deleted {} temporary files of terminated processes with {} bytes in {}", files, bytes, directory);
        }
    }

    private void find() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (var entry : entries) {
                if (TemporaryNames.isLockedByOthers(entry)) {
                    locked.add(entry);
                } else if (TemporaryNames.isOwned(entry)) {
                    owned.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private void deleteIfAbandoned(Path file) {
        try {
            if (TemporaryNames.identityOf(file).isAt(file)) {
                deleteIfUnlocked(file);
            }
        } catch (IOException e) {
            // As of a file of another user.
            LOG.debug("Cannot delete {}", file, e);
        }
    }

    private void deleteIfUnlocked(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.tryLock() == null) {
                return;
            }
            if (file.getFileName().toString().endsWith(TemporaryNames.OWNER)) {
                deleteFilesOf(file);
                Files.deleteIfExists(file);
            } else {
                deleteFile(file);
            }
        }
    }

    private void deleteFilesOf(Path owner) throws IOException {
        var prefix = TemporaryNames.prefixOfOwned(owner);
        for (var file : owned) {
            if (file.getFileName().toString().startsWith(prefix)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                deleteFile(file);
            }
        }
    }

    private void deleteFile(Path file) throws IOException {
        long length = Files.size(file);
        if (Files.deleteIfExists(file)) {
            files++;
            bytes += length;
        }
    }
}
