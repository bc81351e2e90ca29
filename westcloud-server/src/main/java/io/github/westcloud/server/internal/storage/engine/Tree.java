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

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.internal.storage.ListPage;
import io.github.westcloud.server.internal.storage.ListQuery;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.Parents;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredDirectory;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Directories and files as entries of the index. Methods that begin with {@code require} check and throw; methods that
 * change something run within a change of the index and after all checks.
 */
final class Tree {

    private final Index index;
    private final Clock clock;
    private final Quotas quotas;

    Tree(Index index, Clock clock) {
        this.index = index;
        this.clock = clock;
        this.quotas = new Quotas(index);
    }

    Quotas quotas() {
        return quotas;
    }

    Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** What is there, unless it has expired. */
    Optional<StoredEntry> find(Location location) {
        var bucketCreated = index.buckets.get(Keys.bucket(location.bucket()));
        if (bucketCreated == null) {
            throw new StorageException(ErrorCode.BUCKET_NOT_FOUND, "There is no bucket " + location.bucket());
        }
        return location.path().isRoot()
                ? Optional.of(new StoredDirectory("", Instant.ofEpochMilli(bucketCreated)))
                : Optional.ofNullable(index.entries.get(Keys.entry(location))).filter(this::isAlive);
    }

    StoredEntry require(Location location) {
        return find(location).orElseThrow(() -> missing(location));
    }

    StoredFile requireFile(Location location) {
        if (require(location) instanceof StoredFile file) {
            return file;
        }
        throw new StorageException(ErrorCode.WRONG_OBJECT_TYPE, location + " is a directory, not a file");
    }

    void requireDirectory(Location location) {
        if (require(location) instanceof StoredFile) {
            throw new StorageException(ErrorCode.WRONG_OBJECT_TYPE, location + " is a file, not a directory");
        }
    }

    /** A new file may stand here: the path is free, or it has a file that may be replaced. */
    void requirePlace(Location location, PutOptions options) {
        var existing = find(location);
        if (existing.isPresent() && !options.overwrite()) {
            throw new StorageException(ErrorCode.ALREADY_EXISTS, location + " already exists");
        }
        if (existing.isPresent() && existing.get() instanceof StoredDirectory) {
            throw new StorageException(
                    ErrorCode.WRONG_OBJECT_TYPE, location + " is a directory and cannot be overwritten by a file");
        }
        requireParents(location, options.parents());
        options.precondition().check(existing);
    }

    /** As the other one; and a file of this length fits into the bucket's quota. */
    void requirePlace(Location location, long length, PutOptions options) {
        requirePlace(location, options);
        quotas.require(location, find(location), length);
    }

    /** The directory of the path is there, or can be made. */
    private void requireParents(Location location, Parents rule) {
        if (rule == Parents.REQUIRED) {
            requireDirectory(location.parent());
        } else {
            existing(new ParentDirectories(location));
        }
    }

    /**
     * Puts an entry, makes its missing parents, and returns the contents of what was there: more than one if expired files
     * stood where directories are now.
     */
    List<Long> put(Location location, StoredEntry entry, PutOptions options) {
        boolean passing = options.parents() == Parents.PASSING;
        var released = new ArrayList<Long>();
        var parents = new ParentDirectories(location);
        for (int depth = existing(parents) + 1; depth <= parents.depth(); depth++) {
            released.addAll(replace(parents.key(depth), new StoredDirectory(parents.name(depth), now(), passing)));
        }
        released.addAll(replace(Keys.entry(location), entry));
        return released;
    }

    /** The keys of everything in the bucket, expired files among it. */
    List<byte[]> keysOf(BucketName bucket) {
        find(new Location(bucket, ObjectPath.root()));
        var prefix = Keys.firstIn(bucket);
        return index.readLong(() -> {
            var keys = new ArrayList<byte[]>();
            var cursor = index.entries.cursor(prefix, null, false);
            while (cursor.hasNext()) {
                var key = cursor.next();
                if (!Keys.startsWith(key, prefix)) {
                    break;
                }
                keys.add(key);
            }
            return keys;
        });
    }

