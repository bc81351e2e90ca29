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

import io.github.westcloud.server.internal.storage.StoredDirectory;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes an index that lacks changes agree with itself and with the contents there are. Nobody else uses the index. */
final class IndexRepair {

    private final Index index;
    private final FileBlobStore blobs;
    private final LostAndFound lost;
    private final Set<Long> claimed = new HashSet<>();

    IndexRepair(Index index, FileBlobStore blobs, LostAndFound lost) {
        this.index = index;
        this.blobs = blobs;
        this.lost = lost;
    }

    void run() throws IOException {
        reserveNumbers();
        for (var key : index.entries.keys()) {
            repair(key, index.entries.get(key));
        }
        for (var key : index.uploads.keys()) {
            if (blobs.length(index.uploads.get(key).contentId()) < 0) {
                index.uploads.remove(key);
            } else {
                claimed.add(index.uploads.get(key).contentId());
            }
        }
        for (var key : index.parts.keys()) {
            index.parts.get(key).contentId().ifPresent(claimed::add);
        }
        index.garbage.keys().forEach(claimed::add);
    }

    /** Moves contents of which the index knows nothing out of the way. */
    void moveUnclaimed() throws IOException {
        blobs.visitFrom(0, id -> {
            if (!claimed.contains(id)) {
                lost.keepContent(id, blobs.length(id));
            }
        });
    }

    private void repair(byte[] key, StoredEntry entry) throws IOException {
        if (entry instanceof StoredFile file) {
            if (blobs.length(file.contentId()) != file.length()) {
                index.entries.remove(key);
                lost.missing(key, file, blobs.length(file.contentId()));
                return;
            }
            repairFile(key, file);
        }
        makeParents(key, entry.created());
    }

    private void repairFile(byte[] key, StoredFile file) throws IOException {
        if (!claimed.add(file.contentId())) {
            giveOwnContent(key, file);
        }
        file.attributes().expires().ifPresent(end -> index.expiries.put(Keys.expiry(end, key), ""));
    }

    /** Two names have one content if the change that took the first one away is lost. */
    private void giveOwnContent(byte[] key, StoredFile file) throws IOException {
        long copy = ContentNumbers.limit(index);
        ContentNumbers.reserveUpTo(index, copy);
        blobs.prepare(copy);
        blobs.duplicate(file.contentId(), copy);
        claimed.add(copy);
        index.entries.put(key, file.withContent(copy));
    }

    private void makeParents(byte[] key, Instant created) {
        var place = Keys.placeOf(key);
        index.buckets.putIfAbsent(Keys.bucket(place.bucket()), created.toEpochMilli());
        List<String> segments = place.path().segments();
        var parents = new ParentDirectories(place);
        for (int depth = 1; depth < segments.size(); depth++) {
            var parent = parents.key(depth);
            if (!(index.entries.get(parent) instanceof StoredDirectory)) {
                index.entries.put(parent, new StoredDirectory(parents.name(depth), created));
            }
        }
    }

    private void reserveNumbers() throws IOException {
        var highest = new long[1];
        blobs.visitFrom(0, id -> highest[0] = Math.max(highest[0], id));
        ContentNumbers.reserveUpTo(index, Math.max(highest[0], ContentNumbers.limit(index) - 1));
    }
}
