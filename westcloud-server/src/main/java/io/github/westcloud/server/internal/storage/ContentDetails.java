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
package io.github.westcloud.server.internal.storage;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a content beside its length and its MD5.
 *
 * @param checksum the checksum that came with it, which was verified
 * @param parts those it was uploaded in, by number, if they are known; at most 10,000
 */
public record ContentDetails(Optional<Checksum> checksum, List<FilePart> parts) {

    private static final ContentDetails NONE = new ContentDetails(Optional.empty(), List.of());

    public ContentDetails {
        parts = List.copyOf(parts);
    }

    public static ContentDetails none() {
        return NONE;
    }

    /** Of a content in one piece. */
    public static ContentDetails of(Optional<Checksum> checksum) {
        return checksum.isEmpty() ? NONE : new ContentDetails(checksum, List.of());
    }
}
