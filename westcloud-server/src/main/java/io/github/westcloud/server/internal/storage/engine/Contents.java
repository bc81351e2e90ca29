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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers contents and sees to it that none is left over.
 *
 * <p>Numbers are reserved in blocks: the index knows each block before its first number is used. A content that is no longer
 * needed is garbage in the index until it is deleted. So after a crash the index itself says which contents may go: the garbage,
 * and in the blocks of the run that crashed those that nothing refers to.
 */
final class Contents implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);

    private final Index index;
    private final BlobStore blobs;
    private final Space space;
    private final ContentNumbers numbers;
    /** Those that no entry refers to yet. */
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    Contents(Index index, BlobStore blobs, Space space) {
        this.index = index;
        this.blobs = blobs;
        this.space = space;
        this.numbers = new ContentNumbers(index, blobs);
    }

    /** @param length how many bytes are expected */
    ReceivedContent receive(long length) {
        space.require(length);
        long id = begin();
        try {
            return new ReceivedContent(id, blobs.create(id, length), this);
        } catch (IOException e) {
            drop(id);
            throw new UncheckedIOException("Could not begin content " + id, e);
        }
    }

    /** A content that is written part by part. */
    long createEmpty() {
        space.require(0);
        long id = begin();
        try {
            blobs.create(id, 0).close();
            return id;
        } catch (IOException e) {
            drop(id);
            throw new UncheckedIOException("Could not begin content " + id, e);
        }
    }

    /** Another content with the same bytes. */
    long duplicate(long id) throws IOException {
        space.require(0);
        long copy = begin();
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

    Space space() {
        return space;
    }

    /** An entry refers to the content now, and cannot get lost. */
    void kept(long id) {
        underWay.remove(id);
    }

    /** Within a change: no entry refers to the content any more. */
    void release(long id) {
        index.garbage.put(id, 0L);
    }

    /** Deletes a content that nothing refers to, which cannot get lost. A failure leaves it to the next start. */
    void drop(long id) {
        try {
            blobs.delete(id);
            underWay.remove(id);
            if (index.garbage.containsKey(id)) {
                index.changeIfOpen(() -> index.garbage.remove(id));
            }
        } catch (IOException e) {
            LOG.warn("Could not delete content {}. It will be deleted at the next start", id, e);
            index.changeIfOpen(() -> index.garbage.put(id, 0L));
        }
    }

    /** Names as garbage what is still under way, so that the next start deletes it. */
    void giveUpUnderWay() {
        index.changeIfOpen(() -> underWay.forEach(this::release));
    }

    @Override
    public void close() throws IOException {
        blobs.close();
    }

    private long begin() {
        long id = numbers.next();
        underWay.add(id);
        return id;
    }
}
