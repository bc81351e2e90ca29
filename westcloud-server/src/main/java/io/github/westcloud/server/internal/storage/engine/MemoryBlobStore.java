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

import io.github.westcloud.server.internal.storage.OutOfSpaceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Contents in the heap, in blocks of at most 1 MiB, so that no large array is ever needed, and up to a limit. */
final class MemoryBlobStore implements BlobStore {

    private static final int FIRST_BLOCK = 4 * 1024;
    private static final int SEQUENTIAL_BLOCK = 64 * 1024;
    private static final int LARGEST_BLOCK = 1 << 20;
    /** Roughly what a content and its entry in the index need beside the bytes. */
    private static final int OVERHEAD = 1024;

    private final ConcurrentHashMap<Long, MemoryBlob> contents = new ConcurrentHashMap<>();
    private final AtomicLong used = new AtomicLong();
    private final long capacity;

    /** @param capacity how many bytes all contents may have together */
    MemoryBlobStore(long capacity) {
        this.capacity = capacity;
    }

    @Override
    public Writer create(long id, long length) throws OutOfSpaceException {
        requireRoom(length + OVERHEAD);
        reserve(OVERHEAD);
        var blob = new MemoryBlob();
        contents.put(id, blob);
        return new BlockWriter(blob, length);
    }

    @Override
    public void writeAt(long id, long position, ByteBuffer bytes) throws NoSuchFileException, OutOfSpaceException {
        var blob = find(id);
        for (long at = position; bytes.hasRemaining(); ) {
            int count = Math.min(bytes.remaining(), LARGEST_BLOCK);
            reserve(count - blob.sizeAt(at));
            var block = new byte[count];
            bytes.get(block);
            blob.put(at, block);
            at += count;
        }
    }

    @Override
    public Blob open(long id) throws NoSuchFileException {
        return find(id);
    }

    @Override
    public synchronized void duplicate(long id, long copy) throws NoSuchFileException {
        var blob = find(id);
        blob.owners++;
        contents.put(copy, blob);
    }

    @Override
    public synchronized void delete(long id) {
        var blob = contents.remove(id);
        if (blob != null && --blob.owners == 0) {
            used.addAndGet(-blob.length() - OVERHEAD);
        }
    }

    @Override
    public void prepare(long firstId) {
        // Memory needs no folders.
    }

    @Override
    public void syncNames() {
        // Nothing in memory survives anything.
    }

    @Override
    public long length(long id) {
        var blob = contents.get(id);
        return blob == null ? -1 : blob.length();
    }

    @Override
    public void visitFrom(long firstId, Visitor visitor) throws IOException {
        for (long id : contents.keySet()) {
            if (id >= firstId) {
                visitor.visit(id);
            }
        }
    }

    @Override
    public void close() {
        contents.clear();
    }

    /** How many contents there are. */
    int count() {
        return contents.size();
    }

    private MemoryBlob find(long id) throws NoSuchFileException {
        var blob = contents.get(id);
        if (blob == null) {
            throw new NoSuchFileException("content " + id);
        }
        return blob;
    }

    /** What is refused is never counted, so it is in nobody's way. */
    private void reserve(long bytes) throws OutOfSpaceException {
        long before = used.getAndUpdate(now -> now + bytes > capacity ? now : now + bytes);
        if (before + bytes > capacity) {
            throw noRoom(bytes, before);
        }
    }

    private void requireRoom(long bytes) throws OutOfSpaceException {
        long now = used.get();
        if (now + bytes > capacity) {
            throw noRoom(bytes, now);
        }
    }

    private OutOfSpaceException noRoom(long bytes, long now) {
        return new OutOfSpaceException("The memory has no room for " + bytes + " bytes more; " + now + " of " + capacity
                + " are used. Give Java a larger heap, or the server a data directory");
    }

    /**
     * Collects what comes in small pieces into blocks. The first has 4 KiB and each is twice as long as the one before, up to 64 KiB, so
     * that a client that announces much and sends little takes little.
     */
    private final class BlockWriter implements Writer {

        private final MemoryBlob blob;
        private ByteBuffer block;
        private long position;

        BlockWriter(MemoryBlob blob, long expected) {
            this.blob = blob;
            this.block = ByteBuffer.allocate(expected == 0 ? FIRST_BLOCK : (int) Math.min(expected, FIRST_BLOCK));
        }

        @Override
        public void write(ByteBuffer bytes) throws OutOfSpaceException {
            while (bytes.hasRemaining()) {
                int count = Math.min(bytes.remaining(), block.remaining());
                block.put(bytes.slice().limit(count));
                bytes.position(bytes.position() + count);
                if (!block.hasRemaining()) {
                    flush();
                }
            }
        }

        @Override
        public void finish() throws OutOfSpaceException {
            close();
        }

        @Override
        public void close() throws OutOfSpaceException {
            if (block.position() > 0) {
                flush();
            }
        }

        private void flush() throws OutOfSpaceException {
            reserve(block.position());
            blob.put(position, Arrays.copyOf(block.array(), block.position()));
            position += block.position();
            block = block.capacity() == SEQUENTIAL_BLOCK
                    ? block.clear()
                    : ByteBuffer.allocate(Math.min(SEQUENTIAL_BLOCK, 2 * block.capacity()));
        }
    }
}
