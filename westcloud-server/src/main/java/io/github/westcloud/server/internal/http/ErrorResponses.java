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

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.Header;
import java.util.List;

/** Errors as the JSON of chapter 4 of the API document. */
public final class ErrorResponses {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String CHALLENGE = "Basic realm=\"westcloud\"";
    private static final int UNAUTHORIZED = 401;

    private ErrorResponses() {}

    /** The fields in the order of the document's example, and one of our own. */
    private record ErrorBody(String msg, long code, String id, @JsonInclude(NON_EMPTY) String detail) {}

    /** The answer for a documented error. */
    public static HttpResponse of(ErrorCode code, String requestId) {
        return of(Problem.of(code), "", requestId);
    }

    /**
     * The answer for a problem.
     *
     * @param detail one sentence that says what was wrong with this request; empty for none
     */
    public static HttpResponse of(Problem problem, String detail, String requestId) {
        return of(problem.status(), new ErrorBody(problem.message(), problem.code(), requestId, detail));
    }

    /**
     * The answer for an error that the document does not have.
     *
     * @param code what stands in the field {@code code}
     */
    public static HttpResponse of(int status, String message, long code, String requestId) {
        return of(status, new ErrorBody(message, code, requestId, ""));
    }

    private static HttpResponse of(int status, ErrorBody body) {
        var headers = List.of(new Header("Content-Type", "application/json"));
        var answer = new HttpResponse(status, headers, Body.of(json(body)));
        return status == UNAUTHORIZED ? answer.with("WWW-Authenticate", CHALLENGE) : answer;
    }

    private static byte[] json(ErrorBody body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and a number can always be written as JSON", e);
        }
    }
}
