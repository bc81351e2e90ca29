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
import io.github.westcloud.server.internal.storage.journal.Journal;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes changes to the journal. Whoever comes while a write is under way shares the next one. It has a thread of its own because
 * a request's thread may be interrupted, and an interrupt in the middle of a write closes the file.
 */
final class Committer {

    /** What has to be on disk before a change that refers to it. */
    @FunctionalInterface
    interface Before {
        void sync() throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final long CLOSE_MILLISECONDS = 10_000;

    private final Index index;
    private final Journal journal;
    private final Before contents;
    private final DiskSpace space;
    private final Semaphore wanted = new Semaphore(0);
    /** Held while a batch is on its way into the journal. */
    private final ReentrantLock writing = new ReentrantLock();

    private final Thread writer = new Thread(this::run, "westcloud-commit");
    private volatile boolean closed;

    Committer(Index index, Journal journal, Before contents, DiskSpace space) {
        this.index = index;
        this.journal = journal;
        this.contents = contents;
        this.space = space;
    }

    void start() {
        writer.setDaemon(true);
        writer.start();
    }

    /** Everything that was changed before this call is written soon. */
    void wake() {
        wanted.release();
    }

    /** Runs something while the journal ends with exactly what is in the index. */
    <T> T quiesced(Supplier<T> work) {
        writing.lock();
        try {
            return index.alone(() -> {
                commit();
                return work.get();
            });
        } finally {
            writing.unlock();
        }
    }

    /** Writes what is left and ends the thread. Returns whether everything is written. */
    boolean close() {
        closed = true;
        wake();
        try {
            writer.join(CLOSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !writer.isAlive();
    }

    private void run() {
        while (!closed) {
            wanted.acquireUninterruptibly();
            wanted.drainPermits();
            commit();
            relieve();
        }
        commit();
    }

    private void relieve() {
        try {
            index.relieve();
        } catch (RuntimeException e) {
            LOG.error("The index could not be rebuilt; the next request tries again", e);
        }
    }

    private void commit() {
        writing.lock();
        try {
            var batch = index.takeBatch();
            try {
                write(batch);
                batch.succeed();
            } catch (IOException e) {
                index.undo(batch, e);
            } catch (RuntimeException | Error e) {
                LOG.error("Could not write a change", e);
                index.undo(batch, new IOException(e));
            }
        } finally {
            writing.unlock();
        }
    }

    private void write(Batch batch) throws IOException {
        if (batch.isEmpty()) {
            return;
        }
        contents.sync();
        try {
            journal.append(batch.frame());
        } catch (OutOfSpaceException e) {
            if (!space.releaseReserve()) {
                throw e;
            }
            journal.append(batch.frame());
        }
    }
}
