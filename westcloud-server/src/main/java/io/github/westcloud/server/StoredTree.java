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
package io.github.westcloud.server;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.internal.storage.ListQuery;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredDirectory;
import io.github.westcloud.server.internal.storage.StoredEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** All that is in a bucket, directory by directory. */
final class StoredTree {

    private static final int PAGE = 1_000;

    private final StorageEngine engine;
    /** What was found and not visited yet, the next one first. */
    private final Deque<Found> found = new ArrayDeque<>();

    private record Found(Location location, StoredEntry entry) {}

    private StoredTree(StorageEngine engine) {
        this.engine = engine;
    }

    /** Visits all files and directories of a bucket but its root, by name, and each directory before what is in it. */
    static void visit(StorageEngine engine, BucketName bucket, BiConsumer<Location, StoredEntry> visitor) {
        var tree = new StoredTree(engine);
        tree.enter(new Location(bucket, ObjectPath.root()));
        while (!tree.found.isEmpty()) {
            var next = tree.found.pop();
            visitor.accept(next.location(), next.entry());
            if (next.entry() instanceof StoredDirectory) {
                tree.enter(next.location());
            }
        }
    }

    private void enter(Location directory) {
        var entries = entries(directory);
        for (int i = entries.size() - 1; i >= 0; i--) {
            var path = directory.path().resolve(entries.get(i).name());
            found.push(new Found(new Location(directory.bucket(), path), entries.get(i)));
        }
    }

    /** None if somebody has deleted the directory meanwhile. */
    private List<StoredEntry> entries(Location directory) {
        var all = new ArrayList<StoredEntry>();
        var after = Optional.<String>empty();
        boolean more = true;
        while (more) {
            try {
                var page = engine.list(directory, new ListQuery(after, PAGE, ListOrder.ASC));
                all.addAll(page.entries());
                more = page.more() && !page.entries().isEmpty();
            } catch (StorageException e) {
                return List.of();
            }
            after = more ? Optional.of(all.get(all.size() - 1).name()) : after;
        }
        return all;
    }
}
