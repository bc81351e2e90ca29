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
package io.github.westcloud.server.internal.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.internal.http.Body;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Reads and writes the JSON of the administration. What is not exactly as described is refused. */
final class AdminJson {

    private static final int MAX_BODY = 64 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private AdminJson() {}

    /** @throws IllegalArgumentException if the body is not such an object in JSON */
    static <T> T read(HttpRequest request, Class<T> type) throws IOException {
        var body = body(request);
        try {
            var value = JSON.readValue(body, type);
            if (value == null) {
                throw new IllegalArgumentException("The body must be a JSON object, not null");
            }
            return value;
        } catch (IOException e) {
            throw new IllegalArgumentException(JsonMistakes.describe(e), e);
        }
    }

    static HttpResponse answer(Object value) throws JsonProcessingException {
        return answer(200, value);
    }

    static HttpResponse answer(int status, Object value) throws JsonProcessingException {
        return HttpResponse.of(status)
                .with("Content-Type", "application/json")
                .with(Body.of(JSON.writeValueAsBytes(value)));
    }

    static byte[] write(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of texts and numbers can always be written as JSON", e);
        }
    }

    private static byte[] body(HttpRequest request) throws IOException {
        var body = new ByteArrayOutputStream();
        request.readBody(piece -> {
            if (body.size() + piece.remaining() > MAX_BODY) {
                throw new RefusedException(
                        ErrorCode.REQUEST_BODY_TOO_BIG,
                        "The body of an administration request can have at most " + MAX_BODY + " bytes");
            }
            var bytes = new byte[piece.remaining()];
            piece.get(bytes);
            body.writeBytes(bytes);
        });
        return body.toByteArray();
    }
}
