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
package io.github.westcloud.client.internal.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When a call has to end, with all of its attempts and the waiting between them. The time in which it is paused does not count.
 * Thread-safe.
 */
public final class Deadline {

    private final Duration timeout;
    private long end;
    private long pausedSince;
    private boolean paused;
    private boolean lifted;

    private Deadline(Duration timeout) {
        this.timeout = timeout;
        // The conversion stops at 292 years. Half of it cannot overflow in any sum.
        end = System.nanoTime() + Math.min(Long.MAX_VALUE / 2, TimeUnit.NANOSECONDS.convert(timeout));
    }

    /** A deadline this long from now. */
    public static Deadline in(Duration timeout) {
        return new Deadline(timeout);
    }

    /** The time from the beginning to the end. */
    public Duration timeout() {
        return timeout;
    }

    /** The clock stops until {@link #resume}. */
    public synchronized void pause() {
        if (!paused) {
            paused = true;
            pausedSince = System.nanoTime();
        }
    }

    /** The clock goes on. */
    public synchronized void resume() {
        if (paused) {
            paused = false;
            end += System.nanoTime() - pausedSince;
        }
    }

    /** The call has ended in time. What its caller does with the result may take longer. */
    public synchronized void lift() {
        lifted = true;
    }

    /** How much time is left, in nanoseconds; 0 if none is. */
    public synchronized long nanosLeft() {
        return lifted ? Long.MAX_VALUE : Math.max(0, end - (paused ? pausedSince : System.nanoTime()));
    }

    /** Whether the time is over. */
    public synchronized boolean isOver() {
        return !paused && nanosLeft() == 0;
    }
}
