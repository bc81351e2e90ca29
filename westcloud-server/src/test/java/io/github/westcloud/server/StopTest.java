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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.server.support.RawHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that are connected, or connect, while the server stops. */
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

    /** As one that comes over a line with a long round trip. */
    @Test
    @Timeout(30)
    void anUploadThatIsUnderWayFinishes() throws Exception {
        var server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start();
        try (var client = new RawHttp(server.uri());
                var idle = new RawHttp(server.uri())) {
            client.send("PUT /demo/slow HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE
                    + "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.read().status()).isEqualTo(100);
            var closed = CompletableFuture.runAsync(server::close);
            assertThat(idle.isClosedByServer()).isTrue();
            for (int i = 0; i < 3; i++) {
                await().pollDelay(Duration.ofMillis(400)).until(() -> true);
                client.send("x");
            }
            assertThat(client.read().status()).isEqualTo(200);
            closed.get();
        }
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
