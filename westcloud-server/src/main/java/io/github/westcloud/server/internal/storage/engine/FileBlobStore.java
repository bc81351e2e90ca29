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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Contents as files, 4,096 numbers to a folder. */
final class FileBlobStore implements BlobStore {

    private static final int COPY_BUFFER = 128 * 1024;

    private final Disk disk;
    private final ContentFiles files;
    private final boolean syncs;
    /** Folders in which names came or went since they were synced. */
    private final Set<Path> changed = ConcurrentHashMap.newKeySet();

    /** @param syncs whether contents survive a power failure, and not only the end of the process */
    FileBlobStore(Disk disk, ContentFiles files, boolean syncs) {
        this.disk = disk;
        this.files = files;
        this.syncs = syncs;
    }

    @Override
    public void prepare(long firstId) throws IOException {
        disk.createDirectory(files.folderOf(firstId));
        if (syncs) {
            disk.syncDirectory(files.root());
        }
    }

    @Override
    public Writer create(long id, long length) throws IOException {
        return new AppendingWriter(createFile(files.fileOf(id)));
    }

    @Override
    public void writeAt(long id, long position, ByteBuffer bytes) throws IOException {
        try (var file = disk.openToWrite(files.fileOf(id))) {
            file.write(bytes, position);
            sync(file);
        }
    }

    @Override
    public Blob open(long id) throws IOException {
        return new OpenContent(disk.openToRead(files.fileOf(id)));
    }

    /** A hard link where one can be had. A file has at most some ten thousands of them, and some file systems have none. */
    @Override
    public void duplicate(long id, long copy) throws IOException {
        var source = files.fileOf(id);
        var target = files.fileOf(copy);
        try {
            disk.link(target, source);
            noteChange(target);
        } catch (NoSuchFileException | OutOfSpaceException e) {
            throw e;
        } catch (IOException noLink) {
            copyBytes(source, target);
        }
    }

    @Override
    public void delete(long id) throws IOException {
        var file = files.fileOf(id);
        disk.delete(file);
        noteChange(file);
    }

    @Override
    public void syncNames() throws IOException {
        for (var folder : changed) {
            changed.remove(folder);
            try {
                disk.syncDirectory(folder);
            } catch (IOException e) {
                changed.add(folder);
                throw e;
            }
        }
    }

    @Override
    public long length(long id) throws IOException {
        return disk.length(files.fileOf(id));
    }

    @Override
    public void visitFrom(long firstId, Visitor visitor) throws IOException {
        for (long id : files.from(firstId)) {
            visitor.visit(id);
        }
    }

    @Override
    public void close() {
        // Files are closed by those who opened them.
    }

    private DiskFile createFile(Path name) throws IOException {
        var file = disk.create(name);
        noteChange(name);
        return file;
    }

    private void copyBytes(Path source, Path target) throws IOException {
        var buffer = ByteBuffer.allocate(COPY_BUFFER);
        try (var from = disk.openToRead(source);
                var to = createFile(target)) {
            for (long at = 0; from.read(buffer.clear(), at) >= 0; ) {
                int count = buffer.flip().remaining();
                to.write(buffer, at);
                at += count;
            }
            sync(to);
        }
    }

    private void noteChange(Path file) {
        if (syncs) {
            changed.add(file.getParent());
        }
    }

    private void sync(DiskFile file) throws IOException {
        if (syncs) {
            file.sync();
        }
    }

    /** Writes a file from its beginning to its end. */
    private final class AppendingWriter implements Writer {

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
        public void finish() throws IOException {
            sync(file);
            file.close();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private record OpenContent(DiskFile file) implements Blob {

        @Override
        public long length() throws IOException {
            return file.length();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
