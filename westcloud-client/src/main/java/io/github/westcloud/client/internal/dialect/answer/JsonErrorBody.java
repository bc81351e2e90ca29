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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.westcloud.protocol.ErrorCode;
import java.io.IOException;
import java.util.Optional;

/** The error body of chapter 4 of the API document: {@code {"msg":...,"code":...,"id":...}}. */
public final class JsonErrorBody {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonErrorBody() {}

    /** The error, or nothing if the bytes are no JSON object. */
    public static Optional<ErrorBody> read(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body))
                    .filter(JsonNode::isObject)
                    .map(JsonErrorBody::error);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** 0 for what is no code: a number beyond a long, or a text that is none. */
    private static long code(JsonNode code) {
        return code.isNumber() && !code.canConvertToLong() ? 0 : Math.max(0, code.asLong());
    }

    private static ErrorBody error(JsonNode json) {
        long code = code(json.path("code"));
        return new ErrorBody(
                code == 0 ? null : "code " + code,
                code,
                null,
                json.path("msg").asText(""),
                json.path("id").asText(null),
                code == ErrorCode.READ_BODY_ERROR.code() || code == ErrorCode.WRONG_CONTENT_MD5.code(),
                null);
    }
}
