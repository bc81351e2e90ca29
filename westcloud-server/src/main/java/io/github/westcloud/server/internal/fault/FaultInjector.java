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
package io.github.westcloud.server.internal.fault;

import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.Refusal;
import io.github.westcloud.server.fault.Fault;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.internal.http.ConnectionCutException;
import io.github.westcloud.server.internal.http.ErrorResponses;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import java.io.IOException;
import java.util.List;

/** Answers as the faults say that are on, and as the server where none matches. Thread-safe. */
public final class FaultInjector implements HttpHandler, AutoCloseable {

    private static final long CODES_PER_STATUS = 1_000_000;
    private static final String MD5_OF_A_ZERO_BYTE = "93b885adfe0da089cdf634904fd59f71";

    private final ActiveFaults faults;
    private final HttpHandler server;
    private final Pauses pauses = new Pauses();

    /** @param server answers as if nothing were wrong */
    public FaultInjector(ActiveFaults faults, HttpHandler server) {
        this.faults = faults;
        this.server = server;
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        var fault = faults.take(request);
        return fault.isPresent() ? answer(fault.get(), request) : server.handle(request);
    }

    /** Ends all delays. */
    @Override
    public void close() {
        pauses.close();
    }

    private HttpResponse answer(Fault fault, HttpRequest request) throws IOException {
        var action = fault.action();
        if (action instanceof FaultAction.Error error) {
            explain(fault, error.code().code(), error.code().message(), request);
            return ErrorResponses.of(error.code(), request.id());
        }
        if (action instanceof FaultAction.Status status) {
            explain(fault, status.status() * CODES_PER_STATUS, "", request);
            return answer(status);
        }
        if (action instanceof FaultAction.CutRequest cut) {
            throw cutAfter(cut.bytes(), request);
        }
        if (action instanceof FaultAction.Delay delay) {
            pauses.pause(delay.duration());
            return server.handle(request);
        }
        return spoil(server.handle(request), action);
    }

    private static void explain(Fault fault, long code, String message, HttpRequest request) {
        var why = "The fault " + fault.id() + " is switched on for "
                + fault.requests().method() + " " + fault.requests().path() + ": " + fault.action();
        request.notes().refused(new Refusal(code, message, why));
    }

    private static HttpResponse answer(FaultAction.Status fault) {
        var answer = HttpResponse.of(fault.status());
        return fault.retryAfter()
                .map(after -> answer.with("Retry-After", Long.toString(after.toSeconds())))
                .orElse(answer);
    }

    private static ConnectionCutException cutAfter(long bytes, HttpRequest request) throws IOException {
        var seen = new long[1];
        if (bytes > 0) {
            request.readBody(piece -> {
                seen[0] += piece.remaining();
                if (seen[0] >= bytes) {
                    throw new ConnectionCutException();
                }
            });
        }
        return new ConnectionCutException();
    }

    private static HttpResponse spoil(HttpResponse answer, FaultAction action) {
        if (action instanceof FaultAction.CutAnswer cut) {
            return answer.with(TruncatedBody.cut(answer.body(), cut.bytes()));
        }
        if (action instanceof FaultAction.ShortBody shortened) {
            var others = without(answer.headers(), "Content-Length");
            return new HttpResponse(answer.status(), others, TruncatedBody.shortened(answer.body(), shortened.bytes()));
        }
        if (action instanceof FaultAction.WrongContentMd5) {
            return withWrongMd5(answer);
        }
        throw new IllegalStateException("Unsupported fault " + action);
    }

    private static HttpResponse withWrongMd5(HttpResponse answer) {
        var others = without(answer.headers(), WestHeaders.CONTENT_MD5);
        return new HttpResponse(answer.status(), others, answer.body())
                .with(WestHeaders.CONTENT_MD5, MD5_OF_A_ZERO_BYTE);
    }

    private static List<Header> without(List<Header> headers, String name) {
        return headers.stream().filter(h -> !h.name().equalsIgnoreCase(name)).toList();
    }
}
