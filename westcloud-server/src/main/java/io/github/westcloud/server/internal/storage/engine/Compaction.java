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

import io.github.westcloud.server.internal.storage.disk.Disk;
import io.github.westcloud.server.internal.storage.journal.Journal;
import io.github.westcloud.server.internal.storage.journal.SnapshotWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Puts a snapshot in the place of a journal that has become much longer than what it describes. */
final class Compaction {

    private static final long SHORT = 16 << 20;
    private static final int TIMES_AS_LONG = 2;

    private final Index index;
    private final Journal journal;
    private final Committer committer;
    private final DiskSpace space;
    private final Disk disk;

    Compaction(Index index, Journal journal, Committer committer, DiskSpace space, Disk disk) {
        this.index = index;
        this.journal = journal;
        this.committer = committer;
        this.space = space;
        this.disk = disk;
    }

    void run() throws IOException {
        long length = journal.segmentBytes();
        if (length > Math.max(SHORT, TIMES_AS_LONG * journal.snapshotBytes())
                && space.hasRoomFor(length + journal.snapshotBytes())) {
            compact();
        }
    }

    void compact() throws IOException {
        try (var begun = committer.quiesced(this::begin)) {
            begun.copy.writeTo(begun.writer::write);
            for (var old : begun.writer.finish()) {
                disk.delete(old);
            }
            journal.noteSnapshot(begun.writer, begun.segmentBytes);
        }
    }

    private Begun begin() {
        try {
            long segmentBytes = journal.segmentBytes();
            return new Begun(journal.snapshot(), index.copy(), segmentBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Begun(SnapshotWriter writer, IndexCopy copy, long segmentBytes) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            copy.close();
            writer.close();
        }
    }
}
