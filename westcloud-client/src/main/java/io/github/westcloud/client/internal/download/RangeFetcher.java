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
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.internal.wire.Cancellation;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.ByteRange;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches ranges of one version of a file. What breaks off is requested again from there. Thread-safe. */
final class RangeFetcher {

    private static final Logger LOG = LoggerFactory.getLogger(RangeFetcher.class);
    private static final int OK = 200;
    private static final int PRECONDITION_FAILED = 412;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final RangeSource source;
    private final DownloadRequest request;
    private final FileInfo file;
    private final int mostBreaks;

    /**
     * @param file the version of which the ranges have to be
     * @param mostBreaks how many times an answer may break off for one range
     */
    RangeFetcher(RangeSource source, DownloadRequest request, FileInfo file, int mostBreaks) {
        this.source = source;
        this.request = request;
        this.file = file;
        this.mostBreaks = mostBreaks;
    }

    int mostBreaks() {
        return mostBreaks;
    }

    void replaceConnection() {
        source.replaceConnection();
    }

    /**
     * Fetches a block, by the thread that has {@linkplain RangeBlock#begin() begun} it, unless it is given up.
     *
     * @param arrives runs when the service answers
     * @throws IOException if it cannot be fetched, or the file was replaced
     */
    void fetch(RangeBlock block, TransferListener listener, Runnable arrives) throws IOException {
        for (int breaks = 0; ; breaks++) {
            long from = block.offset() + block.arrived();
            try (var range = open(from, block.end(), listener, block.cancellation())) {
                if (!block.arrives()) {
                    return;
                }
                arrives.run();
                block.receive(range.stream());
                if (block.arrived() == block.length()) {
                    return;
                }
                throw new IOException("the response had fewer bytes than the range");
            } catch (UnusableRangeException e) {
                throw e;
            } catch (IOException e) {
                if (block.isDropped() || breaks == mostBreaks) {
                    throw e;
                }
                tell(block.offset() + block.arrived(), e);
            }
        }
    }

    /** Says that an answer broke off, and is requested again from there. */
    void tell(long position, IOException reason) {
        LOG.info(
                "The download of {} was interrupted at byte {} and is resumed: {}",
                file.path(),
                position,
                reason.toString());
    }

    /**
     * Opens a range.
     *
     * @param end the byte after its last one
     * @throws IOException if it cannot be had, or the file was replaced
     */
    Download open(long from, long end, TransferListener listener, Cancellation cancellation) throws IOException {
        var range = request.toBuilder().range(ByteRange.of(from, end - 1)).build();
        Download download;
        try {
            download = source.openRange(range, file.etag().orElse(null), listener, cancellation);
        } catch (WestCloudException e) {
            throw explained(e);
        }
        try {
            check(download, end - from);
            return download;
        } catch (IOException e) {
            download.close();
            throw e;
        }
    }

    private void check(Download range, long asked) throws IOException {
        if (!FileVersion.of(file).isSameContentAs(FileVersion.of(range.info()))) {
            throw new ReplacedException(file, null);
        }
        if (range.length() > asked) {
            throw new UnusableRangeException(
                    "The service was asked for " + asked + " bytes of " + file.path() + " and sent " + range.length(),
                    null);
        }
    }

    private IOException explained(WestCloudException e) {
        return e.status() == PRECONDITION_FAILED || e.status() == RANGE_NOT_SATISFIABLE
                ? new ReplacedException(file, e)
                : new UnusableRangeException(e.getMessage(), e);
    }

    /** A range cannot be had, also not by asking again. */
    static class UnusableRangeException extends IOException {

        private static final long serialVersionUID = 1L;

        UnusableRangeException(String message, Throwable cause) {
            super(message, cause);
        }

        /** Whether the service sent the whole file. */
        boolean rangeIgnored() {
            return getCause() instanceof WestCloudException refusal && refusal.status() == OK;
        }
    }

    /** The ranges would be of two versions. */
    static final class ReplacedException extends UnusableRangeException {

        private static final long serialVersionUID = 1L;

        ReplacedException(FileInfo file, Throwable cause) {
            super("The file " + file.path() + " was replaced while it was being read", cause);
        }
    }
}
