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
import io.github.westcloud.client.model.FileInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content of a remote file from its first byte on. The request is sent by the first read, or by {@link #open()}; the
 * connection is released when the last byte was read, when the stream is closed, and when its exchange has ended. After that, or
 * after a connection has broken, the next read requests the rest, as long as the file is still the same. At the end the content
 * is compared with what the service said of it, and kept if others may read it.
 *
 * <p>One thread reads; any thread may park, release and close.
 */
final class RemoteStream extends InputStream {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteStream.class);
    /** How many times in a row a connection may break without a byte between. */
    private static final int MOST_BREAKS = 3;
    /** The buffer of a transfer of unknown length. */
    private static final int BUFFER = 8 * 1024;
    /** The buffer of the transfer of a large content. */
    private static final int LARGEST_BUFFER = 64 * 1024;

    private final RemoteContent content;
    private final boolean copied;
    private ContentCopy copy;
    private OpenContent open;
    private FileInfo info;
    private ContentCheck check;
    private long position;
    private int breaks;
    private boolean reading;
    private boolean ended;
    /** What is wrong with the content that was read to its end; {@code null} if nothing is. */
    private IOException damage;

    private boolean closed;

    RemoteStream(RemoteContent content) {
        this(content, null);
    }

    /**
     * @param copy is made while the content is read, and kept at its end; {@code null} to make one if others may read the content
     */
    RemoteStream(RemoteContent content, ContentCopy copy) {
        this(content, copy, true);
    }

    private RemoteStream(RemoteContent content, ContentCopy copy, boolean copied) {
        this.content = content;
        this.copy = copy;
        this.copied = copied;
    }

    /** A stream for somebody who keeps the content. */
    static RemoteStream withoutCopy(RemoteContent content) {
        return new RemoteStream(content, null, false);
    }

    /** Sends the request if it was not sent yet, and returns what the service said of the file. */
    synchronized FileInfo open() {
        if (open == null && position == 0) {
            try {
                open = content.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            info = open.info();
            check = ContentCheck.of(content.request(), info, open.length());
        }
        return info;
    }

    /** Whether it has a connection from which nothing was read yet. */
    synchronized boolean isOpenUnread() {
        return position == 0 && open != null && !reading && !closed;
    }

    /** Releases the connection if nothing was read from it yet. */
    synchronized void park() {
        if (position == 0) {
            release();
        }
    }

    /** Releases the connection, unless somebody is reading from it right now. */
    synchronized void release() {
        if (reading) {
            return;
        }
        dropCopy();
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("Cannot release the connection of a download", e);
            }
            open = null;
        }
    }

    /** Loads the content into memory, from the connection that is open, and reads it from there. */
    synchronized void loadUnread() throws IOException {
        if (isOpenUnread()) {
            content.keep(new ContentPlace.InMemory(readWhole(open), info));
        }
    }

    /** Asks for one byte more than there should be, which shows the end, and needs no larger buffer. */
    private static byte[] readWhole(OpenContent content) throws IOException {
        boolean known = content.length() >= 0 && content.length() < Integer.MAX_VALUE;
        return content.stream().readNBytes(known ? (int) content.length() + 1 : Integer.MAX_VALUE);
    }

    /** The number of bytes of the stream, or -1 if it is not known before the end. */
    synchronized long length() {
        return check == null ? -1 : check.length();
    }

    /** The number of bytes that were read. */
    synchronized long position() {
        return position;
    }

    /** Whether there is nothing more to read: the end was reached, or the stream was closed. */
    synchronized boolean finished() {
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
            requireUndamaged();
            return -1;
        }
        if (count == 0) {
            return 0;
        }
        var source = beginRead();
        while (true) {
            try {
                return endRead(buffer, offset, source.stream().read(buffer, offset, count));
            } catch (IOException e) {
                source = resumeAfter(e);
            }
        }
    }

    /** With a buffer that fits what is left. */
    @Override
    public long transferTo(OutputStream out) throws IOException {
        long before = position();
        var buffer = new byte[bufferSize()];
        for (int read = read(buffer, 0, buffer.length); read >= 0; read = read(buffer, 0, buffer.length)) {
            out.write(buffer, 0, read);
        }
        return position() - before;
    }

    private synchronized int bufferSize() {
        long left = length() - position;
        return left > 0 ? (int) Math.min(left, LARGEST_BUFFER) : BUFFER;
    }

    private synchronized OpenContent beginRead() throws IOException {
        requireNotClosed();
        try {
            open();
            if (open == null) {
                open = rest();
            }
        } catch (WestCloudException e) {
            throw new IOException(e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (copied && position == 0 && copy == null) {
            copy = content.copyForOthers(check.length());
        }
        reading = true;
        return open;
    }

    private synchronized int endRead(byte[] buffer, int offset, int read) throws IOException {
        reading = false;
        breaks = 0;
        if (read < 0) {
            end();
        } else {
            position += read;
            check.update(buffer, offset, read);
            copy(buffer, offset, read);
        }
        return read;
    }

    private void end() throws IOException {
        ended = true;
        var complete = copy;
        copy = null;
        close();
        try {
            check.end(position);
        } catch (IOException e) {
            damage = e;
            copy = complete;
            dropCopy();
            throw e;
        }
        if (complete != null) {
            content.keep(complete, info);
        }
    }

    /** Whoever reads is not to fail because of a copy for others: it is made by another download then, or not at all. */
    private void copy(byte[] buffer, int offset, int read) {
        if (copy != null) {
            try {
                copy.write(buffer, offset, read);
            } catch (IOException e) {
                LOG.debug(
                        "Cannot keep the content of {} while it is read",
                        content.request().path(),
                        e);
                dropCopy();
            }
        }
    }

    private void dropCopy() {
        if (copy != null) {
            try {
                copy.close();
            } catch (IOException e) {
                LOG.debug("Cannot delete the copy of a content that was not read to its end", e);
            }
            copy = null;
        }
    }

    private synchronized OpenContent resumeAfter(IOException reason) throws IOException {
        reading = false;
        requireUndamaged();
        requireNotClosed();
        if (++breaks > MOST_BREAKS) {
            throw reason;
        }
        LOG.info(
                "The download of {} was interrupted after {} bytes and is resumed: {}",
                content.request().path(),
                position,
                reason.toString());
        try {
            close(open);
            open = null;
            open = rest();
        } catch (IOException | WestCloudException e) {
            reason.addSuppressed(e);
            throw reason;
        }
        reading = true;
        return open;
    }

    /** What was not read yet. If only the end is missing, nothing is requested: there is no range without bytes. */
    private OpenContent rest() throws IOException {
        return position == check.length() ? OpenContent.empty(info) : content.resume(position, info);
    }

    private static void close(OpenContent broken) {
        try {
            broken.close();
        } catch (IOException e) {
            LOG.debug("Cannot release the connection of a download", e);
        }
    }

    /** Whoever reads on after the failure is not told that the content has come to a good end. */
    private synchronized void requireUndamaged() throws IOException {
        if (damage != null) {
            throw damage;
        }
    }

    private void requireNotClosed() throws IOException {
        if (closed) {
            throw new IOException("The download of " + content.request().path() + " has been closed");
        }
    }

    @Override
    public synchronized int available() throws IOException {
        return open == null || finished() ? 0 : open.stream().available();
    }

    /** Releases the connection. Nothing can be read after that. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            reading = false;
            release();
        }
    }
}
