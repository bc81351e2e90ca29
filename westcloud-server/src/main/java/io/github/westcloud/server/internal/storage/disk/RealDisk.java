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
package io.github.westcloud.server.internal.storage.disk;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The file system of this machine. */
final class RealDisk implements Disk {

    /** Windows has no way to sync a directory, and writes its names in order. */
    private static final boolean SYNCS_DIRECTORIES = File.separatorChar == '/';

    private static final Set<Path> OPEN_ALONE = ConcurrentHashMap.newKeySet();

    /** Finding a file store reads the list of mounts, asking one is cheap. */
    private final ConcurrentHashMap<Path, FileStore> stores = new ConcurrentHashMap<>();

    @Override
    public DiskFile create(Path file) throws IOException {
        return open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public DiskFile openToRead(Path file) throws IOException {
        return open(file, StandardOpenOption.READ);
    }

    @Override
    public DiskFile openToWrite(Path file) throws IOException {
        return open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /**
     * The lock of the operating system belongs to the process, and is lost as soon as the process closes the file anywhere: within
     * the process the file is never opened twice.
     */
    @Override
    public Optional<DiskFile> openAlone(Path file) throws IOException {
        var key = file.getParent().toRealPath().resolve(file.getFileName());
        if (!OPEN_ALONE.add(key)) {
            return Optional.empty();
        }
        try {
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return Optional.of(new LockedFile(channel, key));
            }
            channel.close();
            OPEN_ALONE.remove(key);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            OPEN_ALONE.remove(key);
            throw e;
        }
    }

    @Override
    public long length(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException | NotDirectoryException none) {
            return -1;
        }
    }

    @Override
    public void link(Path link, Path existing) throws IOException {
        try {
            FullDisk.run(() -> Files.createLink(link, existing));
        } catch (UnsupportedOperationException e) {
            throw new IOException("The file system has no hard links", e);
        }
    }

    @Override
    public void rename(Path file, Path target) throws IOException {
        FullDisk.run(() -> Files.move(file, target, StandardCopyOption.ATOMIC_MOVE));
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public boolean createDirectory(Path directory) throws IOException {
        try {
            FullDisk.run(() -> Files.createDirectory(directory));
            return true;
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.collect(Collectors.toList());
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {
        if (SYNCS_DIRECTORIES) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public long usableSpace(Path path) throws IOException {
        return store(path).getUsableSpace();
    }

    @Override
    public long totalSpace(Path path) throws IOException {
        return store(path).getTotalSpace();
    }

    private FileStore store(Path path) throws IOException {
        var known = stores.get(path);
        if (known == null) {
            known = Files.getFileStore(path);
            stores.put(path, known);
        }
        return known;
    }

    private static final class LockedFile extends RealFile {

        private final Path key;

        LockedFile(FileChannel channel, Path key) {
            super(channel);
            this.key = key;
        }

        @Override
        public void close() throws IOException {
            super.close();
            OPEN_ALONE.remove(key);
        }
    }

    private static DiskFile open(Path file, StandardOpenOption... options) throws IOException {
        return new RealFile(FullDisk.call(() -> FileChannel.open(file, options)));
    }
}
