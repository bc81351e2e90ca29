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
package io.github.westcloud.server.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each client that is waited for occupies a thread: up to 512 have ten seconds, the slowest of more have one. */
class SlowClientsLimitTest {

    private static final int MANY = 520;

    private final ScheduledExecutorScheduler scheduler = new ScheduledExecutorScheduler();
    private final List<SocketChannel> channels = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        for (int i = 0; i < MANY; i++) {
            channels.add(SocketChannel.open());
        }
        scheduler.start();
    }

    @AfterEach
    void close() throws Exception {
        scheduler.stop();
        for (var channel : channels) {
            channel.close();
        }
    }

    @Test
    void asManyAsThereAreThreadsForAreLeft() {
        var clients = waiting(MANY);
        check(clients, Duration.ofMillis(900));
        assertThat(closed(clients)).isZero();
        check(clients, Duration.ofSeconds(2));
        assertThat(closed(clients)).isEqualTo(MANY - 512);
    }

    @Test
    void fewerHaveTenSeconds() {
        var clients = waiting(512);
        check(clients, Duration.ofSeconds(9));
        assertThat(closed(clients)).isZero();
        check(clients, Duration.ofSeconds(11));
        assertThat(closed(clients)).isEqualTo(512);
    }

    @Test
    void whoIsNotWaitedForIsNotSlow() {
        var clients = waiting(MANY);
        clients.forEach(ClientConnection::endWaiting);
        check(clients, Duration.ofSeconds(20));
        assertThat(closed(clients)).isZero();
    }

    private List<ClientConnection> waiting(int count) {
        var clients = IntStream.range(0, count)
                .mapToObj(i -> new ClientConnection(channels.get(i), null, null, scheduler))
                .toList();
        clients.forEach(ClientConnection::beginRequest);
        clients.forEach(ClientConnection::beginWaiting);
        return clients;
    }

    private static void check(List<ClientConnection> clients, Duration later) {
        Collection<EndPoint> all = List.copyOf(clients);
        new SlowClients(() -> all, ClientLimits.defaults()).closeTooSlow(System.nanoTime() + later.toNanos());
    }

    private static long closed(List<ClientConnection> clients) {
        return clients.stream().filter(client -> !client.isOpen()).count();
    }
}
