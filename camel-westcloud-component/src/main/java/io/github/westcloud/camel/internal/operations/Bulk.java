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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does something for many files, several at a time, and goes on when one of them fails. The one who submits does a part of
 * the work himself when all threads are busy, so that nothing piles up in memory.
 */
final class Bulk implements AutoCloseable {

    private final ThreadPoolExecutor executor;
    private final Map<String, String> failures = new TreeMap<>();
    private long succeeded;
    private long failed;

    /**
     * @param threads how many files at a time
     */
    Bulk(int threads) {
        executor = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(threads),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    void submit(ObjectPath path, Consumer<ObjectPath> action) {
        executor.execute(() -> run(path, action));
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
        executor.shutdown();
        while (!executor.awaitTermination(1, TimeUnit.MINUTES)) {
            // Each single request has a time-out, so this comes to an end.
        }
        return result();
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

    /** Drops what has not begun. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
