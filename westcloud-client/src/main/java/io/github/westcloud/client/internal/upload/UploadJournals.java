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

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.model.FileContent;
import io.github.westcloud.client.model.UploadResult;
import io.github.westcloud.client.operation.UploadRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The directory with the journals of unfinished uploads, one for each path of a bucket. Thread-safe. */
public final class UploadJournals {

    private static final int NAME_LENGTH = 40;

    private final Optional<Path> directory;
    private final String bucket;

    private UploadJournals(Optional<Path> directory, String bucket) {
        this.directory = directory;
        this.bucket = bucket;
    }

    /** The journals of the configuration's bucket. */
    public static UploadJournals of(ClientConfig config) {
        var bucket = config.endpoint() + " " + config.dialect() + " /" + config.bucket();
        return new UploadJournals(config.resumeDirectory(), bucket);
    }

    /**
     * Uploads with the progress that an earlier process has left.
     *
     * @throws IllegalArgumentException if there is no directory, or if the content is not a local file
     * @throws IOException if the journal cannot be used, or if the content cannot be read
     */
    UploadResult resume(UploadRequest request, PartUploads uploads) throws IOException {
        var folder = directory.orElseThrow(() -> new IllegalArgumentException("Cannot resume the upload of "
                + request.path() + ": no directory for its progress is set. Set resumeDirectory"));
        if (!(request.content() instanceof FileContent file) || file.isTemporary()) {
            throw new IllegalArgumentException("Cannot resume the upload of " + request.path()
                    + ": its content is not a local file. Give the content as a file, or set resume to false");
        }
        var target = bucket + "/" + request.path();
        var name = UploadSource.sha256(target).substring(0, NAME_LENGTH) + ".upload";
        try (var journal = UploadJournal.open(folder.resolve(name).toAbsolutePath())) {
            return new ResumableUpload(request, journal, UploadSource.of(request, target), uploads).run();
        }
    }
}
