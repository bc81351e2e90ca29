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
package io.github.westcloud.camel;

import org.apache.camel.support.ScheduledPollConsumer;

/** The default of {@code backoffMultiplier}: after errors, a consumer waits ten seconds before it polls again. */
final class ErrorBackoff {

    /** How many polls in a row may fail before some are skipped. */
    static final int THRESHOLD = 3;

    private static final long PAUSE_MILLIS = 10_000;

    private ErrorBackoff() {}

    /** Of a scheduler that is not Camel's own, nobody knows how often it polls. */
    static void configure(ScheduledPollConsumer consumer) {
        boolean skips = consumer.getBackoffErrorThreshold() > 0;
        if (skips && consumer.getBackoffMultiplier() <= 0 && consumer.getScheduler() == null) {
            consumer.setBackoffMultiplier(multiplier(consumer.getTimeUnit().toMillis(consumer.getDelay())));
        }
    }

    private static int multiplier(long delayMillis) {
        long delay = Math.max(1, delayMillis);
        return (int) ((PAUSE_MILLIS + delay - 1) / delay);
    }
}
