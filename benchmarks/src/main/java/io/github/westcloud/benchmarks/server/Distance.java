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
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A port that stands for a distant server: what it takes arrives there half a round trip later, and what comes back too. Each
 * connection starts slowly, as TCP does: see {@link Direction}. It delays and loses nothing else, has no common line that
 * connections share, and runs without any rights.
 *
 * <p>Arguments: the port to listen on, the port of the server, both at 127.0.0.1, and the milliseconds of a round trip.
 */
public final class Distance {

    private static final int BACKLOG = 512;
    private static final int KERNEL_BUFFER = 64 * 1024;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final InetSocketAddress server;
    private final long roundTripNanos;

    private Distance(int port, long roundTripNanos) {
        this.server = new InetSocketAddress("127.0.0.1", port);
        this.roundTripNanos = roundTripNanos;
    }

    public static void main(String[] arguments) throws IOException {
        var distance = new Distance(
                Integer.parseInt(arguments[1]), TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments[2])));
        try (var near = ServerSocketChannel.open()) {
            // What the kernel holds here is not on its way yet, so it must be little.
            near.setOption(StandardSocketOptions.SO_RCVBUF, KERNEL_BUFFER);
            near.bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), BACKLOG);
            while (true) {
                distance.join(near.accept());
            }
        }
    }

    private void join(SocketChannel client) throws IOException {
        var far = SocketChannel.open(server);
        for (var channel : new SocketChannel[] {client, far}) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
        // The kernel has let the client in at once; the round trip of the handshake is added to the first bytes.
        start(new Direction(client, far, roundTripNanos, roundTripNanos));
        start(new Direction(far, client, roundTripNanos, 0));
    }

    private void start(Direction direction) {
        threads.execute(direction::receive);
        threads.execute(direction::deliver);
    }
}
