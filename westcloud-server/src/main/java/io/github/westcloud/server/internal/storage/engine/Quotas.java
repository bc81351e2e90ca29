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
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.Quota;
import io.github.westcloud.server.internal.storage.StorageException;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import io.github.westcloud.server.internal.storage.Usage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * What buckets may have, and what those with a quota do have: counted once, and then with each change. A file that has expired counts until it
 * is removed.
 */
final class Quotas {

    private final Index index;
    private final Map<BucketName, Quota> quotas = new ConcurrentHashMap<>();
    /** Guarded by the index, as all methods are that use it. */
    private final Map<BucketName, Usage> usages = new HashMap<>();

    Quotas(Index index) {
        this.index = index;
        load(index.byteQuotas, Quota::withBytes);
        load(index.fileQuotas, Quota::withFiles);
    }

    private void load(Table<byte[], Long> table, BiFunction<Quota, Long, Quota> with) {
        for (var kept = table.cursor(); kept.hasNext(); ) {
            var bucket = new BucketName(new String(kept.next(), StandardCharsets.UTF_8));
            quotas.put(bucket, with.apply(of(bucket), kept.getValue()));
        }
    }

    /** Within a change: sets a quota that is still there when the data is opened again. */
    void keep(BucketName bucket, Quota quota) {
        var before = of(bucket);
        keep(index.byteQuotas, bucket, quota.bytes());
        keep(index.fileQuotas, bucket, quota.files());
        set(bucket, quota);
        index.note(batch -> batch.onUndo(() -> set(bucket, before)));
    }

    private static void keep(Table<byte[], Long> table, BucketName bucket, OptionalLong most) {
        var key = Keys.bucket(bucket);
        if (most.isPresent()) {
            table.put(key, most.getAsLong());
        } else {
            table.remove(key);
        }
    }

    /** Sets a quota that ends when the data is closed. */
    void set(BucketName bucket, Quota quota) {
        index.alone(() -> {
            usages.remove(bucket);
            return quota.equals(Quota.NONE) ? quotas.remove(bucket) : quotas.put(bucket, quota);
        });
    }

    Quota of(BucketName bucket) {
        return quotas.getOrDefault(bucket, Quota.NONE);
    }

    /** Takes as long as the bucket is large if it has no quota. */
    Usage usage(BucketName bucket) {
        return index.alone(() -> quotas.containsKey(bucket) ? counted(bucket) : count(bucket));
    }

    /**
     * Within a change, or before one to refuse what it would refuse.
     *
     * @param there what the new file would replace
     * @throws StorageException with BUCKET_NOT_ENOUGH_SPACE if it does not fit, BUCKET_QUOTA_ERROR if it would be one file too many
     */
    void require(Location location, Optional<StoredEntry> there, long length) {
        var quota = of(location.bucket());
        if (!quota.equals(Quota.NONE)) {
            index.alone(() -> {
                requireRoom(location.bucket(), quota, there, length);
                return null;
            });
        }
    }

    /** Within a change: an entry has taken the place of another one, each of which may be null. */
    void replaced(byte[] key, StoredEntry before, StoredEntry after) {
        if (quotas.isEmpty()) {
            return;
        }
        var counted = usages.computeIfPresent(bucketOf(key), (bucket, usage) -> {
            var rest = before instanceof StoredFile gone ? usage.without(gone) : usage;
            return after instanceof StoredFile file ? rest.with(file) : rest;
        });
        if (counted != null) {
            // They are counted anew if the change cannot be kept.
            index.note(batch -> batch.onUndo(usages::clear));
        }
    }

    private void requireRoom(BucketName bucket, Quota quota, Optional<StoredEntry> there, long length) {
        var usage = counted(bucket);
        var others = there.filter(StoredFile.class::isInstance)
                .map(StoredFile.class::cast)
                .map(usage::without)
                .orElse(usage);
        if (quota.files().isPresent() && others.files() + 1 > quota.files().getAsLong()) {
            throw new StorageException(
                    ErrorCode.BUCKET_QUOTA_ERROR,
                    "The bucket " + bucket + " has " + usage.files() + " files, and its quota is "
                            + quota.files().getAsLong());
        }
        if (quota.bytes().isPresent() && length > quota.bytes().getAsLong() - others.bytes()) {
            throw new StorageException(
                    ErrorCode.BUCKET_NOT_ENOUGH_SPACE,
                    "The bucket " + bucket + " has no room for " + length + " bytes: " + others.bytes()
                            + " of its quota of " + quota.bytes().getAsLong() + " bytes are in use"
                            + (others.equals(usage) ? "" : " by other files"));
        }
    }

    private Usage counted(BucketName bucket) {
        return usages.computeIfAbsent(bucket, this::count);
    }

    private Usage count(BucketName bucket) {
        var prefix = Keys.firstIn(bucket);
        return index.readLong(() -> {
            var usage = Usage.EMPTY;
            for (var cursor = index.entries.cursor(prefix, null, false); cursor.hasNext(); ) {
                if (!Keys.startsWith(cursor.next(), prefix)) {
                    break;
                }
                usage = cursor.getValue() instanceof StoredFile file ? usage.with(file) : usage;
            }
            return usage;
        });
    }

    private static BucketName bucketOf(byte[] key) {
        int end = 0;
        while (key[end] != 0) {
            end++;
        }
        return new BucketName(new String(key, 0, end, StandardCharsets.UTF_8));
    }
}
