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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** Who connects while the server stops is not left waiting. */
class StopTest {

    private static final int MOST_CONNECTIONS = 200;
    private static final int PATIENCE_MILLISECONDS = 2_000;

    @RepeatedTest(4)
    @Timeout(30)
    void connectionsMadeWhileItStopsAreClosed() throws Exception {
        var server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start();
        int port = server.uri().getPort();
        var first = new Socket(InetAddress.getLoopbackAddress(), port);
        var connecting = CompletableFuture.supplyAsync(() -> connectWhileItStops(port));
        server.close();
        for (var socket : connecting.get()) {
            assertEnds(socket);
        }
        assertEnds(first);
    }

    private static List<Socket> connectWhileItStops(int port) {
        var sockets = new ArrayList<Socket>();
        try {
            while (sockets.size() < MOST_CONNECTIONS) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), port));
            }
        } catch (IOException nobodyThereAnyMore) {
            return sockets;
        }
        return sockets;
    }

    private static void assertEnds(Socket socket) {
        assertThatCode(() -> {
                    try (socket) {
                        socket.setSoTimeout(PATIENCE_MILLISECONDS);
                        socket.getInputStream().read();
                    } catch (SocketException reset) {
                        // As good as an end.
                    }
                })
                .as("the end of a connection of a server that has stopped")
                .doesNotThrowAnyException();
    }
}
