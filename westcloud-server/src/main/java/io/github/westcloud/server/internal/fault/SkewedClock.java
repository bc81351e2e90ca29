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
package io.github.westcloud.server.internal.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes ahead of another one, or behind it. Thread-safe. */
public final class SkewedClock extends Clock {

    /** Dates within it can be written in every form. */
    private static final Duration LARGEST = Duration.ofDays(3650);

    private final Clock right;
    private volatile Duration skew = Duration.ZERO;

    public SkewedClock(Clock right) {
        this.right = right;
    }

    /**
     * How far it goes ahead; negative for behind.
     *
     * @throws IllegalArgumentException if it is more than 3,650 days
     */
    public void skew(Duration ahead) {
        if (ahead.compareTo(LARGEST) > 0 || ahead.compareTo(LARGEST.negated()) < 0) {
            throw new IllegalArgumentException("The clock can be put ahead or back by at most " + LARGEST.toDays()
                    + " days (" + LARGEST.toSeconds() + " seconds), not by " + ahead.toSeconds() + " seconds");
        }
        skew = ahead;
    }

    /** How far it goes ahead. */
    public Duration skew() {
        return skew;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(skew);
    }

    @Override
    public long millis() {
        return instant().toEpochMilli();
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var other = new SkewedClock(right.withZone(zone));
        other.skew(skew);
        return other;
    }
}
