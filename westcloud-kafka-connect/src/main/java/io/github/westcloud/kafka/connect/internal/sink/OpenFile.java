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
package io.github.westcloud.kafka.connect.internal.sink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.GZIPOutputStream;

/** The records that go into the next file of a partition, in their order. */
final class OpenFile {

    private final Deque<Line> lines = new ArrayDeque<>();
    private Instant since;
    private long bytes;

    private record Line(long offset, byte[] content) {

        long bytes() {
            return content.length + 1L;
        }
    }

    /** @param now when the record came */
    void add(long offset, byte[] line, Instant now) {
        since = lines.isEmpty() ? now : since;
        lines.add(new Line(offset, line));
        bytes += lines.getLast().bytes();
    }

    /** Takes records out that are in another file. */
    void removeUpTo(long offset) {
        while (!lines.isEmpty() && lines.getFirst().offset() <= offset) {
            bytes -= lines.removeFirst().bytes();
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    long firstOffset() {
        return lines.getFirst().offset();
    }

    long lastOffset() {
        return lines.getLast().offset();
    }

    /** When its first record came. */
    Instant since() {
        return since;
    }

    int records() {
        return lines.size();
    }

    long bytes() {
        return bytes;
    }

    byte[] content(boolean gzip) {
        var content = new ByteArrayOutputStream(gzip ? 1024 : (int) bytes);
        try (OutputStream out = gzip ? new GZIPOutputStream(content) : content) {
            for (var line : lines) {
                out.write(line.content());
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The memory cannot be written", e);
        }
        return content.toByteArray();
    }
}
