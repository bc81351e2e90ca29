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
package io.github.westcloud.client.model;

import java.time.Instant;
import java.util.Objects;

/**
 * One line of a listing (chapter 2.11 of the API document).
 *
 * @param name the name within the directory, one segment, with nothing encoded
 * @param directory whether it is a directory
 * @param contentType the mime type; {@code folder} for a directory; {@code null} if the service did not say
 * @param length the size in bytes, 0 for a directory
 * @param lastModified to the second; {@code null} if the service did not say
 * @param etag the entity tag without its quotes, or {@code null}
 */
public record DirectoryEntry(
        String name, boolean directory, String contentType, long length, Instant lastModified, String etag) {

    public DirectoryEntry {
        Objects.requireNonNull(name, "name");
    }
}
