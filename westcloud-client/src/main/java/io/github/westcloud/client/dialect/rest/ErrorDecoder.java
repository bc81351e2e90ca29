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
package io.github.westcloud.client.dialect.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.westcloud.client.Failure;
import io.github.westcloud.client.dialect.WireResponse;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the error body of chapter 4 of the API document, and makes the best of anything else: a proxy's page, an empty
 * body (as on HEAD), a body that breaks off.
 */
final class ErrorDecoder {

    /** A header that the service names its requests in, beside the {@code id} of an error body. */
    static final String REQUEST_ID = "x-request-id";

    /** An error body is a line; what is longer is not one and is not read further. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);
    private static final Map<ErrorCode, String> ADVICE = new EnumMap<>(Map.of(
            ErrorCode.AUTHORIZATION_ERROR,
            "Check the user name and the password; if they are right, this service may make its HMAC key from the Base64"
                    + " of the password: set signatureKey to base64, or authentication to basic",
            ErrorCode.AUTHORIZATION_EXPIRED,
            "The clock of this machine is more than 30 minutes off",
            ErrorCode.ALREADY_EXISTS,
            "Ask to overwrite it, or choose another path",
            ErrorCode.DIRECTORY_NOT_EMPTY,
            "Delete the files in it first",
            ErrorCode.WRONG_CONTENT_SECRET,
            "The file has a content secret, and the request had none or another one",
            ErrorCode.WRONG_LIST_ITERATOR,
            "The iterator has expired: list the directory from its start",
            ErrorCode.UPLOAD_NOT_FINISHED,
            "A chunked upload to this path is under way or was given up; complete it or upload the file again"));

    Failure decode(WireResponse response) {
        var body = read(response);
        long code = body.map(json -> json.path("code").asLong()).orElse(0L);
        var known = ErrorCode.of(code);
        var kind = known.map(ErrorCode::kind).orElseGet(() -> ErrorKind.ofStatus(response.status()));
        var requestId = body.map(json -> json.path("id").asText(null))
                .or(() -> response.header(REQUEST_ID))
                .orElse(null);
        return new Failure(
                kind,
                code,
                response.status(),
                requestId,
                text(response, body, code, requestId)
                        + known.map(ADVICE::get).map(advice -> ". " + advice).orElse(""),
                PASSING.contains(response.status()) || code == ErrorCode.READ_BODY_ERROR.code(),
                false,
                RetryAfter.of(response).orElse(null));
    }

    private static String text(WireResponse response, Optional<JsonNode> body, long code, String requestId) {
        int status = response.status();
        if (code == 0) {
            return "HTTP " + status + meaning(status) + ", without the error body of the API"
                    + response.header("Content-Type")
                            .map(type -> " (" + printable(type) + " came instead)")
                            .orElse("");
        }
        var message = printable(body.orElseThrow().path("msg").asText(""));
        return message + " (code " + code + ", HTTP " + status
                + (requestId == null ? "" : ", request id " + printable(requestId)) + ")";
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401 -> " (the user name, the password or the signature was not accepted)";
            case 403 -> " (the user may not do this)";
            case 404 -> " (not found)";
            case 416 -> " (the range lies outside the file)";
            case 429 -> " (too many requests)";
            default -> status >= 300 && status < 400 ? " (a redirect, which is never followed)" : "";
        };
    }

    private static Optional<JsonNode> read(WireResponse response) {
        try {
            var json = JSON.readTree(response.body().readNBytes(MOST_BYTES));
            return Optional.ofNullable(json).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What a server sends goes into messages and logs, so it must not break a line there. */
    private static String printable(String text) {
        var shortened = text.length() > 200 ? text.substring(0, 200) + "..." : text;
        return shortened.replaceAll("\\p{Cntrl}", " ");
    }
}
