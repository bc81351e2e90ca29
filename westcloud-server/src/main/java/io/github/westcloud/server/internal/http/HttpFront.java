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
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server: one port, HTTP/1.1 or HTTPS. Started once and closed once. */
public final class HttpFront implements AutoCloseable {

    /** Twice as many as may wait for clients, so that others are answered meanwhile. */
    private static final int MAX_THREADS = 2 * SlowClients.MOST_WAITING;

    private static final int NETWORK_BUFFER = 64 * 1024;
    /** What the headers of a request may have, in bytes. */
    private static final int REQUEST_HEADER_BYTES = 32 * 1024;
    /** What the headers of an answer may have, in bytes, with the status line. */
    public static final int RESPONSE_HEADER_BYTES = 32 * 1024;

    private static final int ACCEPT_QUEUE = 1024;
    private static final long IDLE_MILLISECONDS = 60_000;
    private static final long WATCH_MILLISECONDS = 250;
    private static final long STOP_MILLISECONDS = 5_000;
    /** When stopping: how long a client with a request under way may be silent; it may be far away. */
    private static final long STOP_IDLE_MILLISECONDS = 2_000;

    private final Server server;
    private final TrackingConnector connector;
    private final SlowClients slowClients;

    private HttpFront(Server server, TrackingConnector connector, SlowClients slowClients) {
        this.server = server;
        this.connector = connector;
        this.slowClients = slowClients;
    }

    /**
     * Starts to listen.
     *
     * @throws IOException if the port cannot be had
     */
    public static HttpFront start(FrontOptions options, HttpHandler handler, Clock clock) throws IOException {
        var threads = new QueuedThreadPool(MAX_THREADS);
        threads.setName("westcloud-http");
        threads.setDaemon(true);
        var server = new Server(threads);
        var connector = connector(server, options);
        server.addConnector(connector);
        server.setHandler(new GracefulHandler(options.origins().guard(new JettyAdapter(handler, clock))));
        server.setErrorHandler(new JsonErrorHandler(clock));
        server.setStopTimeout(STOP_MILLISECONDS);
        var front =
                new HttpFront(server, connector, new SlowClients(connector::getConnectedEndPoints, options.limits()));
        front.start();
        return front;
    }

    /** Where it listens, without a path. */
    public URI uri() {
        var host = connector.getHost();
        var literal = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return URI.create((connector.isSecure() ? "https://" : "http://") + literal + ":" + connector.getLocalPort());
    }

    /** How many connections of clients are open now, idle ones among them. */
    public int openConnections() {
        return connector.getConnectedEndPoints().size();
    }

    /** Lets requests that are under way finish for five seconds, then ends all threads. */
    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (TimeoutException e) {
            // What was still under way after that time has been ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IOException("The HTTP server did not stop cleanly", e);
        } finally {
            connector.closeLeftConnections();
            server.destroy();
        }
    }

    private void start() throws IOException {
        try {
            server.start();
            watch();
        } catch (Exception e) {
            close();
            var where = connector.getHost() + ":" + connector.getPort();
            var why = e.getCause() instanceof BindException bind ? bind.getMessage() : e.getMessage();
            throw new IOException("The server cannot listen on " + where + ": " + why, e);
        }
    }

    /** Repeats itself until the scheduler stops with the server. */
    private void watch() {
        connector.getScheduler().schedule(this::watch, WATCH_MILLISECONDS, TimeUnit.MILLISECONDS);
        slowClients.run();
    }

    private static TrackingConnector connector(Server server, FrontOptions options) throws IOException {
        var factory = new HttpConnectionFactory(configuration());
        factory.setInputBufferSize(NETWORK_BUFFER);
        var connector = new TrackingConnector(server, options.limits(), TlsLayer.around(factory, options.tls()));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setIdleTimeout(IDLE_MILLISECONDS);
        connector.setShutdownIdleTimeout(STOP_IDLE_MILLISECONDS);
        return connector;
    }

    /** Signatures cover the path as it was sent, so none may be refused or changed for being unusual. */
    private static HttpConfiguration configuration() {
        var configuration = new HttpConfiguration();
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        // Else "text/plain; charset=utf-8" would arrive as the spelling that Jetty knows, which was not signed.
        configuration.setHeaderCacheCaseSensitive(true);
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setRequestHeaderSize(REQUEST_HEADER_BYTES);
        configuration.setResponseHeaderSize(RESPONSE_HEADER_BYTES);
        configuration.setOutputBufferSize(NETWORK_BUFFER);
        return configuration;
    }
}
