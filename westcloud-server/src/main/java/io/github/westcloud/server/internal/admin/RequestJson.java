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
import io.github.westcloud.server.Dialect;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.Refusal;
import io.github.westcloud.server.RequestRecord;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A request as JSON. Fields without a value are left out.
 *
 * @param received when it came
 * @param milliseconds how long it took until the response was sent
 * @param status of the response; 0 if there was none
 * @param code the error code, if it was refused
 * @param explanation why it was refused
 * @param body the beginning of its body, if bodies are recorded
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RequestJson(
        String id,
        String received,
        double milliseconds,
        String client,
        String user,
        String dialect,
        String method,
        String path,
        String query,
        @JsonInclude(JsonInclude.Include.ALWAYS) int status,
        Long code,
        String message,
        String explanation,
        @JsonInclude(JsonInclude.Include.ALWAYS) long requestBytes,
        @JsonInclude(JsonInclude.Include.ALWAYS) long responseBytes,
        List<Header> headers,
        BodyJson body) {

    private static final double NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(1);

    /**
     * The beginning of a body.
     *
     * @param first the first bytes in Base64
     * @param sha256 a digest of all of it
     */
    record BodyJson(String first, String sha256) {}

    static RequestJson of(RequestRecord request) {
        var details = request.details();
        var body = details.body()
                .map(start -> new BodyJson(Base64.getEncoder().encodeToString(start.first()), start.sha256()));
        return new RequestJson(
                request.id(),
                details.received().toString(),
                details.duration().toNanos() / NANOSECONDS,
                details.client(),
                details.user().orElse(null),
                details.dialect().map(Dialect::toString).orElse(null),
                request.method(),
                request.rawPath(),
                request.rawQuery(),
                request.status(),
                details.refusal().map(Refusal::code).orElse(null),
                details.refusal().map(Refusal::message).orElse(null),
                details.refusal().map(Refusal::explanation).orElse(null),
                details.requestBytes(),
                details.responseBytes(),
                request.headers(),
                body.orElse(null));
    }
}
