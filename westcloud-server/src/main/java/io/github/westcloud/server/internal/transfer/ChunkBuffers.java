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
package io.github.westcloud.server.internal.transfer;

import io.github.westcloud.protocol.ChunkRules;
import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * Buffers of one chunk each. There are at most 64 of them, fewer in a small heap; who wants one more waits until one is
 * given back. Thread-safe.
 */
public final class ChunkBuffers {

    private static final int MOST = 64;
    private static final int FEWEST = 4;
    private static final int SHARE_OF_HEAP = 8;

    private final Semaphore free;
    private final ConcurrentLinkedQueue<ByteBuffer> idle = new ConcurrentLinkedQueue<>();

    public ChunkBuffers() {
        long fitting = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / ChunkRules.CHUNK_SIZE;
        this.free = new Semaphore((int) Math.max(FEWEST, Math.min(MOST, fitting)));
    }

    /** A cleared buffer, until it is closed. */
    public Borrowed borrow() {
        free.acquireUninterruptibly();
        var buffer = idle.poll();
        return new Borrowed(buffer == null ? ByteBuffer.allocateDirect(ChunkRules.CHUNK_SIZE) : buffer.clear());
    }

    /** A buffer on loan. Used by one thread. */
    public final class Borrowed implements AutoCloseable {

        private final ByteBuffer buffer;

        private Borrowed(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        public ByteBuffer buffer() {
            return buffer;
        }

        @Override
        public void close() {
            idle.add(buffer);
            free.release();
        }
    }
}
