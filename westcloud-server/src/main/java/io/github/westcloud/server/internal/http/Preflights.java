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
import java.io.IOException;
import java.util.List;

/**
 * Answers a browser that asks whether a web page may send a request. The headers that it looks at are those of {@link Origins}; here
 * it is said why they are missing.
 */
public final class Preflights implements HttpHandler {

    private static final int NO_CONTENT = 204;

    private final Origins origins;
    private final HttpHandler inner;
    private final HttpHandler preflights = new ErrorBoundary(this::answer);

    /** @param inner answers all other requests */
    public Preflights(Origins origins, HttpHandler inner) {
        this.origins = origins;
        this.inner = inner;
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        return isPreflight(request) ? preflights.handle(request) : inner.handle(request);
    }

    private HttpResponse answer(HttpRequest request) {
        var origin = request.header("Origin").orElseThrow();
        if (!origins.allows(origin)) {
            var named = Origins.isOrigin(origin);
            throw RefusedException.unless(
                    "--cors " + (named ? origin : "*"),
                    Problem.of(ErrorCode.METHOD_NOT_ALLOWED),
                    "A web page of " + (named ? origin : "an origin without a name")
                            + " asks whether it may send requests from a browser, which it may not");
        }
        return new HttpResponse(NO_CONTENT, List.of(), Body.empty());
    }

    private static boolean isPreflight(HttpRequest request) {
        return request.method().equals("OPTIONS")
                && request.header("Origin").isPresent()
                && request.header("Access-Control-Request-Method").isPresent();
    }
}
