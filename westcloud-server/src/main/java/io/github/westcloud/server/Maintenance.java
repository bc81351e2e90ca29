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
package io.github.westcloud.server;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats one piece of work on a thread of its own. A failure is logged and does not end the repetition. */
final class Maintenance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);
    private static final long CLOSE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor executor;

    Maintenance(Runnable work, Duration interval) {
        this.executor = new ScheduledThreadPoolExecutor(1, Maintenance::thread);
        executor.scheduleWithFixedDelay(
                () -> runLogged(work), interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits for work that is under way. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Maintenance did not finish within {} seconds", CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void runLogged(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("Maintenance failed and will be retried", e);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "westcloud-maintenance");
        thread.setDaemon(true);
        return thread;
    }
}
