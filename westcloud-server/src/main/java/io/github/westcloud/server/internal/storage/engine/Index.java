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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names and what belongs to them, as ordered tables. Readers need no lock. A change runs alone; with a journal it cannot get lost
 * when it returns, and changes that wait for the disk at the same time share one write.
 */
final class Index {

    /** Puts everything that is in the journal into an empty index. */
    @FunctionalInterface
    interface Source {
        void fill(Index index) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Index.class);
    /** In bytes: so much changed data may be in the heap. */
    private static final int MOST_UNSAVED = 4 << 20;

    private static final int PAGE_FILL_PERCENT = 60;
    private static final int COMPACT_BYTES = 4 << 20;
    private static final int CLOSE_COMPACT_MILLISECONDS = 200;

    /** Where the store is; the heap, once the place it began in could not be written. */
    private volatile IndexStore place;

    private final ReentrantLock lock = new ReentrantLock();
    private volatile MVStore store;
    private Source source;
    private Committer committer;
    private Batch batch = new Batch();
    /** What is being written to the journal. */
    private Batch inFlight = new Batch();

    private boolean closed;

    /** Bucket names; the value says when each was created. */
    final Table<byte[], Long> buckets = new Table<>(this, 0, "buckets", new KeyType(), LongDataType.INSTANCE);
    /** Every file and directory. */
    final Table<byte[], StoredEntry> entries = new Table<>(this, 1, "entries", new KeyType(), new EntryType());
    /** Files with an end, by time. */
    final Table<byte[], String> expiries = new Table<>(this, 2, "expiries", new KeyType(), StringDataType.INSTANCE);
    /** Uploads in parts that are not complete. */
    final Table<byte[], PendingUpload> uploads = new Table<>(this, 3, "uploads", new KeyType(), new UploadType());
    /** The parts that have arrived. */
    final Table<byte[], StoredPart> parts = new Table<>(this, 4, "parts", new KeyType(), new PartType());
    /** Contents that no file has any more, until they are deleted. */
    final Table<Long, Long> garbage = new Table<>(this, 5, "garbage", LongDataType.INSTANCE, LongDataType.INSTANCE);
    /** Numbers of contents: see {@link Contents}. */
    final Table<Long, Long> counters = new Table<>(this, 6, "counters", LongDataType.INSTANCE, LongDataType.INSTANCE);

    /** How many bytes buckets may have, for those with such a quota. */
    final Table<byte[], Long> byteQuotas = new Table<>(this, 7, "byteQuotas", new KeyType(), LongDataType.INSTANCE);
    /** How many files buckets may have. */
    final Table<byte[], Long> fileQuotas = new Table<>(this, 8, "fileQuotas", new KeyType(), LongDataType.INSTANCE);

    private final List<Table<?, ?>> tables =
            List.of(buckets, entries, expiries, uploads, parts, garbage, counters, byteQuotas, fileQuotas);

    Index(IndexStore place, MVStore store) {
        this.place = place;
        this.store = store;
        tables.forEach(table -> table.prepare(store));
        publish();
    }

    static Index inMemory() {
        return openNew(IndexStore.inMemory());
    }

    static Index openNew(IndexStore place) {
        try {
            return new Index(place, place.openNew());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make an index", e);
        }
    }

    /** From now on everybody sees what was applied. */
    void publish() {
        tables.forEach(Table::publish);
    }

    /** From now on changes are written by a committer, and the index can be made anew from what was written. */
    void writeTo(Committer writer, Source everything) {
        committer = writer;
        source = everything;
    }

    /**
     * Runs a change alone and returns when it cannot get lost. It must check everything before it changes anything. A refusal,
     * also one of a precondition, is thrown when what it met cannot get lost: whoever deletes what somebody else has just deleted
     * takes it for deleted.
     *
     * @throws UncheckedIOException if it could not be written; it has not happened then
     */
    <T> T change(Supplier<T> work) {
        Outcome<T> outcome;
        Batch mine;
        lock.lock();
        try {
            requireOpen();
            mine = batch;
            outcome = Outcome.of(work);
        } finally {
            lock.unlock();
        }
        if (committer != null) {
            committer.wake();
            mine.await();
        }
        return outcome.get();
    }

    /** What a change has returned or thrown, one of which is null. */
    private record Outcome<T>(T result, RuntimeException refusal) {

        static <T> Outcome<T> of(Supplier<T> work) {
            try {
                return new Outcome<>(work.get(), null);
            } catch (RuntimeException e) {
                return new Outcome<>(null, e);
            }
        }

