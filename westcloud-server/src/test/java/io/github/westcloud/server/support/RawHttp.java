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
package io.github.westcloud.server.support;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One connection over which bytes go exactly as given. */
public final class RawHttp implements Closeable {

    public static final String ALICE = "Authorization: Basic YWxpY2U6c2VjcmV0\r\n";

    private final Socket socket;

    public RawHttp(URI server) throws IOException {
        this.socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
    }

    /** An answer: status, headers with names in lower case, body. */
    public record RawAnswer(int status, Map<String, String> headers, String body) {}

    public RawHttp send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public RawHttp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Says that nothing more will come, and stays open to read. */
    public void endOfRequest() throws IOException {
        socket.shutdownOutput();
    }

    /** Reads one answer; an interim answer has no body. */
    public RawAnswer read() throws IOException {
        return read(true);
    }

    /** Reads the answer to a HEAD request, which has no body. */
    public RawAnswer readHead() throws IOException {
        return read(false);
    }

    public byte[] readBytes(int count) throws IOException {
        return socket.getInputStream().readNBytes(count);
    }

    /** Whether the server has closed the connection; waits for that, or fails at the socket's time-out. */
    public boolean isClosedByServer() throws IOException {
        return socket.getInputStream().read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private RawAnswer read(boolean withBody) throws IOException {
        var in = socket.getInputStream();
        var statusLine = line(in);
        int status = Integer.parseInt(statusLine.split(" ")[1]);
        var headers = new LinkedHashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        int length = withBody ? Integer.parseInt(headers.getOrDefault("content-length", "0")) : 0;
        return new RawAnswer(status, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("The server closed the connection after '" + line + "'");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
