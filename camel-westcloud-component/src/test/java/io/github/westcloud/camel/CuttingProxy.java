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
package io.github.westcloud.camel;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLServerSocket;

/** Passes connections on to a server, and cuts as many of them as it is told after a number of bytes of the answer. */
final class CuttingProxy implements Closeable {

    private final ServerSocket listener;
    private final Queue<Integer> cuts = new ConcurrentLinkedQueue<>();
    private final URI target;

    CuttingProxy(URI target) throws IOException {
        this(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /** Listens on the given socket, maybe one for TLS. */
    CuttingProxy(URI target, ServerSocket listener) {
        this.target = target;
        this.listener = listener;
        thread(this::accept);
    }

    URI uri() {
        var scheme = listener instanceof SSLServerSocket ? "https" : "http";
        return URI.create(scheme + "://localhost:" + listener.getLocalPort());
    }

    /** The next connections are cut after these many bytes, one after the other; those after them are not. */
    void cut(Integer... afterBytes) {
        cuts.addAll(List.of(afterBytes));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() throws IOException {
        while (!listener.isClosed()) {
            var client = listener.accept();
            var server = new Socket(target.getHost(), target.getPort());
            thread(() -> pass(client.getInputStream(), server.getOutputStream()));
            thread(() -> {
                try (client;
                        server) {
                    passWithCut(server.getInputStream(), client.getOutputStream());
                }
            });
        }
    }

    private static void pass(InputStream in, OutputStream out) throws IOException {
        in.transferTo(out);
    }

    private void passWithCut(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[1024];
        long passed = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            passed += read;
            var cut = cuts.peek();
            if (cut != null && passed >= cut && cuts.remove(cut)) {
                return;
            }
            out.write(buffer, 0, read);
            out.flush();
        }
    }

    private static void thread(Task task) {
        var thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // The connection has ended, which is what this class is for.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Task {
        void run() throws IOException;
    }
}
