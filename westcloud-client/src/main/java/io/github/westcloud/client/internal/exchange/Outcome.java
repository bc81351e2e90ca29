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
package io.github.westcloud.client.internal.exchange;

import io.github.westcloud.client.internal.failure.Failure;
import io.github.westcloud.client.internal.http.BrokenAnswerException;
import io.github.westcloud.client.internal.http.ContentException;
import io.github.westcloud.client.internal.http.NotSentException;
import io.github.westcloud.protocol.ErrorKind;
import java.io.IOException;
import javax.net.ssl.SSLException;

/** What one attempt at a call came to. */
public sealed interface Outcome<R> {

    /**
     * The service did it.
     *
     * @param result what its answer means
     * @param status the HTTP status
     * @param requestId the service's own name for the request, or {@code null}
     */
    record Success<R>(R result, int status, String requestId) implements Outcome<R> {}

    /**
     * It failed.
     *
     * @param failure what came back
     * @param cause what was thrown, or {@code null} if the service answered
     * @param answerLost whether the service may have carried out the request all the same
     * @param clockCorrected whether the next attempt will be signed with another time
     */
    record Failed<R>(Failure failure, Exception cause, boolean answerLost, boolean clockCorrected)
            implements Outcome<R> {

        static <R> Failed<R> refused(Failure failure, boolean clockCorrected) {
            return new Failed<>(failure, null, false, clockCorrected);
        }

        static <R> Failed<R> unanswered(IOException cause) {
            if (cause instanceof ContentException) {
                return unreadableContent(cause);
            }
            boolean sent = !(cause instanceof NotSentException);
            if (Thread.currentThread().isInterrupted()) {
                var text = "the thread was interrupted: " + describe(cause);
                return new Failed<>(Failure.interrupted(text), cause, sent, false);
            }
            if (cause instanceof BrokenAnswerException) {
                var text = "the response cannot be read: " + describe(cause);
                return new Failed<>(Failure.withoutAnswer(ErrorKind.UNEXPECTED, text, true), cause, true, false);
            }
            var text = "no response from the service: " + describe(cause);
            var failure = Failure.withoutAnswer(ErrorKind.UNREACHABLE, text, retryable(cause));
            return new Failed<>(failure, cause, sent, false);
        }

        static <R> Failed<R> unreadableContent(IOException cause) {
            var text = "the content could not be read: " + cause.getMessage();
            return new Failed<>(Failure.withoutAnswer(ErrorKind.INVALID_REQUEST, text, false), cause, false, false);
        }

        static <R> Failed<R> brokenOff(int status, String requestId, IOException cause) {
            var text = "the response (HTTP " + status + ") broke off: " + describe(cause);
            boolean interrupted = Thread.currentThread().isInterrupted();
            var kind = interrupted ? ErrorKind.INTERRUPTED : ErrorKind.UNREACHABLE;
            var failure = new Failure(kind, 0, status, requestId, text, !interrupted, false, null);
            return new Failed<>(failure, cause, true, false);
        }

        static <R> Failed<R> unreadable(int status, String requestId, Exception cause) {
            var text = "the response (HTTP " + status + ") cannot be read: " + describe(cause);
            var failure = new Failure(ErrorKind.UNEXPECTED, 0, status, requestId, text, false, false, null);
            return new Failed<>(failure, cause, true, false);
        }

        private static boolean retryable(IOException cause) {
            boolean notSentForGood = cause instanceof NotSentException notSent && !notSent.retryable();
            return !notSentForGood && !(cause instanceof SSLException);
        }

        private static String describe(Exception cause) {
            return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        }
    }
}
