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
import io.github.westcloud.server.internal.storage.OpenUpload;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists uploads in parts page by page, as {@link KeyLister} lists keys. Its cost depends on the results of the page. */
public final class UploadLister {

    /** Comes after every character that a key or an id can have. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private static final int STEP = 100;

    private final StorageEngine engine;

    public UploadLister(StorageEngine engine) {
        this.engine = engine;
    }

    /**
     * Which uploads to list.
     *
     * @param prefix only those whose keys begin with it
     * @param delimiter keys that have it after the prefix become one common prefix; empty for none
     * @param limit the most uploads and common prefixes, from 0
     * @param key only those after this key; empty for all
     * @param id also those to this key that come after this id; empty for none of them
     */
    public record UploadQuery(String prefix, String delimiter, int limit, String key, String id) {}

    /**
     * A page.
     *
     * @param uploads in the order of their keys and ids
     * @param prefixes the common prefixes, in order
     * @param lastKey the key or common prefix that came last, if more follow
     * @param lastId the id that came last, empty after a common prefix
     */
    public record UploadPage(
            List<OpenUpload> uploads, List<String> prefixes, Optional<String> lastKey, String lastId) {}

    /** One page. */
    public UploadPage list(BucketName bucket, UploadQuery query) {
        var uploads = new ArrayList<OpenUpload>();
        var prefixes = new ArrayList<String>();
        var at = begin(query);
        var last = Optional.<Place>empty();
        while (true) {
            var some = engine.uploads(bucket, at.key(), at.id(), STEP);
            for (var open : some) {
                var key = open.key().location().path().toString();
                if (!key.startsWith(query.prefix())) {
                    return new UploadPage(uploads, prefixes, Optional.empty(), "");
                }
                if (uploads.size() + prefixes.size() == query.limit()) {
                    return new UploadPage(
                            uploads,
                            prefixes,
                            last.map(Place::key),
                            last.map(Place::id).orElse(""));
                }
                var common = commonPrefix(key, query);
                if (common.isEmpty()) {
                    uploads.add(open);
                    at = new Place(key, open.key().id());
                    last = Optional.of(at);
                } else {
                    prefixes.add(common);
                    last = Optional.of(new Place(common, ""));
                    at = new Place(common + LAST, "");
                    break;
                }
            }
            if (some.isEmpty()) {
                return new UploadPage(uploads, prefixes, Optional.empty(), "");
            }
        }
    }

    private record Place(String key, String id) {}

    private static Place begin(UploadQuery query) {
        if (KeyOrder.compare(query.key(), query.prefix()) < 0) {
            return new Place(query.prefix(), "");
        }
        boolean isPrefix = !query.delimiter().isEmpty() && query.key().endsWith(query.delimiter());
        if (isPrefix) {
            return new Place(query.key() + LAST, "");
        }
        return new Place(query.key(), query.id().isEmpty() && !query.key().isEmpty() ? LAST : query.id());
    }

    private static String commonPrefix(String key, UploadQuery query) {
        if (query.delimiter().isEmpty()) {
            return "";
        }
        int at = key.indexOf(query.delimiter(), query.prefix().length());
        return at < 0 ? "" : key.substring(0, at + query.delimiter().length());
    }
}
