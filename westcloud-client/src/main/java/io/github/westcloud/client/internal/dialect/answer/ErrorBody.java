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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import java.util.Optional;

/**
 * What the body of a refusal says.
 *
 * @param name how the service calls the error, for messages; {@code null} if it did not say
 * @param code the number of chapter 4 of the API document that it sent, or that means the same; 0 for none
 * @param kind in which terms to decide; {@code null} to go by the code, then by the HTTP status
 * @param message what the service says of it
 * @param requestId the service's own name for the request, or {@code null}
 * @param transientFailure whether the error itself says that the request may succeed later
 * @param advice what to do about this error, where its code does not tell; {@code null} for nothing
 */
public record ErrorBody(
        String name,
        long code,
        ErrorKind kind,
        String message,
        String requestId,
        boolean transientFailure,
        String advice) {

    /** The documented code, if there is one. */
    Optional<ErrorCode> known() {
        return ErrorCode.of(code);
    }
}
