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
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.internal.wire.Cancellation;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A content in its order, of which others fetch ranges ahead. The reader goes on with the stream that is open already until it
 * comes to a range that arrives; from there on it reads what was fetched. If no range is to be had, it opens a stream again. So it
 * never waits for helpers that do not come.
 *
 * <p>One thread reads; any thread may close.
 */
final class ParallelStream extends InputStream {

    private final RangeFetcher fetcher;
    private final RangeWindow window;
    private final long end;
    private volatile Download own;
    private volatile boolean closed;
    private boolean begun;
    private long position;
    private int breaks;

    /**
     * @param own open at the position
     * @param end the byte after the last one
     */
    ParallelStream(RangeFetcher fetcher, RangeWindow window, Download own, long position, long end) {
        this.fetcher = fetcher;
        this.window = window;
        this.own = own;
        this.position = position;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (!begun) {
            begun = true;
            window.fill();
        }
        while (position < end) {
            requireOpen();
            int read = own == null ? readAhead(buffer, offset, count) : readOwn(buffer, offset, count);
            if (read > 0) {
                position += read;
                return read;
            }
        }
        close();
        return -1;
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("The download has been closed");
        }
    }

    /** Returns 0 if there is another place to read from now. */
    private int readOwn(byte[] buffer, int offset, int count) throws IOException {
        long limit = window.leaveToReader(position, count);
        if (limit == position) {
            dropOwn();
            return 0;
        }
        try {
            int read = own.stream().read(buffer, offset, (int) (limit - position));
            if (read < 0) {
                throw new EOFException("the response ended at byte " + position + " of " + end);
            }
            return read;
        } catch (IOException e) {
            dropOwn();
            if (closed || breaks++ == fetcher.mostBreaks()) {
                throw e;
            }
            fetcher.tell(position, e);
            return 0;
        }
    }

    /** Returns 0 if there is another place to read from now. */
    private int readAhead(byte[] buffer, int offset, int count) throws IOException {
        window.fill();
        var block = window.first();
        if (block == null || position < block.offset()) {
            own = fetcher.open(position, end, TransferListener.NONE, new Cancellation());
            if (closed) {
                dropOwn();
            }
            return 0;
        }
        window.fetch(block);
        int read = block.read((int) (position - block.offset()), buffer, offset, count);
        if (position + read == block.end()) {
            window.remove(block);
            window.fill();
        }
        return read;
    }

    private void dropOwn() throws IOException {
        var dropped = own;
        own = null;
        if (dropped != null) {
            dropped.close();
        }
    }

    @Override
    public int available() throws IOException {
        var open = own;
        return open == null || closed ? 0 : open.stream().available();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        window.close();
        dropOwn();
    }
}
