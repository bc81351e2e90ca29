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
package io.github.westcloud.server.internal.s3.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.internal.auth.FormAuthenticator;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3errors.S3Error;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * What whoever signed a form allows: until when, and which fields with which values. Beyond the API document, as in S3. Immutable.
 *
 * @param expiration when it ends
 * @param conditions which fields are allowed
 * @param lengths how long the file may be
 */
public record FormPolicy(Instant expiration, List<FieldCondition> conditions, LengthRange lengths) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String LENGTHS = "content-length-range";
    private static final String IGNORED = "x-ignore-";

    /**
     * Reads the field {@code policy}.
     *
     * @throws RefusedException with INVALID_POLICY if it is not the Base64 of such a document
     */
    public static FormPolicy parse(String base64) {
        var document = document(base64);
        document.fieldNames().forEachRemaining(name -> {
            if (!name.equals("expiration") && !name.equals("conditions")) {
                throw invalid("it has 'expiration' and 'conditions', and nothing else");
            }
        });
        if (!document.path("conditions").isArray()) {
            throw invalid("'conditions' is a list");
        }
        var conditions = new ArrayList<FieldCondition>();
        var lengths = LengthRange.ANY;
        for (var condition : document.path("conditions")) {
            if (condition.path(0).asText().equalsIgnoreCase(LENGTHS)) {
                lengths = lengths.and(LengthRange.of(condition));
            } else {
                conditions.addAll(FieldCondition.of(condition));
            }
        }
        return new FormPolicy(expiration(document), List.copyOf(conditions), lengths);
    }

    /**
     * Each condition holds, and each field has one.
     *
     * @param fields the fields by name, in lower case, with {@code bucket}, which no form has
     * @throws RefusedException with FORBIDDEN, and a sentence that names the condition or the field
     */
    public void require(Map<String, String> fields) {
        for (var condition : conditions) {
            if (!condition.holds(fields.get(condition.name()))) {
                throw refused("the condition " + condition + " does not hold");
            }
        }
        for (var name : fields.keySet()) {
            boolean free = FormAuthenticator.UNSIGNED.contains(name) || name.startsWith(IGNORED);
            if (!free
                    && conditions.stream()
                            .noneMatch(condition -> condition.name().equals(name))) {
                throw refused("it has no condition on the field '" + FieldCondition.printable(name)
                        + "'. Every field of the form, and bucket, needs one");
            }
        }
    }

    private static JsonNode document(String base64) {
        try {
            var text = new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
            var document = JSON.readTree(text);
            if (document.isObject()) {
                return document;
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // One error for all that is not a document.
        }
        throw invalid("it is an object in JSON, in UTF-8, in Base64");
    }

    private static Instant expiration(JsonNode document) {
        try {
            return Instant.parse(document.path("expiration").asText());
        } catch (DateTimeException e) {
            throw invalid("'expiration' is a time such as 2026-03-01T10:00:00.000Z");
        }
    }

    static RefusedException invalid(String what) {
        return new RefusedException(S3Error.INVALID_POLICY, "The field 'policy' of the form is not valid: " + what);
    }

    private static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.FORBIDDEN, "The policy of the form does not allow this: " + why);
    }
}
