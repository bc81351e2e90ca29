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
package io.github.westcloud.documentation.messages;

import com.sun.net.httpserver.HttpServer;
import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.protocol.support.StandardError;
import io.github.westcloud.server.Bucket;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.ScheduledPollConsumer;

/** Camel and the client in one dialect, and the local server. What goes wrong is thrown, or stands in what is returned. */
final class Scene implements AutoCloseable {

    private final WestCloudServer server;
    private final DialectName dialect;
    private final Path folder;
    private final DefaultCamelContext context = new DefaultCamelContext();

    Scene(WestCloudServer server, DialectName dialect, Path folder) {
        this.server = server;
        this.dialect = dialect;
        this.folder = folder;
        var options =
                context.getComponent("westcloud", WestCloudComponent.class).getConfiguration();
        options.setEndpointUrl(server.uri().toString());
        options.setUsername("alice");
        options.setPassword("secret");
        options.setDialect(dialect);
        context.start();
    }

    boolean isS3() {
        return dialect == DialectName.S3;
    }

    DefaultCamelContext context() {
        return context;
    }

    Bucket bucket() {
        return server.bucket("demo");
    }

    /** A local directory of its own. */
    Path folder() {
        return folder;
    }

    /** What a route does before it starts. */
    void start(String uri) {
        context.getEndpoint("westcloud:" + uri).start();
    }

    Object send(String uri, Object body, String header, Object value) {
        return send(uri, body, Map.of(header, value));
    }

    /** What a route does with a message; the body afterwards. */
    Object send(String uri, Object body, Map<String, Object> headers) {
        return context.createProducerTemplate().requestBodyAndHeaders("westcloud:" + uri, body, headers);
    }

    /** An upload of a text under this name. */
    void upload(String uri, String name) {
        send(uri, "text", WestCloudConstants.FILE_NAME, name);
    }

    /** What a consumer logs in one poll, while its exchanges read their bodies. */
    void poll(String uri) throws Exception {
        poll(uri, exchange -> exchange.getMessage().getBody(String.class));
    }

    void poll(String uri, org.apache.camel.Processor route) throws Exception {
        var consumer =
                (ScheduledPollConsumer) context.getEndpoint("westcloud:" + uri).createConsumer(route);
        consumer.setStartScheduler(false);
        consumer.start();
        try {
            throw new IllegalStateException(StandardError.during(consumer::run));
        } finally {
            consumer.stop();
        }
    }

    /** Settings of a client for the server. */
    ClientConfig.Builder config() {
        return ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials("alice", "secret")
                .dialect(dialect)
                .authentication(isS3() ? Authentication.AWS_V4 : Authentication.SIGNATURE)
                .maximumRetries(0);
    }

    /** What a program does with a client. */
    void client(ClientAction action) throws Exception {
        client(UnaryOperator.identity(), action);
    }

    void client(UnaryOperator<ClientConfig.Builder> settings, ClientAction action) throws Exception {
        try (var client = WestCloudClient.create(settings.apply(config()).build())) {
            action.run(client);
        }
    }

    interface ClientAction {

        void run(WestCloudClient client) throws Exception;
    }

    /** Lets every request of this method fail so. */
    void fault(String method, FaultAction action) {
        fault(method, "/**", action);
    }

    void fault(String method, String path, FaultAction action) {
        server.faults().add(new RequestPattern(method, path), Integer.MAX_VALUE, action);
    }

    /** A client of something that is no West Cloud: it answers every request with this. */
    void stranger(int status, Map<String, String> headers, String body, ClientAction action) throws Exception {
        var stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            headers.forEach(exchange.getResponseHeaders()::set);
            boolean empty = exchange.getRequestMethod().equals("HEAD") || body.isEmpty();
            exchange.sendResponseHeaders(status, empty ? -1 : body.getBytes().length);
            try (var out = exchange.getResponseBody()) {
                out.write(empty ? new byte[0] : body.getBytes());
            }
        });
        stranger.start();
        try {
            var uri = URI.create("http://127.0.0.1:" + stranger.getAddress().getPort());
            client(settings -> settings.endpoint(uri), action);
        } finally {
            stranger.stop(0);
        }
    }

    /** A stream without a known length, which fails when it is read. */
    static InputStream failing() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IllegalStateException("the source is gone");
            }
        };
    }

    static Map<String, Object> headers(Object... namesAndValues) {
        var headers = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }

    void reset() {
        server.faults().clear();
    }

    @Override
    public void close() {
        context.stop();
    }
}
