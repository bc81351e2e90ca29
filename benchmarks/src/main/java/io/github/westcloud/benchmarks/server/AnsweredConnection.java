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
package io.github.westcloud.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** The requests of one connection, one after the other. */
final class AnsweredConnection implements Runnable {

    private static final int BUFFER = 256 * 1024;
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(BUFFER);

    private final SocketChannel channel;
    private final ByteBuffer input = ByteBuffer.allocateDirect(BUFFER);

    AnsweredConnection(SocketChannel channel) {
        this.channel = channel;
        input.flip();
    }

    @Override
    public void run() {
        try (channel) {
            for (var head = head(); head != null; head = head()) {
                if (head.has("expect")) {
                    write(ByteBuffer.wrap(CONTINUE));
                }
                drop(head);
                answer(head);
            }
        } catch (IOException | RuntimeException e) {
            // The client has gone, or sends what no contestant sends; the connection is closed either way.
            System.err.println("A connection ended: " + e);
        }
    }

    private RequestHead head() throws IOException {
        var bytes = new StringBuilder();
        while (bytes.indexOf("\r\n\r\n") < 0) {
            if (!more()) {
                return null;
            }
            while (input.hasRemaining()) {
                bytes.append((char) (input.get() & 0xFF));
                if (endsHead(bytes)) {
                    return new RequestHead(bytes.toString());
                }
            }
        }
        throw new IllegalStateException("A head has an end");
    }

    private static boolean endsHead(StringBuilder bytes) {
        int length = bytes.length();
        return length >= 4
                && bytes.charAt(length - 1) == '\n'
                && bytes.charAt(length - 2) == '\r'
                && bytes.charAt(length - 3) == '\n';
    }

    private void drop(RequestHead head) throws IOException {
        if (head.chunked()) {
            for (long size = chunkSize(); size > 0; size = chunkSize()) {
                drop(size + 2);
            }
            // The trailers end with an empty line.
            while (!line().isEmpty()) {}
        } else {
            drop(head.length());
        }
    }

    private void drop(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            if (!more()) {
                throw new IOException("a body ended " + left + " bytes too early");
            }
            int here = (int) Math.min(left, input.remaining());
            input.position(input.position() + here);
            left -= here;
        }
    }

    private long chunkSize() throws IOException {
        return Long.parseLong(line().split(";")[0].strip(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (more()) {
            char next = (char) input.get();
            if (next == '\n') {
                return line.toString().stripTrailing();
            }
            line.append(next);
        }
        throw new IOException("a body ended within a line");
    }

    /** Whether there is anything to read, waiting for it. */
    private boolean more() throws IOException {
        if (input.hasRemaining()) {
            return true;
        }
        input.clear();
        int read = channel.read(input);
        input.flip();
        return read > 0;
    }

    private void answer(RequestHead head) throws IOException {
        var answer = head.answer();
        write(ByteBuffer.wrap(answer.head()));
        long left = answer.zeros();
        while (left > 0) {
            var zeros = ZEROS.duplicate();
            zeros.limit((int) Math.min(left, BUFFER));
            left -= zeros.remaining();
            write(zeros);
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
