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
package io.github.westcloud.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A server that keeps every request to the letter and answers what a test tells it to, also what no real server would: it
 * cuts answers off, hangs up, sends pages that are no API. It knows nothing of the API, but that an upload in parts gets an id.
 */
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Queue<Reply> script = new ConcurrentLinkedQueue<>();
    private volatile Function<Request, Reply> otherwise = request -> Reply.of(200);

    ScriptedServer() throws IOException {
        threads.submit(this::accept);
    }

    /** Answers the next requests with these, in this order. */
    ScriptedServer then(Reply... replies) {
        script.addAll(List.of(replies));
        return this;
    }

    /** Answers what the script has no line for; 200 and nothing if not set. */
    ScriptedServer otherwise(Function<Request, Reply> answer) {
        otherwise = answer;
        return this;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** How many connections clients have opened. */
    int connections() {
        return connections.get();
    }

    Request onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("Expected one request, got " + requests);
        }
        return requests.get(0);
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                connections.incrementAndGet();
                threads.submit(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            var in = new BufferedInputStream(connection.getInputStream());
            for (var head = readHead(in); head != null; head = readHead(in)) {
                var request = readRequest(head, in, connection.getOutputStream());
                requests.add(request);
                var reply = script.poll();
                if (!(reply == null ? otherwise.apply(request) : reply).write(request, connection)) {
                    return;
                }
            }
        } catch (IOException hungUp) {
            // The client went away; what it got is for the test to see.
        }
    }

    private static List<String> readHead(InputStream in) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = readLine(in); line != null && !line.isEmpty(); line = readLine(in)) {
            lines.add(line);
        }
        return lines.isEmpty() ? null : lines;
    }

    private static String readLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).trim();
    }

    private static Request readRequest(List<String> head, InputStream in, OutputStream out) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        for (var line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        var start = head.get(0).split(" ");
        return new Request(start[0], start[1], headers, body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    /** A request as it came; header names in lower case. */
    record Request(String method, String target, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return method + " " + target;
        }
    }

    /** Writes an answer as it likes, also one without end. */
    @FunctionalInterface
    interface RawReply {

        void write(OutputStream out) throws IOException;
    }

    /**
     * An answer; {@code cutAfter} bytes of the body at most, then the connection is closed; {@code claimed} as Content-Length;
     * or what {@code raw} writes, if there is one.
     */
    record Reply(int status, Map<String, String> headers, byte[] body, int cutAfter, long claimed, RawReply raw) {

        private Reply(int status, Map<String, String> headers, byte[] body, int cutAfter, long claimed) {
            this(status, headers, body, cutAfter, claimed, null);
        }

        /** Whatever this writes; the connection is closed after it. */
        static Reply raw(RawReply raw) {
            return new Reply(200, Map.of(), new byte[0], 0, -1, raw);
        }

        static Reply of(int status) {
            return new Reply(status, Map.of(), new byte[0], -1, -1);
        }

        static Reply error(int status, long code, String message) {
            return of(status)
                    .body("{\"msg\":\"" + message + "\",\"code\":" + code + ",\"id\":\"request-7\"}")
                    .with("Content-Type", "application/json");
        }

        /** The connection is closed without an answer. */
        static Reply hangUp() {
            return new Reply(0, Map.of(), new byte[0], 0, -1);
        }

        Reply body(String text) {
            return new Reply(status, headers, text.getBytes(StandardCharsets.UTF_8), cutAfter, claimed);
        }

        Reply with(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Reply(status, more, body, cutAfter, claimed);
        }

        Reply cutAfter(int bytes) {
            return new Reply(status, headers, body, bytes, claimed);
        }

        /** Says that the body has this many bytes, sends what there is, and then nothing more. */
        Reply claiming(long length) {
            return new Reply(status, headers, body, cutAfter, length);
        }

        private boolean write(Request request, Socket connection) throws IOException {
            if (status == 0) {
                return false;
            }
            if (raw != null) {
                raw.write(connection.getOutputStream());
                return false;
            }
            var head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
            headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
            if ("initiate".equals(request.header("x-west-multi-stage"))) {
                head.append("x-west-multi-uuid: upload-7\r\n");
            }
            head.append("Content-Length: " + (claimed < 0 ? body.length : claimed) + "\r\n\r\n");
            var out = connection.getOutputStream();
            out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            if (!request.method().equals("HEAD")) {
                out.write(body, 0, cutAfter < 0 ? body.length : cutAfter);
            }
            out.flush();
            return cutAfter < 0;
        }
    }
}
