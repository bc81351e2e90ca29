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
package io.github.westcloud.server.internal.storage.engine;

import io.github.westcloud.server.internal.storage.OutOfSpaceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** Contents as files, up to 4,096 to a folder. The name is the number in hexadecimal. */
final class FileBlobStore implements BlobStore {

    private static final int FOLDER_BITS = 12;
    /** In bytes. For less it is not worth to ask the file system. */
    private static final long WORTH_ASKING = 16L << 20;

    private final Path root;

    FileBlobStore(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    @Override
    public Writer create(long id, long length) throws IOException {
        requireSpace(length);
        var channel = openNew(fileOf(id));
        return new Writer() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    @Override
    public void writeAt(long id, long position, ByteBuffer bytes) throws IOException {
        try (var channel = FileChannel.open(fileOf(id), StandardOpenOption.WRITE)) {
            long at = position;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        }
    }

    @Override
    public Blob open(long id) throws IOException {
        var channel = FileChannel.open(fileOf(id), StandardOpenOption.READ);
        return new Blob() {
            @Override
            public int read(ByteBuffer target, long position) throws IOException {
                return channel.read(target, position);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    @Override
    public void duplicate(long id, long copy) throws IOException {
        var target = fileOf(copy);
        Files.createDirectories(target.getParent());
        try {
            Files.createLink(target, fileOf(id));
        } catch (UnsupportedOperationException noLinks) {
            Files.copy(fileOf(id), target);
        }
    }

    @Override
    public void delete(long id) throws IOException {
        Files.deleteIfExists(fileOf(id));
    }

    @Override
    public void deleteFrom(long firstId) throws IOException {
        long firstFolder = firstId >>> FOLDER_BITS;
        try (var folders = Files.list(root)) {
            for (var folder : (Iterable<Path>) folders.filter(f -> number(f) >= firstFolder)::iterator) {
                deleteFrom(folder, firstId);
            }
        }
    }

    @Override
    public void close() {
        // Files are closed by those who opened them.
    }

    private static void deleteFrom(Path folder, long firstId) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : (Iterable<Path>) files.filter(f -> number(f) >= firstId)::iterator) {
                Files.delete(file);
            }
        }
    }

    private void requireSpace(long length) throws IOException {
        if (length >= WORTH_ASKING && Files.getFileStore(root).getUsableSpace() < length) {
            throw new OutOfSpaceException("The disk has no room for " + length + " bytes");
        }
    }

    private FileChannel openNew(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (NoSuchFileException firstInFolder) {
            createFolder(file.getParent());
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    private static void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException anotherThreadWasFaster) {
            // It is there, which is all that is wanted.
        }
    }

    private Path fileOf(long id) {
        return root.resolve(Long.toHexString(id >>> FOLDER_BITS)).resolve(Long.toHexString(id));
    }

    /** The number in a name, or -1 for a name that is not ours. */
    private static long number(Path file) {
        try {
            return Long.parseLong(file.getFileName().toString(), 16);
        } catch (NumberFormatException foreign) {
            return -1;
        }
    }
}
