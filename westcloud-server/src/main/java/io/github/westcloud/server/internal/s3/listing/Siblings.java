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
package io.github.westcloud.server.internal.s3.listing;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.server.internal.storage.ListQuery;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The entries of one directory by name, read some at a time. A directory that vanishes has no more. */
final class Siblings {

    private static final int FIRST_STEP = 32;
    private static final int LARGEST_STEP = 512;
    private static final int GROWTH = 4;

    private final StorageEngine engine;
    private final Location directory;
    private final Deque<StoredEntry> some = new ArrayDeque<>();
    private Optional<String> after;
    private int step = FIRST_STEP;
    private boolean ended;

    /** @param after the name after which to begin; it need not exist */
    Siblings(StorageEngine engine, Location directory, Optional<String> after) {
        this.engine = engine;
        this.directory = directory;
        this.after = after;
    }

    /** The next entry, which stays the next one; {@code null} at the end. */
    StoredEntry peek() {
        if (some.isEmpty() && !ended) {
            read();
        }
        return some.peek();
    }

    /** Takes the next entry. */
    StoredEntry next() {
        peek();
        return some.remove();
    }

    private void read() {
        try {
            var page = engine.list(directory, new ListQuery(after, step, ListOrder.ASC));
            some.addAll(page.entries());
            ended = !page.more();
            if (!some.isEmpty()) {
                after = Optional.of(some.getLast().name());
            }
            step = Math.min(LARGEST_STEP, step * GROWTH);
        } catch (StorageException e) {
            if (e.code() != ErrorCode.NOT_FOUND && e.code() != ErrorCode.WRONG_OBJECT_TYPE) {
                throw e;
            }
            ended = true;
        }
    }
}
