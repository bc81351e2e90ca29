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
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a journal. Used by one thread at a time.
 *
 * <p>Nothing is ever written behind something that may be damaged: each start, and each failure, begins a new file.
 */
public final class Journal implements Closeable {

    /** In bytes: how much room the caller leaves in front of the changes. */
    public static final int HEADER = Frame.HEADER;

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Disk disk;
    private final Path directory;
    private final boolean syncs;
    private final Acknowledged acknowledged;
    private final AtomicLong segmentBytes = new AtomicLong();
    private volatile long snapshotBytes;
    private volatile long end;
    private DiskFile segment;
    private long position;

    private Journal(Disk disk, JournalPlace place, boolean syncs, long end) throws IOException {
        this.disk = disk;
        this.directory = place.directory();
        this.syncs = syncs;
        this.end = end;
        this.acknowledged = Acknowledged.open(disk, place.acknowledged());
        measure(JournalFiles.of(disk, directory));
    }

    /** Prepares a directory for a journal without changes. Can be repeated if it was interrupted. */
    public static void create(Disk disk, JournalPlace place) throws IOException {
        disk.createDirectory(place.directory());
        replace(disk, place, 0, nothing -> {});
    }

    /**
     * Goes on behind the last change that was read.
     *
     * @param syncs whether a change survives a power failure, and not only the end of the process
     */
    public static Journal resume(Disk disk, JournalPlace place, boolean syncs, long end) throws IOException {
        return new Journal(disk, place, syncs, end);
    }

    /**
     * Puts a snapshot in the place of everything that is in a journal. Nothing is deleted.
     *
     * @param lastChange at least the number of any change there ever was
     * @return the files that have no meaning any more
     */
    public static List<Path> replace(Disk disk, JournalPlace place, long lastChange, SnapshotSource source)
            throws IOException {
        List<Path> old;
        try (var snapshot = new SnapshotWriter(disk, place.directory(), lastChange)) {
            source.writeTo(snapshot);
            old = snapshot.finish();
        }
        Acknowledged.create(disk, place.acknowledged(), lastChange);
        return old;
    }

    /** Writes everything there is. */
    @FunctionalInterface
    public interface SnapshotSource {
        void writeTo(SnapshotWriter snapshot) throws IOException;
    }

    /** The number of the last change. */
    public long end() {
        return end;
    }

    /** How many bytes the changes since the last snapshot have. */
    public long segmentBytes() {
        return segmentBytes.get();
    }

    /** How many bytes the last snapshot has. */
    public long snapshotBytes() {
        return snapshotBytes;
    }

    /**
     * Writes changes. When this returns they cannot get lost; when it throws they have not happened.
     *
     * @param frame the changes, behind {@link #HEADER} bytes that are free
     * @throws io.github.westcloud.server.internal.storage.OutOfSpaceException if there is no room
     */
    public void append(ByteBuffer frame) throws IOException {
        Frame.seal(frame, end + 1);
        int size = frame.remaining();
        try {
            write(frame);
        } catch (IOException | RuntimeException e) {
            giveUpSegment(e);
            throw e;
        }
        position += size;
        segmentBytes.addAndGet(size);
        end++;
        noteEnd();
    }

    /** Begins a snapshot that has every change so far, to be written while others are appended. */
    public SnapshotWriter snapshot() throws IOException {
        closeSegment();
        return new SnapshotWriter(disk, directory, end);
    }

    /**
     * Notes that a snapshot is finished.
     *
     * @param replaced how many bytes of changes it has taken the place of
     */
    public void noteSnapshot(SnapshotWriter snapshot, long replaced) {
        snapshotBytes = snapshot.length();
        segmentBytes.addAndGet(-replaced);
    }

    @Override
    public void close() throws IOException {
        try {
            closeSegment();
        } finally {
            acknowledged.close();
        }
    }

    private void measure(JournalFiles files) throws IOException {
        long last = files.snapshots().isEmpty() ? 0 : files.snapshots().lastKey();
        snapshotBytes = last == 0 ? 0 : disk.length(files.snapshots().get(last));
        for (var file : files.segments().tailMap(last, false).values()) {
            segmentBytes.addAndGet(disk.length(file));
        }
    }

    private void closeSegment() throws IOException {
        if (segment != null) {
            segment.close();
            segment = null;
        }
    }

    /** The change is on disk already, so a failure here does not undo it. */
    private void noteEnd() {
        try {
            acknowledged.write(end);
        } catch (IOException e) {
            LOG.warn("Could not note the end of the journal", e);
        }
    }

    private void write(ByteBuffer frame) throws IOException {
        if (segment == null) {
            segment = openSegment();
            position = 0;
        }
        segment.write(frame, position);
        if (syncs) {
            segment.sync();
        }
    }

    /** A file of this name has nothing that was acknowledged: the change that names it failed, or its process died. */
    private DiskFile openSegment() throws IOException {
        var name = JournalFiles.segment(directory, end + 1);
        if (disk.length(name) >= 0) {
            var file = disk.openToWrite(name);
            file.truncate(0);
            return file;
        }
        var file = disk.create(name);
        if (syncs) {
            disk.syncDirectory(directory);
        }
        return file;
    }

    /** What of the change is in the file must not be there after a restart, nor be followed by anything. */
    private void giveUpSegment(Exception cause) {
        if (segment == null) {
            return;
        }
        try (var given = segment) {
            given.truncate(position);
        } catch (IOException e) {
            LOG.warn("Could not take a failed change out of the journal", e);
            cause.addSuppressed(e);
        } finally {
            segment = null;
        }
    }
}
