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
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.IO;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens no more connections than it may, in all and for one address, and leaves none open when it has stopped. One that is accepted while Jetty stops would be: its client would wait for an
 * answer until its own time is up.
 */
final class TrackingConnector extends ServerConnector {

    /**
     * Connections are accepted by the selectors. A thread of its own for that is interrupted when the server stops, and what it
     * has accepted at that moment is lost within the JDK.
     */
    private static final int NO_ACCEPTORS = 0;

    private static final int SELECTORS_AS_JETTY_LIKES = -1;

    private static final Logger LOG = LoggerFactory.getLogger(TrackingConnector.class);

    private final ClientLimits limits;
    private final SparseLog log = new SparseLog(LOG);

    TrackingConnector(Server server, ClientLimits limits, ConnectionFactory... factories) {
        super(server, NO_ACCEPTORS, SELECTORS_AS_JETTY_LIKES, factories);
        this.limits = limits;
    }

    /** Called by the constructor of the base class, before any field of this one is set. */
    @Override
    protected SelectorManager newSelectorManager(Executor executor, Scheduler scheduler, int selectors) {
        return new TrackingManager(executor, scheduler, selectors);
    }

    boolean isSecure() {
        return getConnectionFactory(SslConnectionFactory.class) != null;
    }

    /** Connections without a request are closed at once: those that clients keep for later requests, and new ones. */
    @Override
    public CompletableFuture<Void> shutdown() {
        var done = super.shutdown();
        getConnectedEndPoints().forEach(connection -> ((ClientConnection) connection).closeWhenIdle());
        return done;
    }

    /** Closes what Jetty has left open. To be called when it has stopped. */
    void closeLeftConnections() throws IOException {
        for (var channel : ((TrackingManager) getSelectorManager()).open.channels()) {
            channel.close();
        }
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        var connection = new ClientConnection(channel, selector, key, getScheduler());
        connection.setIdleTimeout(getIdleTimeout());
        return connection;
    }

    private final class TrackingManager extends ServerConnectorManager {

        private final OpenChannels open = new OpenChannels();

        TrackingManager(Executor executor, Scheduler scheduler, int selectors) {
            super(executor, scheduler, selectors);
        }

        @Override
        public void accept(SelectableChannel channel, Object attachment) {
            if (isShutdown()) {
                IO.close(channel);
            } else if (open.add((SocketChannel) channel, limits)) {
                super.accept(channel, attachment);
            } else {
                refuse((SocketChannel) channel);
            }
        }

        @Override
        protected void endPointClosed(EndPoint endPoint) {
            open.remove((SocketChannel) endPoint.getTransport());
            super.endPointClosed(endPoint);
        }

        private void refuse(SocketChannel channel) {
            log.warn(
                    "Refused a connection from {}: the limit of {} is reached",
                    OpenChannels.addressOf(channel),
                    open.size() < limits.connections()
                            ? limits.connectionsPerAddress() + " connections for each client address"
                            : limits.connections() + " connections");
            IO.close(channel);
        }
    }
}
