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
package io.github.westcloud.server.internal.admission;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How often somebody was wrong. After some wrong guesses at once, one more is allowed each second. The 10,000 that were wrong last are
 * remembered. Thread-safe.
 */
final class Guesses {

    private static final int REMEMBERED = 10_000;
    private static final long NANOSECONDS_PER_GUESS = 1_000_000_000L;

    private final int atOnce;
    private final LongSupplier nanoTime;
    /** For each who was wrong, the time at which all guesses are allowed again. */
    private final Map<Object, Long> even = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param atOnce how many wrong guesses are allowed without a pause */
    Guesses(int atOnce, LongSupplier nanoTime) {
        this.atOnce = atOnce;
        this.nanoTime = nanoTime;
    }

    /** How long somebody has to wait before the next guess. */
    synchronized Optional<Duration> pause(Object guesser) {
        var time = even.get(guesser);
        long excess = time == null ? 0 : time - nanoTime.getAsLong() - (atOnce - 1) * NANOSECONDS_PER_GUESS;
        return excess > 0 ? Optional.of(Duration.ofNanos(excess)) : Optional.empty();
    }

    /** Somebody was wrong. Many at the same time cost no more than twice what is allowed at once. */
    synchronized void wrong(Object guesser) {
        long now = nanoTime.getAsLong();
        long before = Math.max(0, even.getOrDefault(guesser, now) - now);
        long most = 2 * atOnce * NANOSECONDS_PER_GUESS;
        even.put(guesser, now + Math.min(most, before + NANOSECONDS_PER_GUESS));
    }

    synchronized int remembered() {
        return even.size();
    }
}
