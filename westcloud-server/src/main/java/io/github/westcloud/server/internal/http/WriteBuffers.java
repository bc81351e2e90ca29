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
package io.github.westcloud.server.internal.http;

import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * Buffers through which bodies are sent. There is a fixed number of large ones, fewer in a small heap; when very many bodies are
 * sent at once, the others get a small one each. Thread-safe.
 */
final class WriteBuffers {

    /** In bytes. Larger ones are no faster, smaller ones cost system calls. */
    private static final int LARGE = 128 * 1024;

    private static final int SMALL = 8 * 1024;
    private static final int MOST = 256;
    private static final int FEWEST = 8;
    private static final int SHARE_OF_HEAP = 8;

    private static final Semaphore FREE = new Semaphore(
            (int) Math.max(FEWEST, Math.min(MOST, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / LARGE)));
    private static final ConcurrentLinkedQueue<ByteBuffer> IDLE = new ConcurrentLinkedQueue<>();

    private WriteBuffers() {}

    /** A cleared buffer, to be given back. */
    static ByteBuffer take() {
        if (!FREE.tryAcquire()) {
            return ByteBuffer.allocate(SMALL);
        }
        var buffer = IDLE.poll();
        return buffer == null ? ByteBuffer.allocateDirect(LARGE) : buffer.clear();
    }

    static void giveBack(ByteBuffer buffer) {
        if (buffer.isDirect()) {
            IDLE.add(buffer);
            FREE.release();
        }
    }
}
