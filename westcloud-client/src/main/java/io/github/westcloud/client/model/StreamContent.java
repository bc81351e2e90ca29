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
package io.github.westcloud.client.model;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/** A stream of known length, which can be read once, or again if it can be opened again. */
public final class StreamContent implements Content {

    private static final int WRITE_SIZE = 128 * 1024;

    private final Source again;
    private final long length;
    private InputStream stream;
    private long position;

    StreamContent(InputStream stream, long length) {
        this(stream, null, length);
    }

    StreamContent(InputStream stream, Source again, long length) {
        this.stream = Objects.requireNonNull(stream, "stream");
        this.again = again;
        this.length = length;
        if (length < 0) {
            throw new IllegalArgumentException("The length of a stream must not be negative, but is " + length
                    + ". If it is unknown, use Content.spooled");
        }
    }

    /**
     * Reads the next bytes.
     *
     * @throws EOFException if the stream ends before {@code count} bytes were read
     * @throws IOException if the stream fails in any way, or if it has more bytes than its length
     */
    public void read(byte[] buffer, int count) throws IOException {
        int read = readUpTo(buffer, count);
        position += read;
        if (read < count) {
            throw new EOFException("The stream was expected to have " + length + " bytes, but ended after " + position);
        }
        if (position == length) {
            requireEnd();
        }
    }

    /** Before the last bytes are sent: a request without them is no upload. */
    private void requireEnd() throws IOException {
        if (readUpTo(new byte[1], 1) > 0) {
            throw new IOException("The stream was expected to have " + length + " bytes, but has more");
        }
    }

    private int readUpTo(byte[] buffer, int count) throws IOException {
        try {
            return stream.readNBytes(buffer, 0, count);
        } catch (RuntimeException e) {
            throw new IOException("The stream could not be read: " + e, e);
        }
    }

    /** Reads the rest, which must fit into memory, into a content that can be sent again. */
    public BytesContent readAll() throws IOException {
        var bytes = new byte[Math.toIntExact(length - position)];
        read(bytes, bytes.length);
        return new BytesContent(bytes, 0, bytes.length);
    }

    @Override
    public long length() {
        return length;
    }

    /** Returns {@code true} if the stream can be opened again, otherwise until something was read. */
    @Override
    public boolean repeatable() {
        return canBeReadAgain() || position == 0;
    }

    /** Returns whether the stream can be opened again. */
    public boolean canBeReadAgain() {
        return again != null;
    }

    /** Goes back to the beginning, if the stream can be opened again. */
    private void rewind() throws IOException {
        if (again == null || position == 0) {
            return;
        }
        var before = stream;
        stream = again.open();
        position = 0;
        if (before != stream) {
            before.close();
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        rewind();
        var buffer = new byte[(int) Math.min(WRITE_SIZE, Math.max(1, length))];
        if (length == 0) {
            requireEnd();
        }
        while (position < length) {
            int count = (int) Math.min(buffer.length, length - position);
            read(buffer, count);
            out.write(buffer, 0, count);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    @Override
    public String toString() {
        return "Content[stream of " + length + " bytes]";
    }
}
