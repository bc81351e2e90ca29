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
package io.github.westcloud.camel.internal.body;

import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import java.time.Instant;
import java.util.Optional;

/**
 * What tells one content of a file from another, by what listings and responses have in common: a listing may have no entity tag,
 * and the date of a response has seconds only. What one of them does not tell is not compared.
 *
 * @param length in bytes
 * @param etag the entity tag
 * @param second when the file was created, in seconds since 1970
 */
record FileVersion(long length, Optional<String> etag, Optional<Long> second) {

    static FileVersion of(FileInfo info) {
        return new FileVersion(info.length(), info.etag(), info.lastModified().map(Instant::getEpochSecond));
    }

    static FileVersion of(DirectoryEntry entry) {
        return new FileVersion(
                entry.length(), entry.etag(), entry.lastModified().map(Instant::getEpochSecond));
    }

    /** Whether nothing tells them apart. */
    boolean maybe(FileVersion other) {
        return maybeSameContent(other) && maybeEqual(second, other.second);
    }

    /** Whether length and entity tag do not tell them apart. */
    boolean maybeSameContent(FileVersion other) {
        return length == other.length && maybeEqual(etag, other.etag);
    }

    private static boolean maybeEqual(Optional<?> first, Optional<?> later) {
        return first.isEmpty() || later.isEmpty() || first.equals(later);
    }
}
