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
package io.github.westcloud.server.internal.storage.journal;

import io.github.westcloud.server.internal.storage.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads a file of frames from its beginning. */
final class FrameReader {

    private static final int WINDOW = 256 * 1024;
    private static final int LENGTH_AT = Frame.HEADER - Integer.BYTES;

    private final DiskFile file;
    private final long fileLength;
    private ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long position;

    FrameReader(DiskFile file) throws IOException {
        this.file = file;
        this.fileLength = file.length();
    }

    /** Where the next frame begins, in bytes. */
    long position() {
        return position;
    }

    boolean isAtEnd() {
        return position == fileLength;
    }

    /** The frame here; empty, without going on, if there is no whole and undamaged one. Good until the next call. */
    Optional<Frame> next() throws IOException {
        var frame = look();
        if (frame.isPresent()) {
            int size = Frame.HEADER + frame.get().content().remaining();
            window.position(window.position() + size);
            position += size;
        }
        return frame;
    }

    /** Goes on, byte by byte, to the next whole and undamaged frame; empty at the end of the file. */
    Optional<Frame> nextBehindDamage() throws IOException {
        while (!isAtEnd()) {
            if (look().isPresent()) {
                return next();
            }
            window.position(window.position() + (window.hasRemaining() ? 1 : 0));
            position++;
        }
        return Optional.empty();
    }

    private Optional<Frame> look() throws IOException {
        if (!fill(Frame.HEADER) || window.getInt(window.position()) != Frame.MAGIC) {
            return Optional.empty();
        }
        int length = window.getInt(window.position() + LENGTH_AT);
        if (length < 0 || length > fileLength - position - Frame.HEADER || !fill(Frame.HEADER + length)) {
            return Optional.empty();
        }
        int at = window.position();
        if (window.getInt(at + Integer.BYTES) != Frame.checksum(window, Frame.HEADER + length)) {
            return Optional.empty();
        }
        long number = window.getLong(at + Integer.BYTES + Integer.BYTES);
        return Optional.of(new Frame(number, window.slice(at + Frame.HEADER, length)));
    }

    /** Sees to it that the window has so many bytes; false if the file ends before. */
    private boolean fill(int count) throws IOException {
        if (window.remaining() >= count) {
            return true;
        }
        var wider = ByteBuffer.allocate(Math.max(WINDOW, count));
        wider.put(window);
        for (int read = 0; read >= 0 && wider.position() < count; ) {
            read = file.read(wider, position + wider.position());
        }
        window = wider.flip();
        return window.remaining() >= count;
    }
}
