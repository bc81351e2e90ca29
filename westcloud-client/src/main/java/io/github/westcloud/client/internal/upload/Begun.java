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
package io.github.westcloud.client.internal.upload;

import io.github.westcloud.client.internal.dialect.PendingUpload;
import java.util.Optional;

/**
 * What an upload was begun with. It goes on only if all of this is the same, but for what the service said.
 *
 * @param format of the journal, {@value #FORMAT}
 * @param target endpoint, dialect, bucket and path
 * @param source the absolute path of the local file
 * @param length of the local file, in bytes
 * @param modified when the local file was changed last, and which file it is
 * @param attributes a digest of what is stored with the file: mime type, metadata and so on
 * @param uploadPath the path that the parts go to
 * @param uploadId what the service calls the upload, or {@code null}
 * @param before what was at the path when the upload began, or {@code null}
 */
record Begun(
        int format,
        String target,
        String source,
        long length,
        String modified,
        String attributes,
        String uploadPath,
        String uploadId,
        String before) {

    static final int FORMAT = 1;
    /** With this each line of this kind begins. */
    static final String BEGINNING = "{\"format\":";

    /** The same with what the service said. */
    Begun at(PendingUpload upload, String found) {
        return new Begun(
                format,
                target,
                source,
                length,
                modified,
                attributes,
                upload.path().toString(),
                upload.id().orElse(null),
                found);
    }

    /** Why an upload that was begun with this is not the other one; empty if it is. */
    Optional<String> differenceFrom(Begun other) {
        if (format != other.format || !target.equals(other.target)) {
            return Optional.of("the journal is for " + other.target);
        }
        if (!source.equals(other.source)) {
            return Optional.of("the local file was " + other.source);
        }
        if (length != other.length || !modified.equals(other.modified)) {
            return Optional.of("the local file has changed");
        }
        return attributes.equals(other.attributes)
                ? Optional.empty()
                : Optional.of("the mime type, metadata or another attribute has changed");
    }
}
