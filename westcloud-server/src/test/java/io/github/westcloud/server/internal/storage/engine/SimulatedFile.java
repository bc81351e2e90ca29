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
package io.github.westcloud.server.internal.storage.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The bytes of a file in a {@link SimulatedDisk}: as they are, as they were when they were last synced, and what came between. */
final class SimulatedFile {

    static final int PAGE = 4096;

    private byte[] bytes = {};
    private int length;
    private byte[] synced = {};
    private final List<Change> unsynced = new ArrayList<>();

    /** Something that a power failure may undo. */
    private interface Change {
        void apply(SimulatedFile found);
    }

    int length() {
        return length;
    }

    int read(ByteBuffer target, long position) {
        if (position >= length) {
            return -1;
        }
        int count = (int) Math.min(target.remaining(), length - position);
        target.put(bytes, (int) position, count);
        return count;
    }

    void write(byte[] piece, int position) {
        int end = position + piece.length;
        grow(end);
        System.arraycopy(piece, 0, bytes, position, piece.length);
        unsynced.add(found -> found.grow(end));
        for (int page = position / PAGE; page * PAGE < end; page++) {
            int from = page * PAGE;
            // The disk gets pages as they are in memory, with all that was written to them before.
            var content = Arrays.copyOfRange(bytes, from, Math.min(length, from + PAGE));
            unsynced.add(found -> {
                found.grow(from + content.length);
                System.arraycopy(content, 0, found.bytes, from, content.length);
            });
        }
    }

    void truncate(int newLength) {
        cut(newLength);
        unsynced.add(found -> found.cut(newLength));
    }

    void sync() {
        synced = content();
        unsynced.clear();
    }

    /** This file as it may be found after a power failure. */
    SimulatedFile after(BooleanSupplier keeps) {
        var found = new SimulatedFile();
        found.bytes = synced.clone();
        found.length = synced.length;
        for (var change : unsynced) {
            if (keeps.getAsBoolean()) {
                change.apply(found);
            }
        }
        found.synced = found.content();
        return found;
    }

    byte[] content() {
        return Arrays.copyOf(bytes, length);
    }

    private void grow(int least) {
        if (least > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(least, 2 * bytes.length));
        }
        length = Math.max(length, least);
    }

    private void cut(int most) {
        if (most < length) {
            Arrays.fill(bytes, most, length, (byte) 0);
            length = most;
        }
    }
}
