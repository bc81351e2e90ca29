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
package io.github.westcloud.client.internal.failure;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.protocol.ErrorKind;
import java.time.Duration;

/**
 * What came back instead of a result.
 *
 * @param kind in which terms to decide what to do next
 * @param code the service's number, or for an error of S3 the number that means the same; 0 if there is none
 * @param status the HTTP status, 0 if no answer came
 * @param requestId the service's own name for the request, or {@code null}
 * @param text what happened, in a sentence, with what to do about it
 * @param retryable whether the same request may well succeed later
 * @param answerLost whether an attempt got no answer and may have been carried out
 * @param retryAfter how long the service wants to be left alone, or {@code null} if it did not say
 */
public record Failure(
        ErrorKind kind,
        long code,
        int status,
        String requestId,
        String text,
        boolean retryable,
        boolean answerLost,
        Duration retryAfter) {

    /** What went wrong before there was an answer. */
    public static Failure withoutAnswer(ErrorKind kind, String text, boolean retryable) {
        return new Failure(kind, 0, 0, null, text, retryable, false, null);
    }

    /** The calling thread was interrupted before there was an answer. */
    public static Failure interrupted(String text) {
        return withoutAnswer(ErrorKind.INTERRUPTED, text, false);
    }

    /** The same failure of an attempt that may have been carried out all the same. */
    public Failure unanswered() {
        return new Failure(kind, code, status, requestId, text, retryable, true, retryAfter);
    }

    /** The same failure after an attempt that got no answer. */
    public Failure afterLostAnswer() {
        var note = ". An earlier attempt got no response; it may have succeeded and be the reason";
        return new Failure(kind, code, status, requestId, text + note, retryable, true, retryAfter);
    }

    /** The same failure, with the reason why it makes no sense to try again. */
    public Failure forGood(String reason) {
        return new Failure(kind, code, status, requestId, text + reason, false, answerLost, retryAfter);
    }

    /** The same failure with something more in its text. */
    public Failure withNote(String note) {
        return new Failure(kind, code, status, requestId, text + note, retryable, answerLost, retryAfter);
    }

    /** The exception for what was attempted. */
    public WestCloudException exception(Attempted attempted, Throwable cause) {
        return WestCloudException.builder(
                        attempted.operation(), attempted.target().toString())
                .message(attempted + " failed: " + text)
                .advice(Advice.of(attempted, code).orElse(null))
                .kind(kind)
                .code(code)
                .status(status)
                .requestId(requestId)
                .retryable(retryable)
                .answerLost(answerLost)
                .cause(cause)
                .build();
    }
}