        T get() {
            if (refusal != null) {
                throw refusal;
            }
            return result;
        }
    }

    /** Runs a change alone; it becomes durable with the next one that is waited for. */
    <T> T changeLater(Supplier<T> work) {
        return alone(() -> {
            requireOpen();
            return work.get();
        });
    }

    /** As {@link #changeLater}; does nothing when there are no changes any more. */
    void changeIfOpen(Runnable work) {
        alone(() -> {
            if (!closed) {
                work.run();
            }
            return null;
        });
    }

    /** Runs something while nobody changes anything. */
    <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Runs a read of many entries. However long it takes, it sees the tables' pages as they were when it began. */
    <T> T readLong(Supplier<T> work) {
        try {
            return readPinned(work);
        } catch (MVStoreException e) {
            reopenAfter(e);
            return readPinned(work);
        }
    }

    /** Within a change: notes one of its steps. */
    void note(Consumer<Batch> step) {
        if (committer != null) {
            step.accept(batch);
        }
    }

    /** Takes what was changed since the last call, to write it. */
    Batch takeBatch() {
        return alone(() -> {
            inFlight = batch;
            batch = new Batch();
            return inFlight;
        });
    }

    /** Undoes what could not be written, and everything since. */
    void undo(Batch failed, IOException cause) {
        alone(() -> {
            var later = takeBatch();
            later.undoAndFail(cause);
            failed.undoAndFail(cause);
            inFlight = new Batch();
            return null;
        });
    }

    /** Does again what a journal says. */
    void apply(ByteBuffer changes) {
        while (changes.hasRemaining()) {
            byte head = changes.get();
            tables.get(head >> 1).apply(changes, (head & 1) == 1);
        }
        relieve();
    }

    /** Moves changed pages out of the heap if there are many. */
    void relieve() {
        if (store.getUnsavedMemory() > MOST_UNSAVED) {
            write(store::commit);
        }
    }

    /** Everything as it is now. Called while nobody changes anything. */
    IndexCopy copy() {
        return new IndexCopy(store, tables);
    }

    /** Gives disk space back that old versions of the tables hold. */
    void compact() {
        write(() -> store.compact(PAGE_FILL_PERCENT, COMPACT_BYTES));
    }

    /** A store that could not write, or read, is of no use any more. Everything in it is in the journal as well. */
    void reopenAfter(MVStoreException cause) {
        alone(() -> {
            if (closed || source == null) {
                throw cause;
            }
            if (store.isClosed()) {
                LOG.warn("The index failed and is rebuilt from the journal", cause);
                refill();
            }
            return null;
        });
    }

    /** From now on there are no changes. */
    void endChanges() {
        alone(() -> closed = true);
    }

    /** Everything up to this change is in here. */
    void close(long lastChange) throws IOException {
        try {
            store.close(CLOSE_COMPACT_MILLISECONDS);
            place.closedAt(lastChange);
        } catch (MVStoreException e) {
            LOG.warn("The index could not be written and will be rebuilt at the next start", e);
            store.closeImmediately();
        }
    }

    /** When it is not known whether everything is in here. */
    void closeUnfinished() {
        endChanges();
        store.closeImmediately();
    }

    /** The store as it is, for tests that break it. */
    MVStore store() {
        return store;
    }

    private void refill() {
        try {
            store = openAnew();
            tables.forEach(table -> table.prepare(store));
            source.fill(this);
            apply(inFlight.changes());
            apply(batch.changes());
            publish();
        } catch (IOException e) {
            store.closeImmediately();
            throw new UncheckedIOException("The index could not be rebuilt from the journal", e);
        }
    }

    /** A disk that cannot be written can still be read: names are kept in the heap then, until the next start. */
    private MVStore openAnew() throws IOException {
        try {
            return place.openNew();
        } catch (IOException | MVStoreException e) {
            LOG.warn("The index cannot be written and is kept in memory until the next start", e);
            place = IndexStore.inMemory();
            return place.openNew();
        }
    }

    private <T> T readPinned(Supplier<T> work) {
        var pinned = store;
        var version = pinned.registerVersionUsage();
        try {
            return work.get();
        } finally {
            pinned.deregisterVersionUsage(version);
        }
    }

    private void write(Runnable step) {
        alone(() -> {
            if (closed || !place.hasRoomFor(2L * store.getUnsavedMemory())) {
                return null;
            }
            try {
                step.run();
            } catch (MVStoreException e) {
                reopenAfter(e);
            }
            return null;
        });
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The store is closed");
        }
    }
}
