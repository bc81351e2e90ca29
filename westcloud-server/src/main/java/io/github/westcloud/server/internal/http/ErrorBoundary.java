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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Turns whatever goes wrong in a handler into an answer. */
public final class ErrorBoundary implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorBoundary.class);

    private static final int UNAUTHORIZED = 401;
    private static final Set<Long> ORDINARY =
            Set.of(ErrorCode.NOT_FOUND.code(), ErrorCode.ALREADY_EXISTS.code(), HttpProblem.PRECONDITION_FAILED.code());
    private static final String SERVER_FAILED =
            "The server itself failed. Its log has the reason, with the id of this request";

    /** Whoever is not known does not learn which it is: that would tell which users there are. */
    private static final String NOT_KNOWN =
            "The header Authorization is missing or malformed, or the user, the password, the"
                    + " signature or the date in it is not accepted. The log of the server has the reason at the level INFO";

    private final HttpHandler inner;
    private final ErrorFormat format;

    /** A boundary that answers with the JSON of the API document. */
    public ErrorBoundary(HttpHandler inner) {
        this(inner, new JsonErrors());
    }

    public ErrorBoundary(HttpHandler inner, ErrorFormat format) {
        this.inner = inner;
        this.format = format;
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws ConnectionCutException {
        try {
            return inner.handle(request);
        } catch (RefusedException e) {
            // Whoever tries a client sees why it does not work. That something is not there is no mistake of a client.
            var level = ORDINARY.contains(e.problem().code()) ? Level.DEBUG : Level.INFO;
            return refused(request, e.problem(), e, level).with(e.headers());
        } catch (ConnectionCutException e) {
            throw e;
        } catch (BodyReadException e) {
            return refused(request, Problem.of(ErrorCode.READ_BODY_ERROR), e, Level.DEBUG);
        } catch (UncheckedIOException e) {
            return failed(request, e.getCause());
        } catch (IOException | RuntimeException e) {
            return failed(request, e);
        }
    }

    private HttpResponse refused(HttpRequest request, Problem problem, Exception why, Level level) {
        LOG.atLevel(level)
                .log(
                        "{} {} refused with {}, id {}: {}",
                        request.method(),
                        path(request),
                        problem.code(),
                        request.id(),
                        why.getMessage());
        request.notes().refused(new Refusal(problem.code(), problem.message(), why.getMessage()));
        boolean known = problem.status() != UNAUTHORIZED || request.notes().isExplained();
        return format.refusal(problem, known ? why.getMessage() : NOT_KNOWN, request);
    }

    private HttpResponse failed(HttpRequest request, Exception why) {
        LOG.error("{} {} failed, id {}", request.method(), path(request), request.id(), why);
        var problem = HttpProblem.INTERNAL_ERROR;
        request.notes().refused(new Refusal(problem.code(), problem.message(), SERVER_FAILED));
        return format.failure(request);
    }

    /** Less what may be a content secret. */
    private static String path(HttpRequest request) {
        return RawPaths.withoutSecret(request.rawPath());
    }
}
