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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in a file. It can be made from the journal at any time, and is made from it at each start, unless the file is byte
 * for byte what a clean stop left: MVStore falls back to an older state of a damaged file without a word.
 */
final class IndexFile implements IndexStore {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFile.class);
    private static final int BUFFER = 1 << 20;
    /**
     * How long, in milliseconds, freed space is kept for readers that began before it was freed. Less makes the file smaller
     * under a load of writes.
     */
    private static final int RETENTION = 2_000;

    private final Path file;
    private final Path state;
    private final DiskSpace space;

    /** @param name tells the files of several indexes apart */
    IndexFile(Path directory, String name, DiskSpace space) {
        this.space = space;
        this.file = directory.resolve(name + ".mv");
        this.state = directory.resolve(name + ".state");
    }

    @Override
    public MVStore openNew() throws IOException {
        delete();
        return open();
    }

    /** The last change in the file, if it is byte for byte what a clean stop left. */
    Optional<Long> closedAt() throws IOException {
        var expected = readState();
        return expected.isPresent()
                        && expected.get().equals(fingerprint(expected.get().lastChange()))
                ? Optional.of(expected.get().lastChange())
                : Optional.empty();
    }

    /** Whether a clean stop has left a file, whatever has become of it since. */
    boolean wasClosed() {
        return Files.exists(state);
    }

    /** The store as a clean stop left it. It is not trusted a second time. */
    MVStore openClosed() throws IOException {
        Files.delete(state);
        return open();
    }

    /** What is in the file, perhaps damaged or old, without changing it; empty if it cannot be opened. */
    Optional<MVStore> look() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new MVStore.Builder().fileName(file.toString()).readOnly().open());
        } catch (MVStoreException e) {
            LOG.warn("The index {} cannot be read", file, e);
            return Optional.empty();
        }
    }

    /** Deletes the files. */
    void delete() throws IOException {
        Files.deleteIfExists(state);
        Files.deleteIfExists(file);
    }

    @Override
    public void closedAt(long lastChange) throws IOException {
        var print = fingerprint(lastChange);
        Files.write(state, print.bytes());
    }

    @Override
    public boolean hasRoomFor(long bytes) {
        return space.hasRoomFor(bytes);
    }

    private MVStore open() {
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        store.setRetentionTime(RETENTION);
        return store;
    }

    private Optional<Fingerprint> readState() throws IOException {
        try {
            return Fingerprint.of(Files.readAllBytes(state));
        } catch (NoSuchFileException notStoppedCleanly) {
            return Optional.empty();
        }
    }

    private Fingerprint fingerprint(long lastChange) throws IOException {
        var crc = new CRC32C();
        var buffer = ByteBuffer.allocateDirect(BUFFER);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(buffer.clear()) >= 0) {
                crc.update(buffer.flip());
            }
            return new Fingerprint(lastChange, channel.size(), crc.getValue());
        } catch (NoSuchFileException gone) {
            return new Fingerprint(lastChange, -1, 0);
        }
    }

    private record Fingerprint(long lastChange, long length, long checksum) {

        private static final int SIZE = 3 * Long.BYTES;

        static Optional<Fingerprint> of(byte[] bytes) {
            var buffer = ByteBuffer.wrap(bytes);
            return bytes.length == SIZE
                    ? Optional.of(new Fingerprint(buffer.getLong(), buffer.getLong(), buffer.getLong()))
                    : Optional.empty();
        }

        byte[] bytes() {
            return ByteBuffer.allocate(SIZE)
                    .putLong(lastChange)
                    .putLong(length)
                    .putLong(checksum)
                    .array();
        }
    }
}
