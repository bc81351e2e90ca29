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

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.connect.errors.ConnectException;

/** Reads lines, and counts the bytes that they and their ends have. Not thread-safe. */
final class LineReader {

    private static final int BUFFER = 64 * 1024;

    private final String name;
    private final InputStream stream;
    private final int maxBytes;
    private long position;

    /**
     * @param name of the file, for messages
     * @param position of the stream's first byte in the file
     * @param maxBytes that a line may have
     */
    LineReader(String name, InputStream stream, long position, int maxBytes) {
        this.name = name;
        this.stream = new BufferedInputStream(stream, BUFFER);
        this.position = position;
        this.maxBytes = maxBytes;
    }

    /** The first byte after the lines that were read. */
    long position() {
        return position;
    }

    /**
     * The next line without its end, which is a line feed, alone or after a carriage return, or the end of the file.
     *
     * @return {@code null} at the end of the file
     * @throws ConnectException if the line is too long, or not UTF-8
     */
    String next() throws IOException {
        long start = position;
        var line = new ByteArrayOutputStream();
        int each = stream.read();
        for (; each >= 0 && each != '\n'; each = stream.read()) {
            line.write(each);
            position++;
            if (line.size() > maxBytes) {
                throw new ConnectException("The line at byte " + start + " of " + name + " has more than " + maxBytes
                        + " bytes. Set record.max.bytes to allow that");
            }
        }
        if (each < 0 && position == start) {
            return null;
        }
        position += each < 0 ? 0 : 1;
        return text(line.toByteArray(), start);
    }

    private String text(byte[] line, long start) {
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ConnectException(
                    "The line at byte " + start + " of " + name
                            + " is not UTF-8. Set record=file to send files as they are",
                    e);
        }
    }
}
