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
package io.github.westcloud.camel.internal.consumer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Runs a bounded number of tasks on the threads of a pool that others use as well, and begins with them in the order in which
 * they come. While tasks are short, as requests to a near service are, a thread goes on with the next one: to wake another thread
 * would cost about as much. Thread-safe.
 */
public final class BackgroundTasks {

    /** A task that is longer is not waited for. */
    private static final long SHORT_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    /** How many short tasks may wait for the threads that are at work. */
    private static final int MOST_WAITING = 2;

    private final Lock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final int most;
    private final Supplier<Executor> threads;
    private final LongSupplier nanoTime;
    private int pending;
    private int workers;
    private long lastBegun;
    private long lastNanos = Long.MAX_VALUE;

    /**
     * @param most how many tasks may be waiting or running
     */
    public BackgroundTasks(int most, Supplier<Executor> threads) {
        this(most, threads, System::nanoTime);
    }

    /** @param nanoTime a clock */
    BackgroundTasks(int most, Supplier<Executor> threads, LongSupplier nanoTime) {
        this.most = most;
        this.threads = threads;
        this.nanoTime = nanoTime;
    }

    /** Whether there may be any. */
    public boolean areAllowed() {
        return most > 0;
    }

    /** Runs a task on another thread, unless there are too many or all threads are busy: returns false then. */
    public boolean tryExecute(Runnable task) {
        boolean needsWorker;
        lock.lock();
        try {
            if (pending >= most) {
                return false;
            }
            pending++;
            waiting.add(task);
            needsWorker = workers == 0 || !isFast() || waiting.size() > MOST_WAITING;
            if (needsWorker) {
                workers++;
            }
        } finally {
            lock.unlock();
        }
        return !needsWorker || startWorker(task);
    }

    /** Whether the last task was short, and one of the threads has begun with another one a short time ago. */
    private boolean isFast() {
        return lastNanos <= SHORT_NANOS && nanoTime.getAsLong() - lastBegun <= SHORT_NANOS;
    }

    private boolean startWorker(Runnable task) {
        try {
            threads.get().execute(this::work);
            return true;
        } catch (RejectedExecutionException e) {
            return workerRefused(task);
        }
    }

    /** Those at work go on with what waits. If there is none, this thread does: others may have relied on a worker. */
    private boolean workerRefused(Runnable task) {
        boolean taken;
        boolean alone;
        lock.lock();
        try {
            taken = !waiting.remove(task);
            if (!taken) {
                leave();
            }
            alone = workers == 1 && !waiting.isEmpty();
            if (!alone) {
                workers--;
            }
        } finally {
            lock.unlock();
        }
        if (alone) {
            work();
        }
        return taken;
    }

    private void work() {
        for (var task = next(); task != null; task = next()) {
            long start = nanoTime.getAsLong();
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                // As if the thread had ended with it.
                var thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            } finally {
                ended(nanoTime.getAsLong() - start);
            }
        }
    }

    private Runnable next() {
        lock.lock();
        try {
            var task = waiting.poll();
            if (task == null) {
                workers--;
            } else {
                lastBegun = nanoTime.getAsLong();
            }
            return task;
        } finally {
            lock.unlock();
        }
    }

    private void ended(long nanos) {
        lock.lock();
        try {
            lastNanos = nanos;
            leave();
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        pending--;
        if (pending == 0) {
            none.signalAll();
        }
    }

    /** How many tasks have not ended. */
    public int pending() {
        lock.lock();
        try {
            return pending;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all tasks have ended, each of which does within the time-outs of its request. */
    public void await() throws InterruptedException {
        await(Duration.ofNanos(Long.MAX_VALUE));
    }

    /** Waits until all tasks have ended, or for some time. */
    public void await(Duration time) throws InterruptedException {
        long left = time.toNanos();
        lock.lockInterruptibly();
        try {
            while (pending > 0 && left > 0) {
                left = none.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
