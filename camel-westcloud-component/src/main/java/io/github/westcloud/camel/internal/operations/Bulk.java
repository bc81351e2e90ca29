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
package io.github.westcloud.camel.internal.operations;

import io.github.westcloud.camel.BulkResult;
import io.github.westcloud.protocol.ObjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Does something for many files, several at a time, and goes on when one of them fails. The submitting thread works as well
 * when the others are busy, so nothing piles up in memory, and everything is done even if the executor has no thread to spare.
 */
final class Bulk implements AutoCloseable {

    private static final Runnable LAST = () -> {};

    private final Executor executor;
    private final int mostHelpers;
    private final Thread submitter = Thread.currentThread();
    private final BlockingQueue<Runnable> waiting;
    private final List<FutureTask<?>> helpers = new ArrayList<>();
    private final Map<String, String> failures = new TreeMap<>();
    private long succeeded;
    private long failed;

    /**
     * @param executor where the threads come from that help the submitting one
     * @param atOnce how many files at a time
     */
    Bulk(Executor executor, int atOnce) {
        this.executor = executor;
        this.mostHelpers = atOnce - 1;
        this.waiting = new ArrayBlockingQueue<>(atOnce);
    }

    void submit(ObjectPath path, Consumer<ObjectPath> action) {
        if (helpers.size() < mostHelpers) {
            startHelper();
        }
        if (helpers.isEmpty() || !waiting.offer(() -> run(path, action))) {
            run(path, action);
        }
    }

    private void startHelper() {
        var helper = new FutureTask<>(this::runUntilTheLast, null);
        try {
            executor.execute(helper);
            helpers.add(helper);
        } catch (RejectedExecutionException busy) {
            // Those that came, and the submitting thread, do it.
        }
    }

    private void runUntilTheLast() {
        if (Thread.currentThread() == submitter) {
            // An executor without a free thread may let the submitting one run its tasks, and that must not wait for
            // itself.
            return;
        }
        try {
            for (var task = waiting.take(); task != LAST; task = waiting.take()) {
                task.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does it now, in this thread. */
    void run(ObjectPath path, Consumer<ObjectPath> action) {
        try {
            action.accept(path);
            succeed();
        } catch (RuntimeException e) {
            fail(path, e);
        }
    }

    /** Waits for all that was submitted. */
    BulkResult await() throws InterruptedException {
        for (var task = waiting.poll(); task != null; task = waiting.poll()) {
            task.run();
        }
        dismissHelpers();
        return result();
    }

    /** A helper that still waits for a thread is run here, where it does nothing. */
    private void dismissHelpers() throws InterruptedException {
        helpers.forEach(helper -> waiting.offer(LAST));
        for (var helper : helpers) {
            helper.run();
            try {
                helper.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        helpers.clear();
    }

    synchronized BulkResult result() {
        return new BulkResult(succeeded, failures, failed);
    }

    private synchronized void succeed() {
        succeeded++;
    }

    private synchronized void fail(ObjectPath path, RuntimeException e) {
        failed++;
        if (failures.size() < BulkResult.MOST_FAILURES) {
            failures.put(path.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** Drops what has not begun, and waits for what has: nothing goes on after the operation has ended. */
    @Override
    public void close() {
        waiting.clear();
        try {
            dismissHelpers();
        } catch (InterruptedException e) {
            helpers.forEach(helper -> helper.cancel(true));
            Thread.currentThread().interrupt();
        }
    }
}
