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

    /** The fields in the order of the document's example. */
    private record ErrorBody(String msg, long code, String id) {}

    /** The answer for a documented error. */
    public static HttpResponse of(ErrorCode code, String requestId) {
        return of(code.status(), code.message(), code.code(), requestId);
    }

    /**
     * The answer for an error that the document does not have.
     *
     * @param code what stands in the field {@code code}
     */
    public static HttpResponse of(int status, String message, long code, String requestId) {
        var json = json(new ErrorBody(message, code, requestId));
        var headers = List.of(new Header("Content-Type", "application/json"));
        var answer = new HttpResponse(status, headers, Body.of(json));
        return status == UNAUTHORIZED ? answer.with("WWW-Authenticate", CHALLENGE) : answer;
    }

    private static byte[] json(ErrorBody body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A text and a number can always be written as JSON", e);
        }
    }
}
