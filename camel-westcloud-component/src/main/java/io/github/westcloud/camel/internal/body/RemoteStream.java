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
package io.github.westcloud.camel.internal.body;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.model.FileInfo;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content of a remote file from its first byte on. The request is sent by the first read, or by {@link #open()}; the
 * connection goes back when the last byte was read or the stream is closed.
 *
 * <p>A connection that breaks in the middle is replaced by one that asks for the rest, as long as the file is still the
 * same. At the end the content is checked against what the service told of it. Not thread-safe, but for {@link #park()}.
 */
final class RemoteStream extends InputStream {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteStream.class);
    /** How many times in a row a connection may break without a byte between. */
    private static final int MOST_BREAKS = 3;

    private final RemoteSource source;
    private Download download;
    private FileInfo info;
    private ContentCheck check;
    private long position;
    private int breaks;
    private boolean touched;
    private boolean ended;
    private boolean closed;

    RemoteStream(RemoteSource source) {
        this.source = source;
    }

    /** Sends the request if it was not sent yet, and tells what the service said of the file. */
    synchronized FileInfo open() {
        if (download == null) {
            download = source.open();
            info = download.info();
            check = ContentCheck.of(source.request(), info, download.length());
        }
        return info;
    }

    /** Gives the connection back if nobody has begun to read; the first read asks again. From any thread. */
    synchronized void park() {
        if (!touched && !closed && download != null) {
            try {
                download.close();
            } catch (IOException e) {
                LOG.debug("Cannot release the connection of a download", e);
            }
            download = null;
        }
    }

    /** How many bytes the stream has in all, or -1 if that is not known before it is read. */
    long length() {
        return check == null ? -1 : check.length();
    }

    /** How many bytes were read. */
    long position() {
        return position;
    }

    /** Whether there is nothing more to read: the end was reached, or the stream was closed. */
    boolean finished() {
        return ended || closed;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        if (ended) {
            return -1;
        }
        if (closed) {
            throw new IOException("The download of " + source.request().path() + " has been closed");
        }
        if (count == 0) {
            return 0;
        }
        openForReading();
        int read = readOrResume(buffer, offset, count);
        if (read < 0) {
            end();
        } else {
            position += read;
            check.update(buffer, offset, read);
        }
        return read;
    }

    private int readOrResume(byte[] buffer, int offset, int count) throws IOException {
        while (true) {
            try {
                int read = download.stream().read(buffer, offset, count);
                breaks = 0;
                return read;
            } catch (IOException e) {
                resumeAfter(e);
            }
        }
    }

    private void resumeAfter(IOException reason) throws IOException {
        if (++breaks > MOST_BREAKS) {
            throw reason;
        }
        LOG.info(
                "The download of {} was interrupted after {} bytes and is resumed: {}",
                source.request().path(),
                position,
                reason.toString());
        try {
            download.close();
            download = source.openFrom(position, info.length());
        } catch (IOException | WestCloudException e) {
            reason.addSuppressed(e);
            throw reason;
        }
        if (!ContentCheck.sameVersion(info, download.info())) {
            throw new IOException(
                    "The file " + source.request().path() + " was replaced while it was being read", reason);
        }
    }

    private void end() throws IOException {
        ended = true;
        close();
        check.end(position);
    }

    @Override
    public int available() throws IOException {
        return download == null || finished() ? 0 : download.stream().available();
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            if (download != null) {
                download.close();
            }
        }
    }

    private synchronized void openForReading() throws IOException {
        touched = true;
        try {
            open();
        } catch (WestCloudException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
