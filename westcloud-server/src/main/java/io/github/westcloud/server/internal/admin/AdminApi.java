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

import io.github.westcloud.server.fault.Faults;
import io.github.westcloud.server.internal.auth.Authenticator;
import io.github.westcloud.server.internal.fault.SkewedClock;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Faults and the clock on the port of the storage, for users with the right to do so. No bucket can be called {@code -}, so the
 * paths are free.
 */
public final class AdminApi implements HttpHandler {

    private static final String PREFIX = "/-/";

    private final AdminRoutes routes = new AdminRoutes();
    private final Guard guard;
    private final HttpHandler server;

    /**
     * @param administrators names of users
     * @param host the name or address on which the server listens
     * @param server answers all other requests
     */
    public AdminApi(
            Faults faults,
            SkewedClock clock,
            Authenticator authenticator,
            Set<String> administrators,
            String host,
            HttpHandler server) {
        new FaultRoutes(faults).addTo(routes);
        new ClockRoutes(clock).addTo(routes);
        this.guard = new UserGuard(authenticator, administrators, new OriginGuard(host));
        this.server = server;
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        if (!request.rawPath().startsWith(PREFIX)) {
            return server.handle(request);
        }
        guard.require(request);
        return routes.answer(request);
    }
}
