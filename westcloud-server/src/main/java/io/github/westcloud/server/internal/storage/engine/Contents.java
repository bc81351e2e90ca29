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

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers contents and sees to it that none is ever left over.
 *
 * <p>A number is noted as garbage from the moment it is given out until an entry refers to it, and again from the moment
 * no entry does. What is noted when the engine starts was left by a killed process. So were numbers that are not noted at
 * all because the process died before their note was written: they are at least as high as the counter on disk.
 */
final class Contents implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);
    private static final long COUNTER = 0L;

    private final Index index;
    private final BlobStore blobs;

    Contents(Index index, BlobStore blobs) {
        this.index = index;
        this.blobs = blobs;
    }

    /** Deletes what a killed process left. */
    void recover() throws IOException {
        for (var id : index.garbage.keySet()) {
            blobs.delete(id);
        }
        blobs.deleteFrom(nextId());
        index.changeLater(() -> {
            index.garbage.clear();
            return null;
        });
    }

    ReceivedContent receive(long length) {
        long id = reserve();
        try {
            return new ReceivedContent(id, blobs.create(id, length), this::drop);
        } catch (IOException e) {
            drop(id);
            throw new UncheckedIOException("Could not begin content " + id, e);
        }
    }

    /** A content that is written part by part; its number stays garbage until {@link #keep}. */
    long createEmpty() {
        long id = reserve();
        try {
            blobs.create(id, 0).close();
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not begin content " + id, e);
        }
    }

    /** Another content with the same bytes. */
    long duplicate(long id) throws IOException {
        long copy = reserve();
        try {
            blobs.duplicate(id, copy);
            return copy;
        } catch (IOException e) {
            drop(copy);
            throw e;
        }
    }

    BlobStore blobs() {
        return blobs;
    }

    /** Within a change: an entry refers to the content now. */
    void keep(long id) {
        index.garbage.remove(id);
    }

    /** Within a change: no entry refers to the content any more. */
    void release(long id) {
        index.garbage.put(id, 0L);
    }

    /** Deletes a released content once the change that released it is durable. A failure leaves it to the next start. */
    void drop(long id) {
        try {
            blobs.delete(id);
            index.changeLater(() -> index.garbage.remove(id));
        } catch (IOException e) {
            LOG.warn("Could not delete content {}. It will be deleted at the next start", id, e);
        }
    }

    @Override
    public void close() throws IOException {
        blobs.close();
    }

    private long reserve() {
        Supplier<Long> next = () -> {
            long id = nextId();
            index.counters.put(COUNTER, id + 1);
            index.garbage.put(id, 0L);
            return id;
        };
        return index.changeLater(next);
    }

    private long nextId() {
        return index.counters.getOrDefault(COUNTER, 1L);
    }
}
