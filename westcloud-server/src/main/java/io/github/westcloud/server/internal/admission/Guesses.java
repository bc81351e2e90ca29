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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How often somebody was wrong. After some wrong guesses at once, one more is allowed each second, also if they come at the same time: a guess
 * whose outcome is not known yet counts as a wrong one, and whoever would be too early because of that waits for the outcome. The 10,000 that
 * were wrong last are remembered. Thread-safe.
 */
final class Guesses {

    private static final int REMEMBERED = 10_000;
    private static final long NANOSECONDS_PER_GUESS = 1_000_000_000L;

    private static final long PATIENCE_NANOSECONDS = 1_000_000_000L;

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

    /** For each who guesses, how many guesses have no outcome yet. */
    private final Map<Object, Integer> underWay = new HashMap<>();

    /** @param atOnce how many wrong guesses are allowed without a pause */
    Guesses(int atOnce, LongSupplier nanoTime) {
        this.atOnce = atOnce;
        this.nanoTime = nanoTime;
    }

    /**
     * Begins a guess, which must be ended, or says how long somebody has to wait before the next one. Waits at most a second for others that
     * are under way.
     */
    synchronized Optional<Duration> begin(Object guesser) {
        long patient = System.nanoTime() + PATIENCE_NANOSECONDS;
        while (excess(guesser) > 0 && underWay.containsKey(guesser) && patient - System.nanoTime() > 0) {
            awaitOutcome(patient - System.nanoTime());
        }
        long excess = excess(guesser);
        if (excess > 0) {
            return Optional.of(Duration.ofNanos(excess));
        }
        underWay.merge(guesser, 1, Integer::sum);
        return Optional.empty();
    }

    /** Ends a guess. */
    synchronized void end(Object guesser, boolean isWrong) {
        underWay.computeIfPresent(guesser, (key, count) -> count == 1 ? null : count - 1);
        if (isWrong) {
            wrong(guesser);
        }
        notifyAll();
    }

    /** By how many nanoseconds a guess would be too early. */
    private long excess(Object guesser) {
        long now = nanoTime.getAsLong();
        long wrong = Math.max(0, even.getOrDefault(guesser, now) - now);
        int open = underWay.getOrDefault(guesser, 0);
        return wrong + (open - (atOnce - 1)) * NANOSECONDS_PER_GUESS;
    }

    private void awaitOutcome(long nanoseconds) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, nanoseconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while other guesses were compared", e);
        }
    }

    private void wrong(Object guesser) {
        long now = nanoTime.getAsLong();
        long before = Math.max(0, even.getOrDefault(guesser, now) - now);
        even.put(guesser, now + before + NANOSECONDS_PER_GUESS);
    }

    synchronized int remembered() {
        return even.size();
    }
}