    /** Removes an entry and returns its content, if it had one. */
    List<Long> remove(byte[] key) {
        var old = index.entries.remove(key);
        quotas.replaced(key, old, null);
        forgetExpiry(key, old);
        return contentOf(old);
    }

    /** Removes the directories above a path that was removed, as far as they were to end with the last entry in them. */
    void prune(Location removed) {
        for (var parent = removed.parent(); !parent.path().isRoot(); parent = parent.parent()) {
            boolean passing =
                    index.entries.get(Keys.entry(parent)) instanceof StoredDirectory directory && directory.passing();
            if (!passing || !isEmpty(parent)) {
                return;
            }
            remove(Keys.entry(parent));
        }
    }

    boolean isEmpty(Location directory) {
        return list(directory, new ListQuery(Optional.empty(), 1, ListOrder.ASC))
                .entries()
                .isEmpty();
    }

    ListPage list(Location directory, ListQuery query) {
        return index.readLong(() -> readPage(directory, query));
    }

    private ListPage readPage(Location directory, ListQuery query) {
        boolean ascending = query.order() == ListOrder.ASC;
        var low = Keys.firstIn(directory);
        var high = Keys.afterLastIn(directory);
        var from = query.after().map(name -> Keys.named(directory, name)).orElse(ascending ? low : high);
        var cursor = index.entries.cursor(from, ascending ? high : low, !ascending);
        var page = new ArrayList<StoredEntry>(Math.min(query.limit(), 1000));
        while (cursor.hasNext()) {
            cursor.next();
            var entry = cursor.getValue();
            if (!isAlive(entry) || query.after().filter(entry.name()::equals).isPresent()) {
                continue;
            }
            if (page.size() == query.limit()) {
                return new ListPage(page, true);
            }
            page.add(entry);
        }
        return new ListPage(page, false);
    }

    /** Keys of {@link Index#expiries} for some files that have expired, oldest first. */
    List<byte[]> expired(int limit) {
        var keys = new ArrayList<byte[]>();
        var expiries = index.expiries;
        for (var key = expiries.firstKey();
                key != null && keys.size() < limit && !Keys.endOfExpiry(key).isAfter(now());
                key = expiries.higherKey(key)) {
            keys.add(key);
        }
        return keys;
    }

    boolean isAlive(StoredEntry entry) {
        return !(entry instanceof StoredFile file && file.isExpired(now()));
    }

    static StorageException missing(Location location) {
        return new StorageException(ErrorCode.NOT_FOUND, "There is nothing at " + location);
    }

    /**
     * How many of the directories above a location are there. Where one is, all above it are, so few have to be looked up even
     * if many are missing.
     */
    private int existing(ParentDirectories parents) {
        int there = 0;
        int missing = parents.depth() + 1;
        // The last one first: mostly it is there.
        for (int depth = parents.depth(); there + 1 < missing; depth = (there + missing) / 2) {
            var entry =
                    Optional.ofNullable(index.entries.get(parents.key(depth))).filter(this::isAlive);
            if (entry.isEmpty()) {
                missing = depth;
            } else if (entry.get() instanceof StoredDirectory) {
                there = depth;
            } else {
                throw new StorageException(
                        ErrorCode.WRONG_OBJECT_TYPE, parents.location(depth) + " is a file, not a directory");
            }
        }
        return there;
    }

    private List<Long> replace(byte[] key, StoredEntry entry) {
        var old = index.entries.put(key, entry);
        quotas.replaced(key, old, entry);
        forgetExpiry(key, old);
        if (entry instanceof StoredFile file) {
            file.attributes().expires().ifPresent(end -> index.expiries.put(Keys.expiry(end, key), ""));
        }
        return contentOf(old);
    }

    private void forgetExpiry(byte[] key, StoredEntry old) {
        if (old instanceof StoredFile file) {
            file.attributes().expires().ifPresent(end -> index.expiries.remove(Keys.expiry(end, key)));
        }
    }

    private static List<Long> contentOf(StoredEntry entry) {
        return entry instanceof StoredFile file ? List.of(file.contentId()) : List.of();
    }
}
