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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Between a command and a server: answers come at full speed up to a number of bytes, then slowly. */
final class SlowRelay implements Closeable {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong fast;
    private final int port;

    SlowRelay(URI server, long fastBytes) throws IOException {
        port = server.getPort();
        fast = new AtomicLong(fastBytes);
        threads.submit(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
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
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pump(Socket from, Socket to, boolean answer) {
        try (from;
                to) {
            copy(from.getInputStream(), to.getOutputStream(), answer);
        } catch (IOException gone) {
            // One of the two has hung up, and so does the other.
        }
    }

    private void copy(InputStream in, OutputStream out, boolean answer) throws IOException {
        var buffer = new byte[16 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (answer && fast.addAndGet(-read) < 0) {
                LockSupport.parkNanos(PAUSE);
            }
            out.write(buffer, 0, read);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var connection : open) {
            connection.close();
        }
        threads.shutdownNow();
    }
}
