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

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StoredDirectory;
import io.github.westcloud.server.internal.storage.StoredEntry;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * All keys of a bucket in the order of S3, from any of them on. The walk is lazy: its cost depends on the keys that are
 * taken, not on those there are, and it holds some entries for each directory on its way. Used by one thread.
 */
final class KeyWalk {

    /** Comes after every character that a key can have. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final StorageEngine engine;
    private final BucketName bucket;
    private final Deque<Level> levels = new ArrayDeque<>();
    private String bound = "";
    private boolean inclusive = true;
    private Level below;

    /**
     * Where a walk is.
     *
     * @param key the key; a directory's ends with a slash
     * @param entry what is there
     */
    record Item(String key, StoredEntry entry) {

        boolean isDirectory() {
            return entry instanceof StoredDirectory;
        }
    }

    KeyWalk(StorageEngine engine, BucketName bucket) {
        this.engine = engine;
        this.bucket = bucket;
        seek("", true);
    }

    /** Goes on with the keys from this one on, or after it. */
    void seek(String key, boolean withIt) {
        bound = key;
        inclusive = withIt;
        below = null;
        levels.clear();
        levels.push(new Level(engine, new Location(bucket, ObjectPath.root()), "", key));
    }

    /** Goes on after all keys that begin with this. */
    void seekPast(String prefix) {
        seek(prefix + LAST, false);
    }

    /** Does not go into the directory that came last. */
    void skip() {
        below = null;
    }

    /** The next file, or directory before what is in it; {@code null} at the end. */
    Item next() {
        if (below != null) {
            levels.push(below);
            below = null;
        }
        while (!levels.isEmpty()) {
            var level = levels.peek();
            var entry = level.next();
            if (entry == null) {
                levels.pop();
                continue;
            }
            var key = level.keyOf(entry);
            boolean wanted = isWanted(key);
            if (entry instanceof StoredDirectory) {
                below = level.into(entry);
            }
            if (wanted) {
                return new Item(key, entry);
            }
            if (below != null) {
                levels.push(below);
                below = null;
            }
        }
        return null;
    }

    private boolean isWanted(String key) {
        int order = KeyOrder.compare(key, bound);
        return order > 0 || order == 0 && inclusive;
    }
}
