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
 * Buffers of one part each. There are at most 64 of them, fewer in a small heap; who wants one more waits until one is
 * given back. A client that has sent no more than 16 KiB of its part has none yet, so that those who send nearly nothing cannot have
 * them all. Thread-safe.
 */
public final class PartBuffers {

    private static final int MOST = 64;
    private static final int FEWEST = 4;
    private static final int SHARE_OF_HEAP = 8;
    private static final int UNBUFFERED = 16 * 1024;

    private final Semaphore free;
    private final ConcurrentLinkedQueue<ByteBuffer> idle = new ConcurrentLinkedQueue<>();

    public PartBuffers() {
        long fitting = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / ChunkRules.CHUNK_SIZE;
        this.free = new Semaphore((int) Math.max(FEWEST, Math.min(MOST, fitting)));
    }

    /** For one part of this many bytes, at most 1 MiB. */
    public Collector collect(int length) {
        return new Collector(length);
    }

    private ByteBuffer borrow() {
        free.acquireUninterruptibly();
        var buffer = idle.poll();
        return buffer == null ? ByteBuffer.allocateDirect(ChunkRules.CHUNK_SIZE) : buffer.clear();
    }

    /** Collects a part. Borrows a buffer only when something substantial has come. Used by one thread. */
    public final class Collector implements AutoCloseable {

        private final int length;
        private ByteBuffer content;

        private Collector(int length) {
            this.length = length;
            this.content = ByteBuffer.allocate(Math.min(length, UNBUFFERED));
        }

        /** Takes all of a piece; false, and nothing is taken, if that is more than the part has. */
        public boolean add(ByteBuffer piece) {
            if (content.position() + piece.remaining() > length) {
                return false;
            }
            if (piece.remaining() > content.remaining()) {
                content = borrow().limit(length).put(content.flip());
            }
            content.put(piece);
            return true;
        }

        public boolean isComplete() {
            return content.position() == length;
        }

        /** The part, to be read. */
        public ByteBuffer content() {
            return content.flip();
        }

        @Override
        public void close() {
            if (content.isDirect()) {
                idle.add(content);
                free.release();
            }
        }
    }
}
