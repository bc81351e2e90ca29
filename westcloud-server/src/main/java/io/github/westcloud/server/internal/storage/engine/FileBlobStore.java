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
import io.github.westcloud.server.internal.storage.disk.Disk;
import io.github.westcloud.server.internal.storage.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Contents as files, up to 4,096 to a folder. The name is the number in hexadecimal. */
final class FileBlobStore implements BlobStore {

    private static final int FOLDER_BITS = 12;
    /** In bytes. For less it is not worth asking the file system. */
    private static final long WORTH_ASKING = 16L << 20;

    private static final int COPY_BUFFER = 128 * 1024;

    private final Disk disk;
    private final Path root;

    FileBlobStore(Disk disk, Path root) throws IOException {
        this.disk = disk;
        this.root = root;
        disk.createDirectory(root);
    }

    @Override
    public Writer create(long id, long length) throws IOException {
        requireSpace(length);
        return new AppendingWriter(openNew(fileOf(id)));
    }

    @Override
    public void writeAt(long id, long position, ByteBuffer bytes) throws IOException {
        try (var file = disk.openToWrite(fileOf(id))) {
            file.write(bytes, position);
        }
    }

    @Override
    public Blob open(long id) throws IOException {
        var file = disk.openToRead(fileOf(id));
        return new Blob() {
            @Override
            public int read(ByteBuffer target, long position) throws IOException {
                return file.read(target, position);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    /** A hard link where one can be had. A file has at most some ten thousands of them, and some file systems have none. */
    @Override
    public void duplicate(long id, long copy) throws IOException {
        var source = fileOf(id);
        var target = fileOf(copy);
        disk.createDirectory(target.getParent());
        try {
            disk.link(target, source);
        } catch (NoSuchFileException | OutOfSpaceException e) {
            throw e;
        } catch (IOException noLink) {
            copyBytes(source, target);
        }
    }

    @Override
    public void delete(long id) throws IOException {
        disk.delete(fileOf(id));
    }

    @Override
    public void deleteFrom(long firstId) throws IOException {
        long firstFolder = firstId >>> FOLDER_BITS;
        for (var folder : numbered(root, firstFolder)) {
            for (var file : numbered(folder, firstId)) {
                disk.delete(file);
            }
        }
    }

    @Override
    public void close() {
        // Files are closed by those who opened them.
    }

    private void copyBytes(Path source, Path target) throws IOException {
        var buffer = ByteBuffer.allocate(COPY_BUFFER);
        try (var from = disk.openToRead(source);
                var to = disk.create(target)) {
            for (long at = 0; from.read(buffer.clear(), at) >= 0; ) {
                int count = buffer.flip().remaining();
                to.write(buffer, at);
                at += count;
            }
        }
    }

    private void requireSpace(long length) throws IOException {
        if (length >= WORTH_ASKING && disk.usableSpace(root) < length) {
            throw new OutOfSpaceException("The disk has no room for " + length + " bytes");
        }
    }

    private DiskFile openNew(Path file) throws IOException {
        try {
            return disk.create(file);
        } catch (NoSuchFileException firstInFolder) {
            disk.createDirectory(file.getParent());
            return disk.create(file);
        }
    }

    private Path fileOf(long id) {
        return root.resolve(Long.toHexString(id >>> FOLDER_BITS)).resolve(Long.toHexString(id));
    }

    private List<Path> numbered(Path folder, long from) throws IOException {
        return disk.list(folder).stream().filter(file -> number(file) >= from).toList();
    }

    /** The number in a name, or -1 for a name that is not ours. */
    private static long number(Path file) {
        try {
            return Long.parseLong(file.getFileName().toString(), 16);
        } catch (NumberFormatException foreign) {
            return -1;
        }
    }

    /** Writes a file from its beginning to its end. */
    private static final class AppendingWriter implements Writer {

        private final DiskFile file;
        private long position;

        AppendingWriter(DiskFile file) {
            this.file = file;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            int count = bytes.remaining();
            file.write(bytes, position);
            position += count;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
