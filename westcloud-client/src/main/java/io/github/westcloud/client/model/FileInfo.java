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

import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import java.time.Instant;
import java.util.Objects;

/**
 * What the service tells of a file or directory (chapter 2.7 of the API document).
 *
 * @param path the path within the bucket
 * @param directory whether it is a directory
 * @param contentType the mime type; {@code folder} for a directory
 * @param length the size of the whole file in bytes, 0 for a directory
 * @param lastModified when the file was created, to the second; {@code null} if the service did not say
 * @param etag the entity tag without its quotes, or {@code null}
 * @param contentMd5 the MD5 of the content in 32 lowercase hexadecimal digits, or {@code null} if the service did not say
 * @param metadata the metadata, without the service's own instructions
 */
public record FileInfo(
        ObjectPath path,
        boolean directory,
        String contentType,
        long length,
        Instant lastModified,
        String etag,
        String contentMd5,
        Metadata metadata) {

    public FileInfo {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(metadata, "metadata");
    }

    /** The last segment of the path; empty for the root of the bucket. */
    public String name() {
        return path.name();
    }
}
