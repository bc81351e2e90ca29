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
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.LoggerFactory;

/**
 * Slows the guessing of content secrets down, for each client address and path. A request with a secret that comes too early is
 * refused before anything is compared. Passwords are not slowed down: programs on one machine or behind one router have one address, and
 * the wrong password of one must not lock out the others. Thread-safe.
 */
public final class GuessLimits {

    private static final int SECRETS_AT_ONCE = 10;

    private final Guesses secrets;
    private final SparseLog log = new SparseLog(LoggerFactory.getLogger(GuessLimits.class));

    public GuessLimits() {
        this(System::nanoTime);
    }

    GuessLimits(LongSupplier nanoTime) {
        this.secrets = new Guesses(SECRETS_AT_ONCE, nanoTime);
    }

    private record Place(ClientAddress address, RequestTarget target) {}

    /** The same handler, with guesses limited. */
    public HttpHandler limit(HttpHandler handler) {
        return request -> handle(request, handler);
    }

    private HttpResponse handle(HttpRequest request, HttpHandler handler) throws IOException {
        var begun = new ArrayList<Place>(0);
        boolean isWrong = false;
        try {
            for (var place : places(request)) {
                requirePause(secrets.begin(place), place);
                begun.add(place);
            }
            return handler.handle(request);
        } catch (RefusedException e) {
            isWrong = e.problem().equals(Problem.of(ErrorCode.WRONG_CONTENT_SECRET));
            throw e;
        } finally {
            for (var place : begun) {
                secrets.end(place, isWrong);
            }
        }
    }

    private void requirePause(Optional<Duration> pause, Place place) {
        if (pause.isPresent()) {
            log.warn(
                    "Too many wrong content secrets for {} from {}: requests with one are refused for some time",
                    place.target(),
                    place.address());
            var seconds = Long.toString(pause.get().toSeconds() + 1);
            throw new RefusedException(
                    HttpProblem.TOO_MANY_REQUESTS,
                    "Too many wrong content secrets came from this address. Try again in " + seconds + " seconds",
                    List.of(new Header("Retry-After", seconds)));
        }
    }

    /** The paths for which the request has a content secret, however they are encoded. */
    private static List<Place> places(HttpRequest request) {
        var places = new ArrayList<Place>(0);
        addPlace(request.rawPath(), request, places);
        request.header(WestHeaders.COPY_SOURCE).ifPresent(source -> addPlace(source.strip(), request, places));
        request.header(WestHeaders.MOVE_SOURCE).ifPresent(source -> addPlace(source.strip(), request, places));
        return places;
    }

    private static void addPlace(String path, HttpRequest request, List<Place> places) {
        if (path.indexOf('!') >= 0) {
            target(path)
                    .ifPresent(target -> places.add(new Place(request.client().address(), target)));
        }
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
