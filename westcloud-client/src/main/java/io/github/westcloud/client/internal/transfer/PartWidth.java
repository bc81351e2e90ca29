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
package io.github.westcloud.client.internal.transfer;

import java.util.Arrays;

/**
 * Decides how many parts of an upload are in flight, by how long they take. It has no clock of its own. Thread-safe.
 *
 * <p>It goes in rounds of as many parts as are in flight. If a part takes no longer although more of them are in flight, its
 * time is spent waiting, and the width grows by half as long as that raises the throughput by at least a seventh. A step that
 * does not is taken back: the line or the machine is full. A time-out, or a service that asks for less, halves the width.
 * After a while a wider step is tried again, since lines change.
 */
public final class PartWidth {

    /** Far enough for the first round to show something, and not too much for a slow line. */
    public static final int START = 16;

    private static final double WORTHWHILE = 8.0 / 7;
    private static final int ROUNDS_UNTIL_NEXT_TRIAL = 8;

    private final int most;
    private int width;
    private int widthBefore;
    private double throughputBefore;
    private int round;
    private int restingRounds;
    private long[] times;
    private int counted;

    /**
     * @param start the width to begin with
     * @param most the bound
     */
    public PartWidth(int start, int most) {
        this.most = most;
        begin(Math.max(1, Math.min(start, most)));
        this.widthBefore = width;
    }

    /** How many parts may be in flight now. */
    public synchronized int current() {
        return width;
    }

    /** How many were worth it until now; where the next transfer may begin. */
    public synchronized int proven() {
        return restingRounds > 0 ? width : widthBefore;
    }

    /** Which round it is; whoever sends a part asks before, and tells {@link #sent}. */
    public synchronized int round() {
        return round;
    }

    /**
     * A part has arrived.
     *
     * @param began the round in which it was begun; one of an earlier round tells nothing of this width
     */
    public synchronized void sent(int began, long nanos) {
        if (began != round) {
            return;
        }
        times[counted++] = nanos;
        if (counted == times.length) {
            decide();
        }
    }

    /** A part found no answer, or the service asked for fewer requests. */
    public synchronized void heldUp(int began) {
        if (began == round) {
            widthBefore = Math.max(1, width / 2);
            rest(widthBefore);
        }
    }

    private void decide() {
        double throughput = throughput();
        if (restingRounds > 1) {
            restingRounds--;
            begin(width);
        } else if (restingRounds == 1 || throughput >= throughputBefore * WORTHWHILE) {
            restingRounds = 0;
            throughputBefore = throughput;
            widthBefore = width;
            begin(Math.min(most, width + Math.max(1, width / 2)));
        } else {
            rest(widthBefore);
        }
    }

    /** Parts in a unit of time, as long as so many are in flight. One slow part among many counts for little. */
    private double throughput() {
        Arrays.sort(times);
        return width / Math.max(1.0, times[times.length / 2]);
    }

    private void rest(int next) {
        restingRounds = ROUNDS_UNTIL_NEXT_TRIAL;
        begin(next);
    }

    private void begin(int next) {
        width = next;
        round++;
        counted = 0;
        times = new long[next];
    }
}
