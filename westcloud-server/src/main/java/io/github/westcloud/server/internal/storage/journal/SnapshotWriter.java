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
package io.github.westcloud.server.internal.storage.journal;

import io.github.westcloud.server.internal.storage.disk.Disk;
import io.github.westcloud.server.internal.storage.disk.DiskFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/** Writes a snapshot. It counts only when it is finished; closed before that, it leaves nothing. Used by one thread. */
public final class SnapshotWriter implements Closeable {

    private final Disk disk;
    private final Path directory;
    private final long lastChange;
    private final Path temporary;
    private final DiskFile file;
    private long position;
    private boolean finished;

    SnapshotWriter(Disk disk, Path directory, long lastChange) throws IOException {
        this.disk = disk;
        this.directory = directory;
        this.lastChange = lastChange;
        this.temporary = directory.resolve("snapshot.new");
        disk.delete(temporary);
        this.file = disk.create(temporary);
    }

    /** In bytes, so far. */
    long length() {
        return position;
    }

    /** @param frame changes, behind {@link Journal#HEADER} bytes that are free */
    public void write(ByteBuffer frame) throws IOException {
        Frame.seal(frame, lastChange);
        int size = frame.remaining();
        file.write(frame, position);
        position += size;
    }

    /**
     * Puts the snapshot into its place, so that it survives a power failure.
     *
     * @return the files that are not needed any more
     */
    public List<Path> finish() throws IOException {
        write(ByteBuffer.allocate(Frame.HEADER));
        file.sync();
        file.close();
        disk.rename(temporary, JournalFiles.snapshot(directory, lastChange));
        finished = true;
        disk.syncDirectory(directory);
        return JournalFiles.of(disk, directory).before(lastChange);
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            file.close();
            disk.delete(temporary);
        }
    }
}
