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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.fault.Fault;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.Faults;
import io.github.westcloud.server.internal.http.Body;
import io.github.westcloud.server.internal.http.ErrorResponses;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Faults and the clock over HTTP, for users with the right to do so. No bucket can be called {@code -}, so the paths are free.
 * Invalid requests are answered with a status and a message. Requests that change something have the header {@link
 * AdminGuard#HEADER}.
 *
 * <ul>
 *   <li>{@code POST /-/faults} with a fault in JSON switches it on and answers its {@code id}. Example:
 *       {@code {"method":"PUT","path":"/demo/**","times":2,"status":503,"retryAfter":1}}. Exactly one of {@code error},
 *       {@code status}, {@code delay} (milliseconds), {@code cutAnswer}, {@code cutRequest}, {@code shortBody} (bytes) and
 *       {@code wrongContentMd5} says what goes wrong; see {@link FaultAction}
 *   <li>{@code GET /-/faults} lists the faults that are on
 *   <li>{@code DELETE /-/faults/ID} switches one off, {@code DELETE /-/faults} all
 *   <li>{@code PUT /-/clock} with {@code {"skewSeconds":3600}} puts the clock an hour ahead
 * </ul>
 */
public final class AdminApi implements HttpHandler {

    private static final String PREFIX = "/-/";
    private static final Pattern ONE_FAULT = Pattern.compile("/-/faults/(\\d{1,18})");
    private static final int MAX_BODY = 64 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Faults faults;
    private final SkewedClock clock;
    private final AdminGuard guard;
    private final HttpHandler server;
    private final Map<String, HttpHandler> operations = Map.of(
            "POST /-/faults", this::add,
            "GET /-/faults", this::list,
            "DELETE /-/faults", this::removeAll,
            "PUT /-/clock", this::skew);

    /** @param server answers all other requests */
    public AdminApi(Faults faults, SkewedClock clock, AdminGuard guard, HttpHandler server) {
        this.faults = faults;
        this.clock = clock;
        this.guard = guard;
        this.server = server;
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        return request.rawPath().startsWith(PREFIX) ? answer(request) : server.handle(request);
    }

    private HttpResponse answer(HttpRequest request) throws IOException {
        guard.require(request);
        try {
            var operation = operations.get(request.method() + " " + request.rawPath());
            return operation == null ? removeOne(request) : operation.handle(request);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return refused(request, 400, e.getMessage());
        }
    }

    private HttpResponse add(HttpRequest request) throws IOException {
        var fault = FaultJson.parse(body(request));
        var added = faults.add(fault.requests(), fault.count(), fault.action());
        return json(line(added));
    }

    private HttpResponse list(HttpRequest request) throws IOException {
        return json(faults.active().stream().map(AdminApi::line).toList());
    }

    private HttpResponse removeAll(HttpRequest request) {
        faults.clear();
        return HttpResponse.of(200);
    }

    private HttpResponse removeOne(HttpRequest request) {
        var path = ONE_FAULT.matcher(request.rawPath());
        if (!request.method().equals("DELETE") || !path.matches()) {
            return refused(request, 404, "Supported requests are " + operations.keySet() + " and DELETE /-/faults/ID");
        }
        long id = Long.parseLong(path.group(1));
        return faults.remove(id) ? HttpResponse.of(200) : refused(request, 404, "There is no fault " + id);
    }

    private HttpResponse skew(HttpRequest request) throws IOException {
        var json = parse(body(request));
        var seconds = json.path("skewSeconds");
        if (json.size() != 1 || !seconds.canConvertToLong() || !seconds.isIntegralNumber()) {
            throw new IllegalArgumentException(
                    "The body must be {\"skewSeconds\":NUMBER}, for example {\"skewSeconds\":3600}");
        }
        clock.skew(Duration.ofSeconds(seconds.asLong()));
        return HttpResponse.of(200);
    }

    /** What is not even text in an encoding of JSON is not a JsonProcessingException. */
    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("The body is not JSON: " + e.getMessage(), e);
        }
    }

    private static byte[] body(HttpRequest request) throws IOException {
        var body = new ByteArrayOutputStream();
        request.readBody(piece -> {
            if (body.size() + piece.remaining() > MAX_BODY) {
                throw new RefusedException(
                        ErrorCode.REQUEST_BODY_TOO_BIG,
                        "The body of an administration request has at most " + MAX_BODY + " bytes");
            }
            var bytes = new byte[piece.remaining()];
            piece.get(bytes);
            body.writeBytes(bytes);
        });
        return body.toByteArray();
    }

    private static Map<String, Object> line(Fault fault) {
        return Map.of(
                "id", fault.id(),
                "method", fault.requests().method(),
                "path", fault.requests().path(),
                "remaining", fault.remaining(),
                "action", fault.action().toString());
    }

    private static HttpResponse json(Object value) throws JsonProcessingException {
        return HttpResponse.of(200)
                .with("Content-Type", "application/json")
                .with(Body.of(JSON.writeValueAsBytes(value)));
    }

    private static HttpResponse refused(HttpRequest request, int status, String why) {
        return ErrorResponses.of(status, why, status * 1_000_000L, request.id());
    }
}
