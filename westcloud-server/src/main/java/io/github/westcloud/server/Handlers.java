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
package io.github.westcloud.server;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.internal.admin.AdminApi;
import io.github.westcloud.server.internal.admin.AdminPort;
import io.github.westcloud.server.internal.admin.ServerInfo;
import io.github.westcloud.server.internal.admission.GuessLimits;
import io.github.westcloud.server.internal.admission.StoreRefusals;
import io.github.westcloud.server.internal.auth.Authenticator;
import io.github.westcloud.server.internal.auth.AwsAuthenticator;
import io.github.westcloud.server.internal.auth.User;
import io.github.westcloud.server.internal.auth.Users;
import io.github.westcloud.server.internal.console.RootPage;
import io.github.westcloud.server.internal.fault.ActiveFaults;
import io.github.westcloud.server.internal.fault.FaultInjector;
import io.github.westcloud.server.internal.fault.SkewedClock;
import io.github.westcloud.server.internal.http.ErrorBoundary;
import io.github.westcloud.server.internal.http.ExplainedAnswers;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.Preflights;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.http.RequestLog;
import io.github.westcloud.server.internal.rest.AsyncWork;
import io.github.westcloud.server.internal.rest.PublicLinks;
import io.github.westcloud.server.internal.rest.RestApi;
import io.github.westcloud.server.internal.s3.S3Api;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** What answers the requests of a server: the dialects, below them the store, around them faults and the request log. */
final class Handlers {

    private final WestCloudServerBuilder builder;
    private final StorageEngine engine;
    private final AsyncWork asyncWork;
    private final SkewedClock clock;
    private final ActiveFaults faults;
    private final Users users;
    private final Authenticator authenticator;
    private final GuessLimits guesses = new GuessLimits();
    private final FaultInjector injector;
    private final RequestLog log;
    private volatile Optional<URI> console = Optional.empty();

    Handlers(
            WestCloudServerBuilder builder,
            StorageEngine engine,
            AsyncWork asyncWork,
            SkewedClock clock,
            ActiveFaults faults) {
        this.builder = builder;
        this.engine = engine;
        this.asyncWork = asyncWork;
        this.clock = clock;
        this.faults = faults;
        this.users = new Users(builder.users());
        this.authenticator = new Authenticator(users, builder.signatureKeys(), clock);
        this.injector = new FaultInjector(faults, dialects());
        var answering = new Preflights(builder.origins(), injector);
        this.log = new RequestLog(
                builder.isExplaining() ? new ExplainedAnswers(answering) : answering, builder.rememberedRequests());
        builder.requestListeners().forEach(log::listen);
    }

    /** From now on browsers that come to the storage port are told where the console is. */
    void consoleAt(URI uri) {
        console = Optional.of(uri);
    }

    HttpHandler storagePort() {
        var administrators = builder.administrators();
        var hosts = builder.linkHosts();
        var root = new RootPage(log, request -> hosts.bucket(request).isEmpty(), () -> console);
        return administrators.isEmpty()
                ? root
                : new ErrorBoundary(new AdminApi(faults, clock, authenticator, administrators, builder.host(), root));
    }

    AdminPort.Administered administered(ServerInfo info, IntSupplier openConnections) {
        return new AdminPort.Administered(
                info,
                log,
                faults,
                clock,
                engine,
                users,
                builder.publicBuckets(),
                builder.uploadLifetime(),
                log,
                openConnections);
    }

    RequestLog log() {
        return log;
    }

    FaultInjector injector() {
        return injector;
    }

    SkewedClock clock() {
        return clock;
    }

    private HttpHandler dialects() {
        var s3 = new S3Api(new AwsAuthenticator(users, clock), engine, builder.s3Options(), guesses);
        return new Dialects(
                rest(authenticator::authenticate), rest(this::assumedUser), s3, links(), builder.linkHosts());
    }

    private HttpHandler rest(Function<HttpRequest, User> identification) {
        var rest = new RestApi(identification, engine, asyncWork, clock, builder.contentSecrets());
        return new ErrorBoundary(new StoreRefusals(guesses.limit(rest)));
    }

    private User assumedUser(HttpRequest request) {
        return request.notes()
                .assumed()
                .flatMap(users::find)
                .orElseThrow(() -> new RefusedException(ErrorCode.AUTHORIZATION_ERROR, "unknown user"));
    }

    private HttpHandler links() {
        var links = new PublicLinks(engine, builder.publicBuckets());
        return new ErrorBoundary(new StoreRefusals(guesses.limit(links)));
    }
}
