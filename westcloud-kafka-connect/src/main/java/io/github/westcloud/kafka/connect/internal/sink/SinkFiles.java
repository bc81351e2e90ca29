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
package io.github.westcloud.kafka.connect.internal.sink;

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.kafka.connect.internal.settings.Failures;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;

/**
 * The files of one partition in the bucket. Each says in its metadata which offsets it has; so a task that takes over knows where
 * to go on, also if the offsets were not committed, and two tasks that write at once cannot write a record twice.
 */
final class SinkFiles {

    /** Names of metadata have no upper case in S3. */
    private static final String LAST_OFFSET = "kafka-last-offset";

    private static final String RECORDS = "kafka-records";

    private final WestCloudClient client;
    private final FileNames names;
    private final LineFormat format;
    private final boolean gzip;

    SinkFiles(WestCloudClient client, FileNames names, LineFormat format, boolean gzip) {
        this.client = client;
        this.names = names;
        this.format = format;
        this.gzip = gzip;
    }

    /**
     * The last offset in the bucket, empty if there is no file.
     *
     * @throws ConnectException if the files cannot be listed, or the last one does not say its offsets
     */
    OptionalLong lastOffset() {
        try {
            String last = null;
            for (var entry : client.listAll(ListRequest.of(names.directory()))) {
                boolean ours =
                        !entry.directory() && names.firstOffset(entry.name()).isPresent();
                last = ours && (last == null || entry.name().compareTo(last) > 0) ? entry.name() : last;
            }
            return last == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(lastOffset(names.directory().resolve(last)));
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return OptionalLong.empty();
            }
            throw Failures.of("Looking for the last file in " + names.directory(), e);
        }
    }

    /**
     * Writes a file.
     *
     * @return the offset of its last record, or, if another task has written a file with the same first record, of the last one of
     *     that
     * @throws ConnectException if it cannot be written
     */
    long write(OpenFile file) {
        var path = names.path(file.firstOffset());
        try {
            client.upload(request(path, file));
            return file.lastOffset();
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.ALREADY_EXISTS) {
                return lastOffsetOfOther(path, file);
            }
            throw Failures.of("Writing " + path, e);
        }
    }

    private long lastOffsetOfOther(ObjectPath path, OpenFile file) {
        long last = lastOffset(path);
        if (last < file.firstOffset()) {
            throw foreign(path);
        }
        return last;
    }

    private UploadRequest request(ObjectPath path, OpenFile file) {
        var offsets = Map.of(LAST_OFFSET, Long.toString(file.lastOffset()), RECORDS, Integer.toString(file.records()));
        return UploadRequest.builder(path, Content.of(file.content(gzip)))
                .automkdir(true)
                .contentType(gzip ? "application/gzip" : format.contentType())
                .metadata(new Metadata(offsets))
                .build();
    }

    private long lastOffset(ObjectPath path) {
        try {
            var value = client.head(HeadRequest.of(path)).metadata().get(LAST_OFFSET);
            return Long.parseLong(value.orElseThrow(() -> foreign(path)));
        } catch (NumberFormatException e) {
            throw foreign(path);
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                throw new RetriableException("The file " + path + " was removed while its offsets were read", e);
            }
            throw Failures.of("Reading the offsets of " + path, e);
        }
    }

    private static ConnectException foreign(ObjectPath path) {
        return new ConnectException(
                "The file " + path + " has the name of a file of this connector, but no metadata " + LAST_OFFSET
                        + " with the offset of its last record. Move it away, or set another westcloud.directory");
    }
}
