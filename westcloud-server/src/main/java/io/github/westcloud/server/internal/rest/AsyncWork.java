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
package io.github.westcloud.server.internal.rest;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that was answered before it is done ({@code x-west-async}), one piece after the other in the order in which it
 * came. Not more than 10,000 pieces wait; who brings one more waits for room. Thread-safe.
 */
public final class AsyncWork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AsyncWork.class);
    private static final int CAPACITY = 10_000;
    private static final long CLOSE_SECONDS = 10;

    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(CAPACITY), AsyncWork::thread, AsyncWork::waitForRoom);

    /**
     * Runs some work now, or later on the background thread. A failure now is thrown, a failure later is logged.
     *
     * @param what for the log
     */
    void run(boolean later, String what, Runnable work) {
        if (later) {
            executor.execute(() -> runLogged(what, work));
        } else {
            work.run();
        }
    }

    /** Finishes what waits, for at most ten seconds. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                var rest = executor.shutdownNow();
                LOG.warn("Stopped before {} asynchronous requests were carried out", rest.size());
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static void runLogged(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Asynchronous {} failed", what, e);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "westcloud-async");
        thread.setDaemon(true);
        return thread;
    }

    private static void waitForRoom(Runnable work, ThreadPoolExecutor executor) {
        try {
            if (executor.isShutdown()) {
                throw new RejectedExecutionException("The server is stopping");
            }
            executor.getQueue().put(work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("Interrupted while waiting for room", e);
        }
    }
}
