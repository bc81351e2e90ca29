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
package io.github.westcloud.server.internal.admission;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.RequestTarget;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.http.ClientAddress;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpProblem;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.Problem;
import io.github.westcloud.server.internal.http.RawPaths;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.http.SparseLog;
import io.github.westcloud.server.internal.s3errors.S3Error;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Slows guessing down: of passwords and signatures for each client address, of content secrets for each client address and path. A
 * request that comes too early is refused before anything is compared. Who has been authenticated on a connection is not slowed down there by
 * the guesses of others at the same address. Thread-safe.
 */
public final class GuessLimits {

    private static final int PASSWORDS_AT_ONCE = 30;
    private static final int SECRETS_AT_ONCE = 10;

    private final Guesses passwords;
    private final Guesses secrets;
    private final SparseLog log = new SparseLog(LoggerFactory.getLogger(GuessLimits.class));

    public GuessLimits() {
        this(System::nanoTime);
    }

    GuessLimits(LongSupplier nanoTime) {
        this.passwords = new Guesses(PASSWORDS_AT_ONCE, nanoTime);
        this.secrets = new Guesses(SECRETS_AT_ONCE, nanoTime);
    }

    private record Place(ClientAddress address, RequestTarget target) {}

    /** A handler that answers normally only those whom it has authenticated, with its guesses limited. */
    public HttpHandler limit(HttpHandler handler) {
        return request -> handle(request, handler);
    }

    /** A handler that authenticates nobody, with the guesses of content secrets limited. */
    public HttpHandler limitSecrets(HttpHandler handler) {
        return request -> {
            var places = places(request);
            for (var place : places) {
                requirePause(secrets.pause(place), request, "content secrets");
            }
            try {
                return handler.handle(request);
            } catch (RefusedException e) {
                if (e.problem().equals(Problem.of(ErrorCode.WRONG_CONTENT_SECRET))) {
                    places.forEach(secrets::wrong);
                }
                throw e;
            }
        };
    }

    private HttpResponse handle(HttpRequest request, HttpHandler handler) throws IOException {
        var client = request.client();
        var places = places(request);
        requirePause(client.isTrusted() ? Optional.empty() : passwords.pause(client.address()), request, "passwords");
        for (var place : places) {
            requirePause(secrets.pause(place), request, "content secrets");
        }
        try {
            var answer = handler.handle(request);
            client.trust(true);
            return answer;
        } catch (RefusedException e) {
            if (e.problem().equals(Problem.of(ErrorCode.WRONG_CONTENT_SECRET))) {
                places.forEach(secrets::wrong);
            } else if (isWrongPassword(e.problem()) && hasCredentials(request)) {
                client.trust(false);
                passwords.wrong(client.address());
            }
            throw e;
        }
    }

    private void requirePause(Optional<Duration> pause, HttpRequest request, String what) {
        if (pause.isPresent()) {
            log.warn(
                    "Too many wrong {} from {}: requests are refused for some time",
                    what,
                    request.client().address());
            var seconds = Long.toString(pause.get().toSeconds() + 1);
            throw new RefusedException(
                    HttpProblem.TOO_MANY_REQUESTS,
                    "Too many wrong " + what + " came from this address. Try again in " + seconds + " seconds",
                    List.of(new Header("Retry-After", seconds)));
        }
    }

    private static boolean isWrongPassword(Problem problem) {
        return problem.equals(Problem.of(ErrorCode.AUTHORIZATION_ERROR)) || problem == S3Error.WRONG_URL_SIGNATURE;
    }

    private static boolean hasCredentials(HttpRequest request) {
        return request.header("Authorization").isPresent() || request.rawQuery().contains("Signature=");
    }

    /** The paths for which the request has a content secret, however they are encoded. */
    private static List<Place> places(HttpRequest request) {
        var sources = Stream.of(WestHeaders.COPY_SOURCE, WestHeaders.MOVE_SOURCE)
                .flatMap(name -> request.header(name).stream())
                .map(String::strip);
        return Stream.concat(Stream.of(request.rawPath()), sources)
                .filter(path -> path.indexOf('!') >= 0)
                .flatMap(path -> target(path).stream())
                .map(target -> new Place(request.client().address(), target))
                .toList();
    }

    private static Optional<RequestTarget> target(String path) {
        try {
            return Optional.of(RequestTarget.parse(RawPaths.usual(path.substring(0, path.indexOf('!')))));
        } catch (IllegalArgumentException e) {
            // It is refused as such.
            return Optional.empty();
        }
    }
}
