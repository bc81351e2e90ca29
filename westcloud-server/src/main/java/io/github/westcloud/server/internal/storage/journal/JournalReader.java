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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Reads a journal from its beginning. */
public final class JournalReader {

    /** Takes the changes of one frame after the other. */
    @FunctionalInterface
    public interface Sink {
        void accept(ByteBuffer changes) throws IOException;
    }

    private final Disk disk;
    private final Path acknowledged;
    private final JournalFiles files;

    public JournalReader(Disk disk, JournalPlace place) throws IOException {
        this.disk = disk;
        this.acknowledged = place.acknowledged();
        this.files = JournalFiles.of(disk, place.directory());
    }

    /** Whether there was never a change. */
    public boolean isUnused() {
        return files.segments().isEmpty()
                && files.snapshots().headMap(0L, true).size()
                        == files.snapshots().size();
    }

    /**
     * Passes on every change that was acknowledged, in order, and perhaps some that were not.
     *
     * @return the number of the last change
     * @throws DamagedJournalException if one that was acknowledged is missing or damaged
     */
    public long replay(Sink sink) throws IOException {
        long end = replayWritten(sink);
        requireEnd(end);
        return end;
    }

    /** As {@link #replay}, while changes are being written: the last ones may be missing. */
    public long replayWritten(Sink sink) throws IOException {
        if (files.segments().isEmpty() && files.snapshots().isEmpty()) {
            throw new DamagedJournalException("it has no journal");
        }
        long end = files.snapshots().isEmpty() ? 0 : readSnapshot(sink);
        for (var segment = files.segments().higherEntry(end); segment != null; ) {
            var next = files.segments().higherEntry(segment.getKey());
            end = readSegment(segment, end, Optional.ofNullable(next), sink);
            segment = next;
        }
        return end;
    }

    /** A number that is at least as high as that of any change that can still be known. */
    public long highest() throws IOException {
        long highest = Acknowledged.read(disk, acknowledged).orElse(0);
        for (var file : files.all().entrySet()) {
            highest = Math.max(highest, file.getKey());
            try (var open = disk.openToRead(file.getValue())) {
                var reader = new FrameReader(open);
                for (var frame = reader.nextBehindDamage(); frame.isPresent(); frame = reader.nextBehindDamage()) {
                    highest = Math.max(highest, frame.get().number());
                }
            }
        }
        return highest;
    }

    /**
     * Passes on whatever can be read, in order. Between two changes others may be missing.
     *
     * @return how many frames were passed on
     */
    public long salvage(Sink sink) throws IOException {
        long frames = 0;
        for (var file : toSalvage().values()) {
            try (var open = disk.openToRead(file)) {
                var reader = new FrameReader(open);
                for (var frame = reader.nextBehindDamage(); frame.isPresent(); frame = reader.nextBehindDamage()) {
                    frames += frame.get().content().hasRemaining() ? 1 : 0;
                    sink.accept(frame.get().content());
                }
            }
        }
        return frames;
    }

    /** From the last undamaged snapshot on, or everything. */
    private NavigableMap<Long, Path> toSalvage() throws IOException {
        var all = files.all();
        var last = files.snapshots().lastEntry();
        return last != null && isWhole() ? all.tailMap(last.getKey(), true) : all;
    }

    /** Whether the last snapshot can be read to its end. */
    private boolean isWhole() throws IOException {
        try {
            readSnapshot(changes -> {});
            return true;
        } catch (DamagedJournalException e) {
            return false;
        }
    }

    private long readSnapshot(Sink sink) throws IOException {
        var snapshot = files.snapshots().lastEntry();
        try (var file = disk.openToRead(snapshot.getValue())) {
            var reader = new FrameReader(file);
            for (var frame = reader.next(); frame.isPresent(); frame = reader.next()) {
                if (frame.get().number() != snapshot.getKey()) {
                    break;
                }
                if (!frame.get().content().hasRemaining()) {
                    return snapshot.getKey();
                }
                sink.accept(frame.get().content());
            }
            throw damaged(snapshot.getValue(), reader.position());
        }
    }

    /** Reads up to the next segment, which begins where this one was given up. */
    private long readSegment(
            Map.Entry<Long, Path> segment, long before, Optional<Map.Entry<Long, Path>> next, Sink sink)
            throws IOException {
        if (segment.getKey() != before + 1) {
            throw new DamagedJournalException(
                    "its journal lacks the changes " + (before + 1) + " to " + (segment.getKey() - 1));
        }
        long last = next.map(Map.Entry::getKey).orElse(Long.MAX_VALUE) - 1;
        long end = before;
        try (var file = disk.openToRead(segment.getValue())) {
            var reader = new FrameReader(file);
            while (end < last) {
                var frame = reader.next();
                if (frame.isEmpty() || frame.get().number() != end + 1) {
                    requireNothingBehind(reader, segment.getValue(), end);
                    return end;
                }
                sink.accept(frame.get().content());
                end++;
            }
        }
        return end;
    }

    /**
     * A change that was being written when the process died may be there in part. Behind one that is damaged there is nothing:
     * the next change is only written when this one is on disk.
     */
    private static void requireNothingBehind(FrameReader reader, Path file, long end) throws IOException {
        long damage = reader.position();
        var frame = reader.nextBehindDamage();
        if (frame.filter(later -> later.number() > end).isPresent()) {
            throw damaged(file, damage);
        }
    }

    private void requireEnd(long end) throws IOException {
        var least = Acknowledged.read(disk, acknowledged);
        if (least.isEmpty()) {
            throw new DamagedJournalException("its file " + acknowledged.getFileName() + " is missing or damaged");
        }
        if (end < least.getAsLong()) {
            throw new DamagedJournalException(
                    "its journal ends with change " + end + ", and change " + least.getAsLong() + " was acknowledged");
        }
    }

    private static DamagedJournalException damaged(Path file, long position) {
        return new DamagedJournalException(
                "its file journal/" + file.getFileName() + " is damaged at byte " + position);
    }
}
