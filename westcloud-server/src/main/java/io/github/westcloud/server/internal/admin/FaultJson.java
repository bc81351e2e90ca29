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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.Faults;
import io.github.westcloud.server.fault.RequestPattern;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fault as JSON, for example {@code {"method":"PUT","path":"/demo/**","times":2,"status":503,"retryAfter":1}}. Without a
 * method and path it meets every request, without {@code times} it stays until it is switched off. Exactly one of the
 * other fields says what goes wrong.
 *
 * @param method the method
 * @param path the pattern of the path
 * @param times how many requests
 * @param error a code of the API document, for example 400000015
 * @param status an HTTP status, 400 to 599
 * @param retryAfter goes with the status, in seconds
 * @param delay in milliseconds
 * @param cutAnswer after how many bytes of the answer's body to cut the connection
 * @param cutRequest after how many bytes of the request's body to cut the connection
 * @param shortBody how many bytes of the answer's body to send
 * @param wrongContentMd5 true
 */
record FaultJson(
        String method,
        String path,
        Integer times,
        Long error,
        Integer status,
        Long retryAfter,
        Long delay,
        Long cutAnswer,
        Long cutRequest,
        Long shortBody,
        Boolean wrongContentMd5) {

    RequestPattern requests() {
        return new RequestPattern(Objects.requireNonNullElse(method, "*"), Objects.requireNonNullElse(path, "/**"));
    }

    int count() {
        return Objects.requireNonNullElse(times, Faults.ALWAYS);
    }

    /** @throws IllegalArgumentException if there is not exactly one, or it is not legal */
    FaultAction action() {
        List<FaultAction> actions = Stream.of(
                        Optional.ofNullable(error).map(FaultJson::errorOf).map(FaultAction::error),
                        Optional.ofNullable(status).map(this::statusAction),
                        Optional.ofNullable(delay).map(Duration::ofMillis).map(FaultAction::delay),
                        Optional.ofNullable(cutAnswer).map(FaultAction::cutAnswer),
                        Optional.ofNullable(cutRequest).map(FaultAction::cutRequest),
                        Optional.ofNullable(shortBody).map(FaultAction::shortBody),
                        Optional.ofNullable(wrongContentMd5)
                                .filter(Boolean::booleanValue)
                                .map(wrong -> FaultAction.wrongContentMd5()))
                .<FaultAction>flatMap(Optional::stream)
                .toList();
        if (actions.size() != 1) {
            throw new IllegalArgumentException(
                    "A fault must have exactly one of error, status, delay, cutAnswer, cutRequest,"
                            + " shortBody and wrongContentMd5, not " + actions.size());
        }
        return actions.get(0);
    }

    private FaultAction statusAction(int code) {
        return retryAfter == null ? FaultAction.status(code) : FaultAction.status(code, Duration.ofSeconds(retryAfter));
    }

    private static ErrorCode errorOf(long code) {
        return ErrorCode.of(code)
                .orElseThrow(() -> new IllegalArgumentException("The API document has no error " + code));
    }
}
