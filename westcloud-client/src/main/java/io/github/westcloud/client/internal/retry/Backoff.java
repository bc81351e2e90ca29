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
import java.util.function.DoubleSupplier;

/**
 * How long to wait before a request is retried: twice as long each time up to a bound, and a random half of it less, so
 * that many clients that failed together do not come back together.
 *
 * @param first the wait before the first retry
 * @param longest the bound
 * @param random from 0 to 1
 */
public record Backoff(Duration first, Duration longest, DoubleSupplier random) {

    /**
     * The wait before a retry.
     *
     * @param retry from 0
     * @param asked how long the service wants to be left alone, or {@code null}; the bound holds for it as well
     */
    public Duration before(int retry, Duration asked) {
        if (asked != null) {
            return shorter(asked, longest);
        }
        var full = shorter(first.multipliedBy(1L << Math.min(retry, 20)), longest);
        return Duration.ofNanos((long) (full.toNanos() * (1 - random.getAsDouble() / 2)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
