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
package io.github.westcloud.server.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Contents in the heap, in blocks of at most 1 MiB, so that no large array is ever needed. */
final class MemoryBlobStore implements BlobStore {

    private static final int SEQUENTIAL_BLOCK = 64 * 1024;
    private static final int LARGEST_BLOCK = 1 << 20;

    /** Content number to blocks by the position of their first byte. */
    private final ConcurrentHashMap<Long, NavigableMap<Long, byte[]>> contents = new ConcurrentHashMap<>();

    @Override
    public Writer create(long id) {
        var blocks = new ConcurrentSkipListMap<Long, byte[]>();
        contents.put(id, blocks);
        return new BlockWriter(blocks);
    }

    @Override
    public void writeAt(long id, long position, ByteBuffer bytes) throws IOException {
        var blocks = blocksOf(id);
        for (long at = position; bytes.hasRemaining(); ) {
            var block = new byte[Math.min(bytes.remaining(), LARGEST_BLOCK)];
            bytes.get(block);
            blocks.put(at, block);
            at += block.length;
        }
    }

    @Override
    public Blob open(long id) throws IOException {
        var blocks = blocksOf(id);
        return new Blob() {
            @Override
            public int read(ByteBuffer target, long position) {
                return readBlock(blocks, target, position);
            }

            @Override
            public void close() {
                // The blocks are garbage when nobody reads them any more.
            }
        };
    }

    @Override
    public void duplicate(long id, long copy) throws IOException {
        contents.put(copy, blocksOf(id));
    }

    @Override
    public void delete(long id) {
        contents.remove(id);
    }

    @Override
    public void deleteFrom(long firstId) {
        contents.keySet().removeIf(id -> id >= firstId);
    }

    @Override
    public void close() {
        contents.clear();
    }

    /** How many contents there are. */
    int count() {
        return contents.size();
    }

    private NavigableMap<Long, byte[]> blocksOf(long id) throws NoSuchFileException {
        var blocks = contents.get(id);
        if (blocks == null) {
            throw new NoSuchFileException("content " + id);
        }
        return blocks;
    }

    private static int readBlock(NavigableMap<Long, byte[]> blocks, ByteBuffer target, long position) {
        var entry = blocks.floorEntry(position);
        if (entry == null || position >= entry.getKey() + entry.getValue().length) {
            return -1;
        }
        int from = (int) (position - entry.getKey());
        int count = Math.min(target.remaining(), entry.getValue().length - from);
        target.put(entry.getValue(), from, count);
        return count;
    }

    /** Collects what comes in small pieces into blocks of 64 KiB. */
    private static final class BlockWriter implements Writer {

        private final NavigableMap<Long, byte[]> blocks;
        private final ByteBuffer block = ByteBuffer.allocate(SEQUENTIAL_BLOCK);
        private long position;

        BlockWriter(NavigableMap<Long, byte[]> blocks) {
            this.blocks = blocks;
        }

        @Override
        public void write(ByteBuffer bytes) {
            while (bytes.hasRemaining()) {
                int count = Math.min(bytes.remaining(), block.remaining());
                var piece = bytes.slice().limit(count);
                block.put(piece);
                bytes.position(bytes.position() + count);
                if (!block.hasRemaining()) {
                    flush();
                }
            }
        }

        @Override
        public void close() {
            if (block.position() > 0) {
                flush();
            }
        }

        private void flush() {
            var bytes = Arrays.copyOf(block.array(), block.position());
            blocks.put(position, bytes);
            position += bytes.length;
            block.clear();
        }
    }
}
