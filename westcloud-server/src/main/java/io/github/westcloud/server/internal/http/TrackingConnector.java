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
import java.nio.channels.Channel;
import java.nio.channels.SelectableChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Leaves no connection open when it has stopped. One that is accepted while Jetty stops would be: its client would wait for an
 * answer until its own time is up.
 */
final class TrackingConnector extends ServerConnector {

    /**
     * Connections are accepted by the selectors. A thread of its own for that is interrupted when the server stops, and what it
     * has accepted at that moment is lost within the JDK.
     */
    private static final int NO_ACCEPTORS = 0;

    private static final int SELECTORS_AS_JETTY_LIKES = -1;

    TrackingConnector(Server server, HttpConnectionFactory factory) {
        super(server, NO_ACCEPTORS, SELECTORS_AS_JETTY_LIKES, factory);
    }

    /** Called by the constructor of the base class, before any field of this one is set. */
    @Override
    protected SelectorManager newSelectorManager(Executor executor, Scheduler scheduler, int selectors) {
        return new TrackingManager(executor, scheduler, selectors);
    }

    /** Closes what Jetty has left open. To be called when it has stopped. */
    void closeLeftConnections() throws IOException {
        for (var channel : ((TrackingManager) getSelectorManager()).open) {
            channel.close();
        }
    }

    private final class TrackingManager extends ServerConnectorManager {

        private final Set<Channel> open = ConcurrentHashMap.newKeySet();

        TrackingManager(Executor executor, Scheduler scheduler, int selectors) {
            super(executor, scheduler, selectors);
        }

        @Override
        public void accept(SelectableChannel channel, Object attachment) {
            open.add(channel);
            super.accept(channel, attachment);
        }

        @Override
        protected void endPointClosed(EndPoint endPoint) {
            open.remove(endPoint.getTransport());
            super.endPointClosed(endPoint);
        }
    }
}
