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
package io.github.westcloud.client.internal.download;

/**
 * The memory in which ranges wait for the readers of their downloads. All downloads of a JVM share it evenly, and the threads
 * that fetch ranges too. Thread-safe.
 */
final class RangeMemory {

    /** The bytes of one buffer. Larger ones would take twice their size in a small heap. */
    static final int SEGMENT = 128 * 1024;

    /** How many ranges of all downloads are fetched at a time. */
    static final int MOST_IN_FLIGHT = 100;

    /** A quarter of the heap. */
    static final RangeMemory OF_JVM = new RangeMemory(Runtime.getRuntime().maxMemory() / 4 / SEGMENT, MOST_IN_FLIGHT);

    private final long most;
    private final int threads;
    private long taken;
    private int downloads;

    /**
     * @param most in segments
     * @param threads how many ranges are fetched at a time
     */
    RangeMemory(long most, int threads) {
        this.most = most;
        this.threads = threads;
    }

    /** A download begins to fetch ranges. */
    synchronized void enter() {
        downloads++;
    }

    /**
     * A download has ended.
     *
     * @param held the segments that it gives back
     */
    synchronized void leave(long held) {
        downloads--;
        taken -= held;
    }

    /** Whether so many more segments could be had, by a download that holds some. */
    synchronized boolean take(int segments, long held) {
        if (taken + segments > most || held + segments > forEach()) {
            return false;
        }
        taken += segments;
        return true;
    }

    /** Takes segments back from a download that holds more than all can have by now; returns whether it does. */
    synchronized boolean takeBackIfTooMany(int segments, long held) {
        if (held <= forEach()) {
            return false;
        }
        taken -= segments;
        return true;
    }

    /** How many segments each of the downloads may have, for all to have as many. */
    synchronized long forEach() {
        return most / Math.max(1, downloads);
    }

    /** How many ranges each of the downloads may fetch at a time, for all to have as many. */
    synchronized int threadsForEach() {
        return Math.max(1, threads / Math.max(1, downloads));
    }

    /** In segments. */
    synchronized long taken() {
        return taken;
    }
}
