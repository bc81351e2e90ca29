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

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Passes bytes between a client and a server, and loses or changes answers. A request is known by its head. */
final class FaultyProxy implements Closeable {

    private final ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile Predicate<String> lost = head -> false;
    private volatile Predicate<String> lostBefore = head -> false;
    private volatile BiFunction<String, byte[], byte[]> change = (head, answer) -> answer;

    FaultyProxy(URI server) throws IOException {
        port = server.getPort();
        threads.submit(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The answers to these requests do not arrive: the connection is closed when they come. */
    void loseAnswers(Predicate<String> requests) {
        lost = requests;
    }

    /** These requests do not arrive: the connection is closed instead. */
    void loseRequests(Predicate<String> requests) {
        lostBefore = requests;
    }

    /** What arrives of an answer; what it is given is what came in one piece. */
    void changeAnswers(BiFunction<String, byte[], byte[]> changed) {
        change = changed;
    }

    /** Hides a header from the client, so that the server seems not to have it. */
    void hide(String header) {
        var hidden = "x-none" + header.substring("x-none".length());
        changeAnswers((head, answer) -> {
            var text = new String(answer, StandardCharsets.ISO_8859_1);
            return text.replaceFirst("(?i)" + header, hidden).getBytes(StandardCharsets.ISO_8859_1);
        });
    }

    /** Closes the connections that are open, as a load balancer does that has lost patience. */
    void closeConnections() throws IOException {
        for (var connection : open) {
            connection.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var client = socket.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(client);
                open.add(server);
                var head = new Head();
                threads.submit(() -> pump(client, server, head, true));
                threads.submit(() -> pump(server, client, head, false));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pump(Socket from, Socket to, Head head, boolean request) {
        try (from;
                to) {
            copy(from.getInputStream(), to.getOutputStream(), head, request);
        } catch (IOException gone) {
            // One of the two has hung up, and so does the other.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void copy(InputStream in, OutputStream out, Head head, boolean request) throws IOException {
        var buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            var bytes = java.util.Arrays.copyOf(buffer, read);
            if (request) {
                if (lostBefore.test(head.add(bytes))) {
                    return;
                }
            } else if (isFinal(bytes) && lost.test(head.take())) {
                return;
            } else {
                bytes = change.apply(head.last, bytes);
            }
            out.write(bytes);
        }
    }

    /** Not an interim answer, and not the rest of one. */
    private static boolean isFinal(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        return start.startsWith("HTTP/1.1 ") && !start.startsWith("HTTP/1.1 1");
    }

    @Override
    public void close() throws IOException {
        socket.close();
        closeConnections();
        threads.shutdownNow();
    }

    /** The beginning of what came since the last answer. */
    private static final class Head {

        private static final int MOST = 4096;

        private final StringBuilder text = new StringBuilder();
        private volatile String last = "";

        private synchronized String add(byte[] bytes) {
            int count = Math.min(bytes.length, MOST - text.length());
            text.append(new String(bytes, 0, Math.max(0, count), StandardCharsets.ISO_8859_1));
            return text.toString();
        }

        private synchronized String take() {
            last = text.toString();
            text.setLength(0);
            return last;
        }
    }
}
