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
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs retries: the first one of a minute at INFO, with the number of those between, and the others at DEBUG. If there are
 * retries all the time, the minute becomes two, and so on up to an hour. Thread-safe.
 */
final class RetryLog {

    private static final Logger LOG = LoggerFactory.getLogger(RetryLog.class);

    private static final long SHORTEST = Duration.ofMinutes(1).toNanos();
    private static final long LONGEST = Duration.ofHours(1).toNanos();

    private final LongSupplier nanoTime;
    private long nextLine;
    private long interval = SHORTEST;
    private long unseen;

    RetryLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.nextLine = nanoTime.getAsLong();
    }

    /**
     * Logs one retry.
     *
     * @param attempt the number of the attempt to come, of {@code attempts}
     * @param reason why the last attempt failed
     */
    void retrying(Object attempted, Duration wait, int attempt, int attempts, String reason) {
        long others = othersIfDue();
        if (others < 0) {
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
                others,
                reason);
    }

    /** The retries since the last line if another one is due, else -1. */
    private synchronized long othersIfDue() {
        long now = nanoTime.getAsLong();
        if (now - nextLine < 0) {
            unseen++;
            return -1;
        }
        long others = unseen;
        interval = others == 0 ? SHORTEST : Math.min(2 * interval, LONGEST);
        nextLine = now + interval;
        unseen = 0;
        return others;
    }
}
