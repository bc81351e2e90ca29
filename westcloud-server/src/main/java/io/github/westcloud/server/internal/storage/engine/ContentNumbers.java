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

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Gives each content a number that no other ever had. Numbers are reserved in blocks, which the index knows before the first of
 * them is used, so that there is never a content on disk of which the index has not heard. Thread-safe.
 */
final class ContentNumbers {

    /** Under this key: the first number that is not reserved. */
    private static final long LIMIT = 0L;
    /** Under this key: the first number that this run, or the last one that used any, has reserved. */
    private static final long FIRST_OF_RUN = 1L;
    /** The first block is never used: 0 stands for no content. */
    private static final long FIRST = BlobStore.BLOCK;

    private final Index index;
    private final BlobStore blobs;
    private long next;
    private long limit;

    ContentNumbers(Index index, BlobStore blobs) {
        this.index = index;
        this.blobs = blobs;
    }

    synchronized long next() {
        if (next == limit) {
            reserveBlock();
        }
        return next++;
    }

    /** No content has this number or a higher one. */
    static long limit(Index index) {
        return orFirst(index.counters.get(LIMIT));
    }

    /** All contents that were under way when the last run ended have this number or a higher one. */
    static long firstOfLastRun(Index index) {
        return orFirst(index.counters.get(FIRST_OF_RUN));
    }

    /** Within a change: sees to it that numbers up to this one are not given out. */
    static void reserveUpTo(Index index, long highest) {
        long limit = Math.max(limit(index), (highest / BlobStore.BLOCK + 1) * BlobStore.BLOCK);
        index.counters.put(LIMIT, limit);
        index.counters.put(FIRST_OF_RUN, limit);
    }

    private void reserveBlock() {
        long first = limit(index);
        boolean firstOfRun = limit == 0;
        index.change(() -> {
            if (firstOfRun) {
                index.counters.put(FIRST_OF_RUN, first);
            }
            return index.counters.put(LIMIT, first + BlobStore.BLOCK);
        });
        try {
            blobs.prepare(first);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not create a directory for contents", e);
        }
        next = first;
        limit = first + BlobStore.BLOCK;
    }

    private static long orFirst(Long number) {
        return number == null ? FIRST : number;
    }
}
