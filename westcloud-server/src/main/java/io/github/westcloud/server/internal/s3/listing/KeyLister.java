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
import io.github.westcloud.server.internal.s3.listing.KeyPage.KeyedFile;
import io.github.westcloud.server.internal.s3.listing.KeyWalk.Item;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StoredDirectory;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Lists keys page by page. Files are keys; directories show as common prefixes of the delimiter {@code /}, also when they are
 * empty, and those that were made on their own as keys if they are to.
 */
public final class KeyLister {

    private final StorageEngine engine;
    private final boolean directoriesAreKeys;

    /** @param directoriesAreKeys whether a directory that was made on its own is listed as a key */
    public KeyLister(StorageEngine engine, boolean directoriesAreKeys) {
        this.engine = engine;
        this.directoriesAreKeys = directoriesAreKeys;
    }

    /** One page. */
    public KeyPage list(BucketName bucket, ListRequest request) {
        var files = new ArrayList<KeyedFile>();
        var prefixes = new ArrayList<String>();
        var walk = begin(bucket, request);
        Position last = null;
        for (var item = next(walk, request); item != null; item = next(walk, request)) {
            if (files.size() + prefixes.size() == request.maxKeys()) {
                return new KeyPage(files, prefixes, Optional.ofNullable(last));
            }
            var common = commonPrefix(item, request);
            if (common.isEmpty()) {
                files.add(new KeyedFile(item.key(), item.entry()));
                last = new Position(item.key(), false);
            } else {
                prefixes.add(common);
                last = new Position(common, true);
                walk.seekPast(common);
            }
        }
        return new KeyPage(files, prefixes, Optional.empty());
    }

    private KeyWalk begin(BucketName bucket, ListRequest request) {
        var walk = new KeyWalk(engine, bucket);
        var after = request.after().filter(position -> KeyOrder.compare(position.text(), request.prefix()) >= 0);
        if (after.isEmpty()) {
            walk.seek(request.prefix(), true);
        } else if (after.get().isPrefix()) {
            walk.seekPast(after.get().text());
        } else {
            walk.seek(after.get().text(), false);
        }
        return walk;
    }

    /** The next result: a file, or whatever has a common prefix. */
    private Item next(KeyWalk walk, ListRequest request) {
        for (var item = walk.next(); item != null; item = walk.next()) {
            if (!item.key().startsWith(request.prefix())) {
                return null;
            }
            if (!item.isDirectory()
                    || isKey(item)
                    || commonPrefix(item, request).equals(item.key())) {
                return item;
            }
        }
        return null;
    }

    private boolean isKey(Item item) {
        return directoriesAreKeys && item.entry() instanceof StoredDirectory directory && !directory.passing();
    }

    private static String commonPrefix(Item item, ListRequest request) {
        if (request.delimiter().isEmpty()) {
            return "";
        }
        int at = item.key().indexOf(request.delimiter(), request.prefix().length());
        return at < 0 ? "" : item.key().substring(0, at + request.delimiter().length());
    }
}
