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
package io.github.westcloud.client.internal.retry;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs retries: the first one of a minute at INFO, with the number of those between, and the others at DEBUG. Thread-safe. */
final class RetryLog {

    private static final Logger LOG = LoggerFactory.getLogger(RetryLog.class);

    private static final long INTERVAL = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private final AtomicLong nextLine;
    private final AtomicLong unseen = new AtomicLong();

    RetryLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.nextLine = new AtomicLong(nanoTime.getAsLong());
    }

    /**
     * Logs one retry.
     *
     * @param attempt the number of the attempt to come, of {@code attempts}
     * @param reason why the last attempt failed
     */
    void retrying(Object attempted, Duration wait, int attempt, int attempts, String reason) {
        if (!isDue()) {
            unseen.incrementAndGet();
            LOG.debug(
                    "Retrying {} in {} ms, attempt {} of {}: {}",
                    attempted,
                    wait.toMillis(),
                    attempt,
                    attempts,
                    reason);
            return;
        }
        LOG.info(
                "Retrying {} in {} ms, attempt {} of {}, after {} other retries since the last such line: {}",
                attempted,
                wait.toMillis(),
                attempt,
                attempts,
                unseen.getAndSet(0),
                reason);
    }

    private boolean isDue() {
        long now = nanoTime.getAsLong();
        long next = nextLine.get();
        return now - next >= 0 && nextLine.compareAndSet(next, now + INTERVAL);
    }
}
