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
package io.github.westcloud.server.fault;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.http.ConnectionCutException;
import io.github.westcloud.server.internal.http.ErrorResponses;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What goes wrong. Each kind is a record; the methods here make them. */
public sealed interface FaultAction {

    /**
     * Answers in place of the server.
     *
     * @param server answers as if nothing were wrong
     * @param pauses waits, and stops waiting when the server is closed
     */
    HttpResponse answer(HttpRequest request, HttpHandler server, Pauses pauses) throws IOException;

    /** Answers with a documented error; the request has no effect. */
    static FaultAction error(ErrorCode code) {
        return new Error(code);
    }

    /** Answers with an HTTP status from 400 to 599, as a proxy would; the request has no effect. */
    static FaultAction status(int status) {
        return new Status(status, Optional.empty());
    }

    /** The same, and tells the client when to come again, in whole seconds. */
    static FaultAction status(int status, Duration retryAfter) {
        return new Status(status, Optional.of(retryAfter));
    }

    /** Answers rightly, but only after a while of at most ten minutes. */
    static FaultAction delay(Duration duration) {
        return new Delay(duration);
    }

    /**
     * Does what the request says, and cuts the connection after so many bytes of the answer's body. After 0 bytes the client
     * gets no answer at all.
     */
    static FaultAction cutAnswer(long bytes) {
        return new CutAnswer(bytes);
    }

    /** Reads so many bytes of the request's body and cuts the connection; the request has no effect. */
    static FaultAction cutRequest(long bytes) {
        return new CutRequest(bytes);
    }

    /** Answers rightly, but with the Content-MD5 of something else. */
    static FaultAction wrongContentMd5() {
        return new WrongContentMd5();
    }

    /** Answers with the first bytes of the body only, and a Content-Length to match. */
    static FaultAction shortBody(long bytes) {
        return new ShortBody(bytes);
    }

    /** @param code the error to answer */
    record Error(ErrorCode code) implements FaultAction {
        @Override
        public HttpResponse answer(HttpRequest request, HttpHandler server, Pauses pauses) {
            return ErrorResponses.of(code, request.id());
        }
    }

    /**
     * @param status the HTTP status, 400 to 599
     * @param retryAfter when to come again
     */
    record Status(int status, Optional<Duration> retryAfter) implements FaultAction {

        public Status {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("A status that tells of an error is 400 to 599, not " + status);
            }
        }

        @Override
        public HttpResponse answer(HttpRequest request, HttpHandler server, Pauses pauses) {
            var answer = HttpResponse.of(status);
            return retryAfter
                    .map(after -> answer.with("Retry-After", Long.toString(after.toSeconds())))
                    .orElse(answer);
        }
    }

    /** @param duration how long to wait */
    record Delay(Duration duration) implements FaultAction {

        private static final Duration LONGEST = Duration.ofMinutes(10);

        public Delay {
            if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("A delay is at most " + LONGEST + ", not " + duration);
            }
        }

        @Override
        public HttpResponse answer(HttpRequest request, HttpHandler server, Pauses pauses) throws IOException {
            pauses.pause(duration);
            return server.handle(request);
        }
    }

    /** @param bytes how many bytes of the body to send */
    record CutAnswer(long bytes) implements FaultAction {

        public CutAnswer {
            requireCount(bytes);
        }

        @Override
        public HttpResponse answer(HttpRequest request, HttpHandler server, Pauses pauses) throws IOException {
            var answer = server.handle(request);
            return answer.with(TruncatedBody.cut(answer.body(), bytes));
        }
    }

    /** @param bytes how many bytes of the body to read */
    record CutRequest(long bytes) implements FaultAction {

        public CutRequest {
            requireCount(bytes);
        }

        @Override
        public HttpResponse answer(HttpRequest request, HttpHandler server, Pauses pauses) throws IOException {
            var seen = new long[1];
            if (bytes > 0) {
                request.readBody(piece -> {
                    seen[0] += piece.remaining();
                    if (seen[0] >= bytes) {
                        throw new ConnectionCutException();
                    }
                });
            }
            throw new ConnectionCutException();
        }
    }

    /** Sends the MD5 of a single zero byte. */
    record WrongContentMd5() implements FaultAction {

        private static final String MD5_OF_A_ZERO_BYTE = "93b885adfe0da089cdf634904fd59f71";

        @Override
        public HttpResponse answer(HttpRequest request, HttpHandler server, Pauses pauses) throws IOException {
            var answer = server.handle(request);
            var others = without(answer.headers(), WestHeaders.CONTENT_MD5);
            return new HttpResponse(answer.status(), others, answer.body())
                    .with(WestHeaders.CONTENT_MD5, MD5_OF_A_ZERO_BYTE);
        }
    }

    /** @param bytes how many bytes of the body to send */
    record ShortBody(long bytes) implements FaultAction {

        public ShortBody {
            requireCount(bytes);
        }

        @Override
        public HttpResponse answer(HttpRequest request, HttpHandler server, Pauses pauses) throws IOException {
            var answer = server.handle(request);
            var others = without(answer.headers(), "Content-Length");
            return new HttpResponse(answer.status(), others, TruncatedBody.shortened(answer.body(), bytes));
        }
    }

    private static List<Header> without(List<Header> headers, String name) {
        return headers.stream().filter(h -> !h.name().equalsIgnoreCase(name)).toList();
    }

    private static void requireCount(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("A number of bytes is not negative, and this is: " + bytes);
        }
    }
}
