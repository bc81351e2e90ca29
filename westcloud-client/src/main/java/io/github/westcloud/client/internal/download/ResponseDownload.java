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

import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.internal.transfer.TransferTracker;
import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.client.model.FileInfo;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A download that reads the body of an answer, which it keeps open until it is closed. */
public final class ResponseDownload implements Download {

    private final FileInfo info;
    private final WireResponse response;
    private final Body stream;
    private final long length;

    /** Takes over the answer. */
    public ResponseDownload(FileInfo info, WireResponse response) throws IOException {
        this(info, response, response.body());
    }

    private ResponseDownload(FileInfo info, WireResponse response, InputStream body) {
        this.info = info;
        this.response = response;
        this.stream = new Body(body);
        this.length = response.header("Content-Length").map(Long::parseLong).orElse(-1L);
    }

    /** How long the service took to answer, in nanoseconds. */
    long nanosToHead() {
        return response.nanosToHead();
    }

    /** Who counts the bytes that are read. */
    TransferTracker tracker() {
        return response instanceof ObservedDownload.ObservedResponse observed
                ? observed.tracker()
                : TransferTracker.NONE;
    }

    /** The same answer, of which nothing was read yet, and whose bytes nobody counts. */
    ResponseDownload uncounted() {
        return response instanceof ObservedDownload.ObservedResponse observed
                ? new ResponseDownload(info, observed.unobserved(), observed.uncounted())
                : this;
    }

    @Override
    public FileInfo info() {
        return info;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream stream() {
        return stream;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private final class Body extends FilterInputStream {

        private long position;
        private boolean ended;
        private boolean closed;

        private Body(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? -1 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            int read = super.read(buffer, offset, count);
            count(read);
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(count);
            count(skipped);
            return skipped;
        }

        private void count(long bytes) {
            position += Math.max(0, bytes);
            ended |= bytes < 0;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            // Who knows the length need not ask for more to find the end.
            if (ended || position == length) {
                response.close();
            } else {
                drop();
            }
        }

        /** Reading the rest only to throw it away could take hours. */
        private void drop() {
            response.abort();
            try {
                response.close();
            } catch (IOException alreadyBroken) {
                // A connection that is dropped may be broken; what was read has been told already.
            }
        }
    }
}
