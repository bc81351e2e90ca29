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
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Runs a bounded number of tasks on the threads of a pool that others use as well. Thread-safe. */
public final class BackgroundTasks {

    private final Lock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();
    private final int most;
    private final Supplier<Executor> threads;
    private int pending;

    /**
     * @param most how many tasks may be waiting or running
     */
    public BackgroundTasks(int most, Supplier<Executor> threads) {
        this.most = most;
        this.threads = threads;
    }

    /** Whether there may be any. */
    public boolean areAllowed() {
        return most > 0;
    }

    /** Runs a task on another thread, unless there are too many or all threads are busy: returns false then. */
    public boolean tryExecute(Runnable task) {
        if (!enter()) {
            return false;
        }
        try {
            threads.get().execute(() -> {
                try {
                    task.run();
                } finally {
                    leave();
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            leave();
            return false;
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

    private boolean enter() {
        lock.lock();
        try {
            if (pending >= most) {
                return false;
            }
            pending++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            pending--;
            if (pending == 0) {
                none.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
