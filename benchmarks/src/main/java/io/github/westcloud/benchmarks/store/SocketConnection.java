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
package io.github.westcloud.benchmarks.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** One connection that sends requests and reads answers with no library at all: as fast as it gets in Java. */
final class SocketConnection implements AutoCloseable {

    private static final int BUFFER = 128 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 2\\d\\d");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final String AUTHORIZATION =
            "Authorization: Basic " + Base64.getEncoder().encodeToString("bench:bench".getBytes()) + "\r\n";

    private final SocketChannel channel;
    private final URI server;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    SocketConnection(URI server) throws IOException {
        this.server = server;
        channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    void put(String name, byte[] content) throws IOException {
        var request = head("PUT", name, "Content-Length: " + content.length + "\r\n");
        var all = ByteBuffer.allocate(request.length + content.length)
                .put(request)
                .put(content)
                .flip();
        writeAll(all);
        answer();
    }

    void put(String name, FileChannel file, long from, long length) throws IOException {
        writeAll(ByteBuffer.wrap(head("PUT", name, "Content-Length: " + length + "\r\n")));
        long place = from;
        while (place < from + length) {
            buffer.clear().limit((int) Math.min(BUFFER, from + length - place));
            place += file.read(buffer, place);
            writeAll(buffer.flip());
        }
        answer();
    }

    void delete(String name) throws IOException {
        writeAll(ByteBuffer.wrap(head("DELETE", name, "")));
        answer();
    }

    /** Reads a file or a range of it, and returns how many bytes came. */
    long get(String name, String range) throws IOException {
        writeAll(ByteBuffer.wrap(head("GET", name, range)));
        return answer();
    }

    private byte[] head(String method, String name, String more) {
        return (method + " /bench/" + name + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + AUTHORIZATION
                        + (method.equals("PUT") ? "x-west-overwrite: true\r\nx-west-automkdir: true\r\n" : "") + more
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void writeAll(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private long answer() throws IOException {
        buffer.clear();
        int end = -1;
        while (end < 0) {
            read();
            end = endOfHead();
        }
        var head = new byte[end];
        buffer.get(0, head);
        long length = length(new String(head, StandardCharsets.US_ASCII));
        long left = length - (buffer.position() - end);
        while (left > 0) {
            buffer.clear();
            read();
            left -= buffer.position();
        }
        return length;
    }

    private void read() throws IOException {
        if (channel.read(buffer) < 0) {
            throw new IOException("The server closed the connection");
        }
    }

    private int endOfHead() {
        for (int i = 3; i < buffer.position(); i++) {
            if (buffer.get(i) == '\n' && buffer.get(i - 1) == '\r' && buffer.get(i - 2) == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static long length(String head) throws IOException {
        if (!STATUS.matcher(head).lookingAt()) {
            throw new IOException(
                    "The server answered " + head.lines().findFirst().orElse(""));
        }
        var length = LENGTH.matcher(head);
        return length.find() ? Long.parseLong(length.group(1)) : 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
