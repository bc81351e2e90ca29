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

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An upload in parts that is not complete.
 *
 * @param contentId the number of the content it will become
 * @param length the size of the whole file in bytes, or {@link #UNKNOWN_LENGTH} if the parts have any size
 * @param started when it was begun
 * @param options how it treats what is at its location
 * @param attributes what the file will carry; here {@code expires} counts from the start of the upload
 * @param checksum which checksum the file will have
 */
public record PendingUpload(
        long contentId,
        long length,
        Instant started,
        PutOptions options,
        FileAttributes attributes,
        Optional<ChecksumRule> checksum) {

    /** The parts will say how long the file is. */
    public static final long UNKNOWN_LENGTH = -1;

    /** Tells it from every other upload, also from an earlier or later one to the same place. */
    public String uuid() {
        return new UUID(contentId, started.toEpochMilli()).toString();
    }

    /** Whether each part has its place in the file from the start. */
    public boolean hasPlaces() {
        return length != UNKNOWN_LENGTH;
    }
}
