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
package io.github.westcloud.kafka.connect.internal.source;

import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.protocol.ObjectPath;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A version of a file, as it was listed.
 *
 * @param seconds its date; some answers have no more than seconds
 * @param etag its entity tag, empty if listings have none
 */
record SourceFile(String bucket, ObjectPath path, long length, long seconds, String etag) {

    private static final String FILE = "file";
    private static final String POSITION = "position";
    private static final String VERSION = "version";
    private static final String COMPLETE = "complete";

    static SourceFile of(String bucket, ObjectPath directory, DirectoryEntry entry) {
        var path = directory.resolve(entry.name());
        return new SourceFile(
                bucket,
                path,
                entry.length(),
                seconds(entry.lastModified()),
                entry.etag().orElse(""));
    }

    /** Whether what was found is still this version. */
    boolean is(FileInfo info) {
        return length == info.length()
                && seconds == seconds(info.lastModified())
                && (etag.isEmpty() || etag.equals(info.etag().orElse(etag)));
    }

    private static long seconds(Optional<Instant> lastModified) {
        return lastModified.orElse(Instant.EPOCH).getEpochSecond();
    }

    private String version() {
        return length + "@" + seconds + (etag.isEmpty() ? "" : "#" + etag);
    }

    /**
     * The key under which Kafka Connect keeps how far the file was sent. Kafka Connect compares keys as bytes, so they have to be the
     * same in every JVM: there is one entry, since the order in which a map writes several differs from one JVM to the next.
     */
    Map<String, String> partition() {
        return Map.of(FILE, bucket + "/" + path);
    }

    Map<String, Object> offset(long position, boolean complete) {
        return Map.of(VERSION, version(), POSITION, position, COMPLETE, complete);
    }

    /** The number of bytes that were sent, 0 if the offset is of another version or missing. */
    long position(Map<String, Object> offset) {
        return isOfThisVersion(offset) ? ((Number) offset.get(POSITION)).longValue() : 0;
    }

    /** Whether the whole file was sent. */
    boolean isComplete(Map<String, Object> offset) {
        return isOfThisVersion(offset) && Boolean.TRUE.equals(offset.get(COMPLETE));
    }

    private boolean isOfThisVersion(Map<String, Object> offset) {
        return offset != null && version().equals(offset.get(VERSION));
    }
}
