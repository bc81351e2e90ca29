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
package io.github.westcloud.server.internal.admin;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.fault.Faults;
import io.github.westcloud.server.internal.auth.Users;
import io.github.westcloud.server.internal.console.ConsoleFiles;
import io.github.westcloud.server.internal.fault.SkewedClock;
import io.github.westcloud.server.internal.http.ErrorBoundary;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RequestLog;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that is answered on the port of the administration, the console included. Thread-safe. */
public final class AdminPort implements HttpHandler, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AdminPort.class);
    private static final String HEALTH = "/-/health";
    /** What is stored may be a page or a picture with a script, which must not run with the rights of this port. */
    private static final Header POLICY = new Header("Content-Security-Policy", "default-src 'none'; sandbox");

    private final AdminRoutes routes = new AdminRoutes();
    private final ConsoleFiles console = new ConsoleFiles();
    private final Followers followers = new Followers();
    private final Guard origin;
    private final Guard guard;
    private final HttpHandler guarded = new ErrorBoundary(this::answer);

    /**
     * The running server that is administered.
     *
     * @param storage answers a request with the rights of the user whom its notes assume
     * @param openConnections how many connections clients have open
     */
    public record Administered(
            ServerInfo info,
            RequestLog log,
            Faults faults,
            SkewedClock clock,
            StorageEngine engine,
            Users users,
            Set<BucketName> publicBuckets,
            Duration uploadLifetime,
            HttpHandler storage,
            IntSupplier openConnections) {}

    /**
     * Begins to watch the requests.
     *
     * @param host the name or address of this port
     * @param key what everybody must know who uses it
     */
    public AdminPort(Administered server, String host, Optional<String> key) {
        addMetrics(server);
        server.log().listen(followers);
        origin = new OriginGuard(host);
        guard = new KeyGuard(key, new OriginGuard(host));
        new ServerRoutes(server.info()).addTo(routes);
        new RequestRoutes(server.log(), followers).addTo(routes);
        new FaultRoutes(server.faults()).addTo(routes);
        new ClockRoutes(server.clock()).addTo(routes);
        new BucketRoutes(server.engine(), server.publicBuckets()).addTo(routes);
        new UserRoutes(server.users()).addTo(routes);
        new FileRoutes(server.engine()).addTo(routes);
        new UploadRoutes(server.engine(), server.uploadLifetime()).addTo(routes);
        new StorageRoutes(server.users(), server.storage()).addTo(routes);
    }

    /** In OSGi the library may be missing, since its bundles do not resolve. The port then has no metrics. */
    private void addMetrics(Administered server) {
        try {
            var metrics = new Metrics(
                    () -> server.openConnections().getAsInt(),
                    () -> server.engine().buckets().size());
            server.log().listen(metrics);
            metrics.addTo(routes);
        } catch (NoClassDefFoundError e) {
            LOG.info("The admin port has no /-/metrics, because {} is missing", e.getMessage());
        }
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        var response = guarded.handle(request)
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff")
                .with("Cross-Origin-Resource-Policy", "same-origin");
        boolean hasPolicy =
                response.headers().stream().anyMatch(header -> header.name().equals(POLICY.name()));
        return hasPolicy ? response : response.with(POLICY.name(), POLICY.value());
    }

    /** Ends the responses to those who follow the requests. */
    @Override
    public void close() {
        followers.close();
    }

    private HttpResponse answer(HttpRequest request) throws IOException {
        if (request.rawPath().equals(HEALTH) && request.method().equals("GET")) {
            // Whoever watches the server needs no key for it.
            origin.require(request);
            return ServerRoutes.health();
        }
        guard.require(request);
        var page = console.find(request);
        return page.isPresent() ? page.get() : routes.answer(request);
    }
}
