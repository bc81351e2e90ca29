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

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.temporary.TemporaryUploads;
import io.github.westcloud.kafka.connect.internal.settings.ConnectionSettings;
import io.github.westcloud.kafka.connect.internal.settings.Failures;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the directory. Thread-safe. */
final class SourceFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SourceFiles.class);

    /** How many files wait for their turn at most; further ones are found by the next listing. */
    private static final int MOST_WAITING = 10_000;

    private static final int PAGE = 1_000;

    private final WestCloudClient client;
    private final SourceSettings settings;
    private final ObjectPath directory;
    private final String bucket;
    private final Pattern pattern;

    SourceFiles(WestCloudClient client, SourceSettings settings) {
        this.client = client;
        this.settings = settings;
        this.directory = ConnectionSettings.directory(settings);
        this.bucket = ConnectionSettings.bucket(settings);
        this.pattern = settings.fileNames();
    }

    /**
     * Lists files of this task.
     *
     * @param choose takes some of up to a thousand files
     * @throws org.apache.kafka.connect.errors.ConnectException if the directory cannot be listed
     */
    <T> List<T> list(Function<List<SourceFile>, List<T>> choose) {
        var chosen = new ArrayList<T>();
        var page = new ArrayList<SourceFile>();
        try {
            var entries = client.listAll(ListRequest.of(directory)).iterator();
            while (chosen.size() < MOST_WAITING && entries.hasNext()) {
                fileOf(entries.next()).ifPresent(page::add);
                if (page.size() == PAGE || !entries.hasNext()) {
                    chosen.addAll(choose.apply(page));
                    page.clear();
                }
            }
            return chosen;
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return List.of();
            }
            throw Failures.of("Listing " + directory, e);
        }
    }

    /** The temporary file of an upload is moved to its name when it is complete, and is listed under that. */
    private Optional<SourceFile> fileOf(DirectoryEntry entry) {
        boolean ours = !entry.directory()
                && !TemporaryUploads.isTemporary(entry.name())
                && settings.isOurs(entry.name())
                && pattern.matcher(entry.name()).matches();
        return ours ? Optional.of(SourceFile.of(bucket, directory, entry)) : Optional.empty();
    }

    /**
     * Opens a file to read it from a position.
     *
     * @return empty if it is gone or was replaced since it was listed; the next listing finds the new version
     * @throws org.apache.kafka.connect.errors.ConnectException if it cannot be read
     */
    Optional<OpenedFile> open(SourceFile file, long position) throws IOException {
        var request = DownloadRequest.builder(file.path());
        if (position > 0) {
            request.range(ByteRange.from(position));
        }
        Download download;
        try {
            download = client.download(request.build());
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw Failures.of("Reading " + file.path(), e);
        }
        try {
            if (file.is(download.info())) {
                return Optional.of(new OpenedFile(file, settings, download, position));
            }
            download.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            download.close();
            throw e;
        }
    }

    /**
     * Deletes a file of which Kafka has all records, unless it was replaced. A failure is logged; the next listing finds it.
     *
     * @return whether the file is gone
     */
    boolean delete(SourceFile file) {
        try {
            if (!file.is(client.head(HeadRequest.of(file.path())))) {
                return false;
            }
            client.delete(DeleteRequest.of(file.path()));
            return true;
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return true;
            }
            LOG.warn("The file {} was sent and cannot be deleted. It is tried again: {}", file.path(), e.getMessage());
            return false;
        }
    }
}
