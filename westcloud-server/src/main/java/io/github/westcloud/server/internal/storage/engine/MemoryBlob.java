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
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** One content in the heap, in blocks. Thread-safe, except that one place is written by one thread at a time. */
final class MemoryBlob implements Blob {

    /** Blocks by the position of their first byte. */
    private final NavigableMap<Long, byte[]> blocks = new ConcurrentSkipListMap<>();

    private final AtomicLong size = new AtomicLong();

    /** How many numbers this content has. Guarded by the store. */
    int owners = 1;

    /** Puts a block to its place, which may have one of the same length already. */
    void put(long position, byte[] block) {
        var earlier = blocks.put(position, block);
        size.addAndGet(block.length - (earlier == null ? 0L : earlier.length));
    }

    @Override
    public long length() {
        return size.get();
    }

    /** How many bytes there are at this place already. */
    int sizeAt(long position) {
        var block = blocks.get(position);
        return block == null ? 0 : block.length;
    }

    @Override
    public int read(ByteBuffer target, long position) {
        var entry = blocks.floorEntry(position);
        if (entry == null || position >= entry.getKey() + entry.getValue().length) {
            return -1;
        }
        int from = (int) (position - entry.getKey());
        int count = Math.min(target.remaining(), entry.getValue().length - from);
        target.put(entry.getValue(), from, count);
        return count;
    }

    @Override
    public void close() {
        // The blocks are garbage when nobody reads them any more.
    }
}
