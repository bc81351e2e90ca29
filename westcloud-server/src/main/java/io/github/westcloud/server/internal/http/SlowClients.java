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

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections whose clients are too slow. When very many threads wait for clients, the slowest of those below the minimum
 * data rate are closed without the usual patience, so that there are always threads for others.
 */
final class SlowClients implements Runnable {

    /** How many threads may wait for clients before patience ends. */
    static final int MOST_WAITING = 512;

    private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);
    private static final long SHORT_PATIENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<Collection<EndPoint>> connections;
    private final ClientLimits limits;
    private final SparseLog log = new SparseLog(LOG);

    SlowClients(Supplier<Collection<EndPoint>> connections, ClientLimits limits) {
        this.connections = connections;
        this.limits = limits;
    }

    @Override
    public void run() {
        closeTooSlow(System.nanoTime());
    }

    /** @param now by {@link System#nanoTime()} */
    void closeTooSlow(long now) {
        var all = connections.get().stream().map(ClientConnection.class::cast).toList();
        all.forEach(connection -> connection.excess(now, limits).ifPresent(why -> close(connection, why)));
        var waiting = all.stream().filter(ClientConnection::isWaiting).toList();
        closeSlowest(waiting, now);
    }

    private void closeSlowest(List<ClientConnection> waiting, long now) {
        if (waiting.size() <= MOST_WAITING) {
            return;
        }
        record Rated(ClientConnection connection, double rate) {}
        waiting.stream()
                .map(connection -> new Rated(connection, connection.rate(now, SHORT_PATIENCE_NANOSECONDS)))
                .filter(rated -> rated.rate() < limits.minimumDataRate())
                .sorted(Comparator.comparingDouble(Rated::rate))
                .limit(waiting.size() - MOST_WAITING)
                .forEach(rated -> close(rated.connection(), "too many clients were as slow"));
    }

    private void close(ClientConnection connection, String why) {
        log.warn("Closed a slow connection from {}: {}", connection.getRemoteSocketAddress(), why);
        connection.close(new TimeoutException("The client is too slow: " + why));
    }
}
