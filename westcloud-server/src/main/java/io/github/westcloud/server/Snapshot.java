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
package io.github.westcloud.server;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.OpenFile;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredBucket;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the buckets of a server had when {@link WestCloudServer#snapshot()} was called: files with metadata and dates, and
 * directories. {@link WestCloudServer#restore} puts it back, any number of times. Uploads that are not complete are not in it.
 *
 * <p>A snapshot keeps each file open until it is closed or the server is: it takes no copy, but with a data directory a file descriptor for
 * each file. Thread-safe but for {@link #close()}.
 */
public final class Snapshot implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final StorageEngine engine;
    private final List<BucketName> buckets;
    private final List<Item> items = new ArrayList<>();

    /** @param content that of a file */
    private record Item(Location location, StoredEntry entry, Optional<OpenFile> content) {}

    private Snapshot(StorageEngine engine) {
        this.engine = engine;
        this.buckets = engine.buckets().stream().map(StoredBucket::name).toList();
    }

    static Snapshot of(StorageEngine engine) {
        var snapshot = new Snapshot(engine);
        try {
            snapshot.buckets.forEach(bucket -> StoredTree.visit(engine, bucket, snapshot::add));
            return snapshot;
        } catch (RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    /** Returns how many files are in it. */
    public int files() {
        return (int) items.stream().filter(item -> item.content().isPresent()).count();
    }

    /** Lets go of the files. Closing again does nothing. */
    @Override
    public void close() {
        for (var item : items) {
            try {
                if (item.content().isPresent()) {
                    item.content().get().close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Could not close " + item.location(), e);
            }
        }
        items.clear();
    }

    void requireOf(StorageEngine other) {
        if (other != engine) {
            throw new IllegalArgumentException("The snapshot is of another server");
        }
    }

    /** Into empty buckets. */
    void restore() {
        engine.buckets().stream()
                .map(StoredBucket::name)
                .filter(bucket -> !buckets.contains(bucket))
                .forEach(bucket -> engine.removeBucket(bucket, true));
        buckets.forEach(engine::createBucket);
        items.forEach(this::restore);
    }

    private void add(Location location, StoredEntry entry) {
        try {
            var content = entry instanceof StoredFile ? Optional.of(engine.open(location)) : Optional.<OpenFile>empty();
            // What was opened may be newer than what was listed.
            items.add(
                    new Item(location, content.<StoredEntry>map(OpenFile::file).orElse(entry), content));
        } catch (StorageException e) {
            // It was deleted meanwhile.
        }
    }

    private void restore(Item item) {
        if (item.content().isEmpty()) {
            engine.restore(item.location(), item.entry(), Optional.empty());
            return;
        }
        var source = item.content().get();
        try (var content = engine.receive(source.file().length())) {
            var buffer = ByteBuffer.allocate(
                    (int) Math.min(BUFFER, Math.max(1, source.file().length())));
            for (long done = 0; source.read(buffer, done) >= 0; buffer.clear()) {
                done += buffer.flip().remaining();
                content.write(buffer);
            }
            engine.restore(item.location(), item.entry(), Optional.of(content));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not restore " + item.location(), e);
        }
    }
}
