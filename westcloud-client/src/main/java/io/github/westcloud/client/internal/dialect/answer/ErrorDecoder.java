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
package io.github.westcloud.client.internal.dialect.answer;

import io.github.westcloud.client.internal.failure.Failure;
import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the body of a refusal, and makes the best of what is none: a proxy's page, an empty body (as on HEAD), a body that
 * breaks off. Thread-safe.
 */
public final class ErrorDecoder {

    /** An error body is a line; what is longer is not one and is not read further. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final Set<Integer> TRANSIENT = Set.of(408, 429, 500, 502, 503, 504);
    private static final Pattern TYPE_OF_ERRORS = Pattern.compile("json|xml");

    private final Function<byte[], Optional<ErrorBody>> reader;
    private final String requestIdHeader;
    private final String adviceOnAuthorization;

    /**
     * A decoder for one dialect.
     *
     * @param reader makes an error of a body, or nothing
     * @param requestIdHeader the header that the service names its requests in, beside the error body
     * @param adviceOnAuthorization what to do when credentials were not accepted
     */
    public ErrorDecoder(
            Function<byte[], Optional<ErrorBody>> reader, String requestIdHeader, String adviceOnAuthorization) {
        this.reader = reader;
        this.requestIdHeader = requestIdHeader;
        this.adviceOnAuthorization = adviceOnAuthorization;
    }

    /** What an answer that is no success says. */
    public Failure decode(WireResponse response) {
        var bytes = read(response);
        var body = reader.apply(bytes);
        var known = body.flatMap(ErrorBody::known);
        var kind = body.map(ErrorBody::kind)
                .or(() -> known.map(ErrorCode::kind))
                .orElseGet(() -> ErrorKind.ofStatus(response.status()));
        var requestId =
                body.map(ErrorBody::requestId).or(() -> requestId(response)).orElse(null);
        return new Failure(
                kind,
                body.map(ErrorBody::code).orElse(0L),
                response.status(),
                requestId,
                body.filter(error -> error.name() != null)
                                .map(error -> text(response, error, requestId))
                                .orElseGet(() -> text(response, bytes.length > 0, requestId))
                        + body.map(ErrorBody::advice)
                                .or(() -> known.map(this::advice))
                                .map(advice -> ". " + advice)
                                .orElse(""),
                TRANSIENT.contains(response.status())
                        || body.filter(ErrorBody::transientFailure).isPresent(),
                false,
                RetryAfter.of(response).orElse(null));
    }

    /** The service's own name for a request, as a header of its answer tells it. */
    public Optional<String> requestId(WireResponse response) {
        return response.header(requestIdHeader);
    }

    private String advice(ErrorCode code) {
        return code == ErrorCode.AUTHORIZATION_ERROR ? adviceOnAuthorization : null;
    }

    private static String text(WireResponse response, ErrorBody body, String requestId) {
        return printable(body.message()) + " (" + printable(body.name()) + ", HTTP " + response.status()
                + (requestId == null ? "" : ", request id " + printable(requestId)) + ")";
    }

    /** HEAD has no body, and whatever is between the client and the service may send one of its own. */
    private static String text(WireResponse response, boolean hasBody, String requestId) {
        return "HTTP " + response.status() + meaning(response.status())
                + (requestId == null ? "" : ", request id " + printable(requestId))
                + (hasBody ? ", with a body that is not an error of the API" : "")
                + response.header("Content-Type")
                        .filter(type -> hasBody || !TYPE_OF_ERRORS.matcher(type).find())
                        .map(type -> " (" + printable(type) + ")")
                        .orElse("");
    }

    private static String meaning(int status) {
        return switch (status) {
            case 304 -> " (not modified, although the request had no condition)";
            case 401 -> " (the user name, the password or the signature was not accepted)";
            case 403 -> " (the user is not allowed to do this)";
            case 404 -> " (not found)";
            case 416 -> " (the range lies outside the file)";
            case 429 -> " (too many requests)";
            default -> status >= 300 && status < 400 ? " (a redirect, which is never followed)" : "";
        };
    }

    private static byte[] read(WireResponse response) {
        try {
            return response.body().readNBytes(MOST_BYTES);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** What a server sends goes into messages and logs, so it must not break a line there. */
    private static String printable(String text) {
        var shortened = text.length() > 200 ? text.substring(0, 200) + "..." : text;
        return shortened.replaceAll("\\p{Cntrl}", " ");
    }
}
