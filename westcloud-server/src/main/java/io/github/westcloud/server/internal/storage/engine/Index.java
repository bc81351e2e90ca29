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

import io.github.westcloud.server.internal.storage.PendingUpload;
import io.github.westcloud.server.internal.storage.StoredEntry;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * Names and what belongs to them, as ordered maps in one crash-safe file or in memory. Readers need no lock. A change runs
 * alone; changes that wait for the disk at the same time share one write.
 */
final class Index implements Closeable {

    /**
     * How long, in milliseconds, freed space is kept for readers that began before it was freed. Less makes the file smaller
     * under a load of writes.
     */
    private static final int RETENTION = 2_000;

    private static final int PAGE_FILL_PERCENT = 60;
    private static final int COMPACT_BYTES = 4 << 20;
    private static final int CLOSE_COMPACT_MILLISECONDS = 200;

    private final MVStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final GroupCommit commits;

    /** Bucket names; the value says when each was created. */
    final MVMap<byte[], Long> buckets;
    /** Every file and directory. */
    final MVMap<byte[], StoredEntry> entries;
    /** Files with an end, by time. */
    final MVMap<byte[], String> expiries;
    /** Uploads in parts that are not complete. */
    final MVMap<byte[], PendingUpload> uploads;
    /** The parts that have arrived. */
    final MVMap<byte[], StoredPart> parts;
    /** Contents that no file has yet, or has any more: deleted when the engine starts. */
    final MVMap<Long, Long> garbage;
    /** The next number of a content, under the key 0. */
    final MVMap<Long, Long> counters;

    private Index(MVStore store, boolean durable) {
        this.store = store;
        this.buckets = open("buckets", LongDataType.INSTANCE);
        this.entries = open("entries", new EntryType());
        this.expiries = open("expiries", StringDataType.INSTANCE);
        this.uploads = open("uploads", new UploadType());
        this.parts = open("parts", new PartType());
        this.garbage = openNumbers("garbage");
        this.counters = openNumbers("counters");
        this.commits = durable ? new GroupCommit(this::commit) : null;
    }

    static Index inMemory() {
        return new Index(new MVStore.Builder().autoCommitDisabled().open(), false);
    }

    /** @throws org.h2.mvstore.MVStoreException if the file is locked or damaged */
    static Index onDisk(Path file) {
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        store.setRetentionTime(RETENTION);
        return new Index(store, true);
    }

    /** Runs a change alone and returns when it cannot get lost. It must check everything before it changes anything. */
    <T> T change(Supplier<T> work) {
        T result;
        lock.lock();
        try {
            result = work.get();
        } finally {
            lock.unlock();
        }
        if (commits != null) {
            commits.await();
        }
        return result;
    }

    /** Runs a change alone; it becomes durable with the next one that is waited for. */
    <T> T changeLater(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Runs a read of many entries. However long it takes, it sees the maps' pages as they were when it began. */
    <T> T readLong(Supplier<T> work) {
        var version = store.registerVersionUsage();
        try {
            return work.get();
        } finally {
            store.deregisterVersionUsage(version);
        }
    }

    /** Gives disk space back that old versions of the maps hold. */
    void compact() {
        if (commits == null) {
            return;
        }
        lock.lock();
        try {
            store.compact(PAGE_FILL_PERCENT, COMPACT_BYTES);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        if (commits != null) {
            commits.close();
        }
        store.close(commits == null ? 0 : CLOSE_COMPACT_MILLISECONDS);
    }

    /** Under the lock, so that what is written is never half of a change. */
    private void commit() {
        lock.lock();
        try {
            store.commit();
        } finally {
            lock.unlock();
        }
    }

    private <V> MVMap<byte[], V> open(String name, org.h2.mvstore.type.DataType<? super V> values) {
        return store.openMap(
                name, new MVMap.Builder<byte[], V>().keyType(new KeyType()).valueType(values));
    }

    private MVMap<Long, Long> openNumbers(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<Long, Long>().keyType(LongDataType.INSTANCE).valueType(LongDataType.INSTANCE));
    }
}
