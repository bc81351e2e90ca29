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
package io.github.westcloud.cli.internal.transfer;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that copy files. Used by one thread. */
final class Workers implements AutoCloseable {

    /** How far a walk through a tree may be ahead of the copies; so the bar knows the size of most trees early. */
    private static final int MOST_WAITING = 10_000;

    /** Whoever is interrupted needs no longer to delete a temporary file. */
    private static final long GRACE_SECONDS = 3;

    private final ThreadPoolExecutor threads;

    Workers(int number) {
        threads = new ThreadPoolExecutor(
                number,
                number,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                (work, pool) -> waitFor(work, pool));
    }

    private static void waitFor(Runnable work, ThreadPoolExecutor pool) {
        try {
            pool.getQueue().put(work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("Interrupted", e);
        }
    }

    /** Begins work, or waits until there is room for it. */
    void submit(Runnable work) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        threads.execute(work);
    }

    /** Waits until all work is done. */
    void finish() throws InterruptedException {
        threads.shutdown();
        while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            // Each transfer has time-outs of its own.
        }
    }

    /** Interrupts the work that is not done yet. */
    @Override
    public void close() {
        if (threads.isTerminated()) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        threads.shutdownNow();
        try {
            threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
