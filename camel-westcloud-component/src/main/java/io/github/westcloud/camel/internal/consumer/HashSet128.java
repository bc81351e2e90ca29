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
package io.github.westcloud.camel.internal.consumer;

/**
 * A set of 128-bit hashes in one array: 16 bytes an entry, and at least as much free. It grows up to the number of entries
 * it was made for. Not thread-safe.
 */
final class HashSet128 {

    private static final int FIRST_CAPACITY = 1024;

    private long[] slots = new long[2 * FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    boolean contains(long high, long low) {
        int slot = slot(high, low);
        return slots[slot] != 0 || slots[slot + 1] != 0;
    }

    /** Adds a hash other than 0. */
    void add(long high, long low) {
        if (contains(high, low)) {
            return;
        }
        if (4 * (size + 1) > slots.length) {
            grow();
        }
        put(high, low);
        size++;
    }

    /** Takes a hash out, and moves those up that stand behind it because of it. */
    void remove(long high, long low) {
        if (!contains(high, low)) {
            return;
        }
        int free = slot(high, low);
        clear(free);
        size--;
        for (int slot = next(free); slots[slot] != 0 || slots[slot + 1] != 0; slot = next(slot)) {
            long movedHigh = slots[slot];
            long movedLow = slots[slot + 1];
            clear(slot);
            put(movedHigh, movedLow);
        }
    }

    private void put(long high, long low) {
        int slot = slot(high, low);
        slots[slot] = high;
        slots[slot + 1] = low;
    }

    private void clear(int slot) {
        slots[slot] = 0;
        slots[slot + 1] = 0;
    }

    private void grow() {
        var before = slots;
        slots = new long[2 * before.length];
        for (int slot = 0; slot < before.length; slot += 2) {
            if (before[slot] != 0 || before[slot + 1] != 0) {
                put(before[slot], before[slot + 1]);
            }
        }
    }

    /** Where the hash is, or the free slot where it belongs. */
    private int slot(long high, long low) {
        int slot = (int) (high & (slots.length / 2 - 1)) * 2;
        while ((slots[slot] != 0 || slots[slot + 1] != 0) && (slots[slot] != high || slots[slot + 1] != low)) {
            slot = next(slot);
        }
        return slot;
    }

    private int next(int slot) {
        return slot + 2 & slots.length - 1;
    }
}
