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

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One thread that writes what many wait for. Whoever comes while a write is under way shares the next one. It has a thread
 * of its own because a request's thread may be interrupted, and an interrupt in the middle of a write closes the file.
 */
final class GroupCommit {

    private static final long CLOSE_MILLISECONDS = 10_000;

    private final Runnable write;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition done = lock.newCondition();
    private final Thread writer = new Thread(this::run, "westcloud-commit");

    private long asked;
    private long written;
    private boolean closed;
    private boolean ended;
    private volatile RuntimeException failure;

    GroupCommit(Runnable write) {
        this.write = write;
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Returns when everything that was changed before the call is written.
     *
     * @throws IllegalStateException if the write failed or the store is closed
     */
    void await() {
        lock.lock();
        try {
            long mine = ++asked;
            wanted.signal();
            while (written < mine && !ended) {
                done.awaitUninterruptibly();
            }
            if (written < mine) {
                throw new IllegalStateException("The index of the data directory could not be written", failure);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Writes what is asked for and ends the thread. */
    void close() {
        lock.lock();
        try {
            closed = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
        try {
            writer.join(CLOSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (long target = next(); target > 0; target = next()) {
                write.run();
                finished(target);
            }
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            end();
        }
    }

    /** Up to which call the next write goes, or 0 at the end. */
    private long next() {
        lock.lock();
        try {
            while (asked == written && !closed) {
                wanted.awaitUninterruptibly();
            }
            ended = asked == written;
            return ended ? 0 : asked;
        } finally {
            lock.unlock();
        }
    }

    private void finished(long target) {
        lock.lock();
        try {
            written = target;
            done.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            done.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
