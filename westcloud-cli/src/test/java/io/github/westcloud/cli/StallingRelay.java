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
package io.github.westcloud.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Between a command and a server: answers come at full speed up to a number of bytes, then not at all. */
final class StallingRelay implements Closeable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong left;
    private final int port;

    StallingRelay(URI server, long bytes) throws IOException {
        port = server.getPort();
        left = new AtomicLong(bytes);
        threads.submit(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Whether a command has connected. */
    boolean isUsed() {
        return !open.isEmpty();
    }

    private void accept() {
        try {
            while (true) {
                var client = socket.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), port);
                open.add(client);
                open.add(server);
                threads.submit(() -> pump(client, server, false));
                threads.submit(() -> pump(server, client, true));
            }
        } catch (IOException ended) {
            // The test is over.
        }
    }

    private void pump(Socket from, Socket to, boolean answer) {
        try (from;
                to) {
            copy(from.getInputStream(), to.getOutputStream(), answer);
        } catch (IOException gone) {
            // One of the two has hung up, and so does the other.
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy(InputStream in, OutputStream out, boolean answer) throws IOException, InterruptedException {
        var buffer = new byte[16 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (answer && left.addAndGet(-read) < 0) {
                closed.await();
            }
            out.write(buffer, 0, read);
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        for (var connection : open) {
            connection.close();
        }
        threads.shutdownNow();
    }
}
