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
package io.github.westcloud.client.internal.download;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.download.SaveOption;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ErrorKind;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves a download as a local file, whole or not at all: under a temporary name in the same directory, which becomes the
 * right one when all bytes are there. After a break it asks for the rest.
 */
public final class FileDownload {

    private static final Logger LOG = LoggerFactory.getLogger(FileDownload.class);

    /** How many times in a row a connection may break, or the file may change, without progress between. */
    private static final int MOST_BREAKS = 3;

    /** Fewer bytes than this are no progress: a service that sends them one by one would take for ever. */
    private static final int PROGRESS = 64 * 1024;

    private final Path file;
    private final Set<SaveOption> options;
    private final Function<DownloadRequest, Download> service;

    /**
     * A download to a file.
     *
     * @param service opens a download
     * @throws IOException if no file can be made there: the directory is missing, or the path is a directory itself
     */
    public FileDownload(Path file, Set<SaveOption> options, Function<DownloadRequest, Download> service)
            throws IOException {
        this.file = file.toAbsolutePath();
        this.options = options;
        this.service = service;
        if (Files.isDirectory(this.file)) {
            throw new FileSystemException(file.toString(), null, "it is a directory, not the name of a file to write");
        }
        if (!Files.isDirectory(this.file.getParent())) {
            throw new FileNotFoundException("Cannot write " + file + ": its directory does not exist");
        }
    }

    /** @throws IOException if the content breaks off, or the file cannot be written; the file is unchanged then */
    public FileInfo save(DownloadRequest request) throws IOException {
        boolean resume = options.contains(SaveOption.RESUME);
        try (var partial = resume ? PartialFile.lasting(file) : PartialFile.unique(file)) {
            boolean kept = false;
            try {
                var info = collect(request, partial);
                requireContent(info, partial);
                partial.becomeFile(options.contains(SaveOption.SYNC));
                kept = true;
                return info;
            } catch (DamagedException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                kept = partial.isLasting() && partial.position() > 0;
                throw e;
            } finally {
                if (!kept) {
                    partial.delete();
                }
            }
        }
    }

    private FileInfo collect(DownloadRequest request, PartialFile partial) throws IOException {
        for (int breaks = 0; ; breaks++) {
            long before = partial.position();
            try {
                var info = receive(request, partial);
                if (info != null) {
                    return info;
                }
            } catch (FileSystemException local) {
                throw local;
            } catch (IOException e) {
                if (!partial.isOpen()) {
                    throw e;
                }
                breaks = partial.position() - before >= PROGRESS ? 0 : breaks;
                if (breaks == MOST_BREAKS || partial.position() == 0) {
                    throw e;
                }
                LOG.info(
                        "The download of {} was interrupted after {} bytes and is resumed: {}",
                        request.path(),
                        partial.position(),
                        e.toString());
            }
            if (breaks == MOST_BREAKS) {
                throw new IOException("The file " + request.path() + " was replaced again and again while it was read");
            }
        }
    }

    /** Receives what is missing; {@code null} if what is there is of another version, and was dropped. */
    private FileInfo receive(DownloadRequest request, PartialFile partial) throws IOException {
        long from = partial.position();
        try (var download = service.apply(from == 0 ? request : rest(request, from))) {
            var info = download.info();
            if (from > 0 && !partial.isBeginningOf(info)) {
                partial.forget();
                return null;
            }
            if (from == 0) {
                partial.startOver(info);
            }
            long expected = download.length();
            requireLength(download, expected, partial.append(from, download.stream()));
            return info;
        } catch (WestCloudException e) {
            if (from == 0 || e.kind() != ErrorKind.INVALID_REQUEST) {
                throw e;
            }
            // There is no such range any more: the file has become shorter.
            partial.forget();
            return null;
        }
    }

    private static DownloadRequest rest(DownloadRequest request, long from) {
        return request.toBuilder().range(ByteRange.from(from)).build();
    }

    private static void requireLength(Download download, long expected, long received) throws IOException {
        if (expected >= 0 && received != expected) {
            throw new IOException("The download of " + download.info().path() + " ended after " + received + " of "
                    + expected + " bytes");
        }
    }

    private static void requireContent(FileInfo info, PartialFile partial) throws IOException {
        if (info.length() > 0 && partial.size() != info.length()) {
            throw new DamagedException("The download of " + info.path() + " ended after " + partial.size() + " of "
                    + info.length() + " bytes. Nothing was saved");
        }
        var expected = partial.expectedMd5();
        if (expected.isEmpty()) {
            return;
        }
        var md5 = partial.md5();
        if (!md5.equals(expected.get())) {
            throw new DamagedException("The content of " + info.path() + " is damaged: its MD5 is " + md5
                    + ", and the service says " + expected.get() + ". Nothing was saved");
        }
    }

    /** What was received is of no use, also for a later attempt. */
    private static final class DamagedException extends IOException {

        private static final long serialVersionUID = 1L;

        private DamagedException(String message) {
            super(message);
        }
    }
}
