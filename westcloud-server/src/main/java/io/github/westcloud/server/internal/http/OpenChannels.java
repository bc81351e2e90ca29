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

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The open connections, counted for each client address. Thread-safe. */
final class OpenChannels {

    private static final ClientAddress CLOSED = new ClientAddress("a closed connection");

    private final Map<SocketChannel, ClientAddress> addresses = new HashMap<>();
    private final Map<ClientAddress, Integer> counts = new HashMap<>();

    /** Adds a connection; false if that would be one too many. */
    synchronized boolean add(SocketChannel channel, ClientLimits limits) {
        var address = addressOf(channel);
        if (!fits(address, limits)) {
            // Some were closed before they became connections of the HTTP server, which nobody reports.
            channels().stream().filter(other -> !other.isOpen()).forEach(this::remove);
        }
        boolean fits = fits(address, limits);
        if (fits) {
            addresses.put(channel, address);
            counts.merge(address, 1, Integer::sum);
        }
        return fits;
    }

    synchronized void remove(SocketChannel channel) {
        var address = addresses.remove(channel);
        if (address != null) {
            counts.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        }
    }

    synchronized int size() {
        return addresses.size();
    }

    synchronized List<SocketChannel> channels() {
        return List.copyOf(addresses.keySet());
    }

    private boolean fits(ClientAddress address, ClientLimits limits) {
        return addresses.size() < limits.connections()
                && counts.getOrDefault(address, 0) < limits.connectionsPerAddress();
    }

    /** Where the client is; one address for all whose connection is closed already. */
    static ClientAddress addressOf(SocketChannel channel) {
        try {
            return channel.getRemoteAddress() instanceof InetSocketAddress address
                    ? ClientAddress.of(address.getAddress())
                    : CLOSED;
        } catch (IOException closed) {
            return CLOSED;
        }
    }
}
