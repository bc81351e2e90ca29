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

import io.github.westcloud.server.internal.storage.StoredEntry;
import java.util.List;
import java.util.Optional;

/**
 * A page of a listing.
 *
 * @param files what has a key of its own, in the order of the keys
 * @param prefixes the common prefixes, in order
 * @param next how far the page has come, if more follow
 */
public record KeyPage(List<KeyedFile> files, List<String> prefixes, Optional<Position> next) {

    /**
     * A file, or a directory that is listed as a key, and its key.
     *
     * @param key its path from the root of the bucket
     * @param entry what is there
     */
    public record KeyedFile(String key, StoredEntry entry) {}

    /** How many results there are. */
    public int count() {
        return files.size() + prefixes.size();
    }
}
