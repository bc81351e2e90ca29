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
package io.github.westcloud.client.internal.retry;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.event.RetryEvent;
import io.github.westcloud.client.internal.auth.CallSigner;
import io.github.westcloud.client.internal.exchange.Exchange;
import io.github.westcloud.client.internal.exchange.Outcome;
import io.github.westcloud.client.internal.failure.Attempted;
import io.github.westcloud.client.internal.failure.Failure;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.internal.wire.Deadline;
import io.github.westcloud.client.internal.wire.Sending;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.WestHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One call with its retries. Used by one thread, once.
 *
 * <p>A request is retried after a transient failure and when no answer came. After a lost answer nobody knows whether the
 * request was carried out: the call says which refusals of the retry mean that it was, and any other refusal says in its
 * message that the lost attempt may be the reason.
 */
final class RetriedCall<R> {

    /** What the service says only after it has accepted the signature. */
    private static final Set<ErrorKind> SAID_TO_USERS =
            Set.of(ErrorKind.NOT_FOUND, ErrorKind.ALREADY_EXISTS, ErrorKind.CONFLICT);

    private final Call<R> call;
    private final CallScope scope;
    private final Exchange exchange;
    private final CallSigner signing;
    private final Backoff backoff;
    private final RetryLog log;
    private final int maximumRetries;
    private final Deadline deadline;
    private int retries;
    private boolean answerLost;
    private boolean clockCorrected;

    RetriedCall(
            Call<R> call,
            CallScope scope,
            Exchange exchange,
            CallSigner signing,
            Backoff backoff,
            RetryLog log,
            int maximumRetries,
            Deadline deadline) {
        this.call = call;
        this.scope = scope;
        this.exchange = exchange;
        this.signing = signing;
        this.backoff = backoff;
        this.log = log;
        this.maximumRetries = maximumRetries;
        this.deadline = deadline;
    }

    /** @throws WestCloudException if it failed for good */
    R execute() {
        while (true) {
            var outcome = attempt();
            if (outcome instanceof Outcome.Success<R> success) {
                deadline.lift();
                return success.result();
            }
            var failed = (Outcome.Failed<R>) outcome;
            var carriedOut = carriedOut(failed);
            if (carriedOut.isPresent()) {
                return carriedOut.get();
            }
            prepareRetry(failed);
            retries++;
        }
    }

    /** @throws WestCloudException if the thread was interrupted before it was its turn */
    private Outcome<R> attempt() {
        if (!call.updates()) {
            return observed();
        }
        // Others of this process are in the way, which the service is not to blame for.
        deadline.pause();
        try {
            scope.updates().acquire();
        } catch (InterruptedException e) {
            throw interrupted(
                    "the thread was interrupted while it waited for other updates of the bucket to finish", e);
        } finally {
            deadline.resume();
        }
        try {
            return observed();
        } finally {
            scope.updates().release();
        }
    }

    private Outcome<R> observed() {
        var attempt = new Attempt(call, retries + 1, scope.listener(), scope.tracker());
        var outcome = exchange.perform(call, signing.signer(), new Sending(attempt, deadline, answerLost));
        // Before a listener, which may be slow: other calls may wait to know the key.
        noteSignature(outcome);
        attempt.ended(outcome);
        return outcome;
    }

    private Optional<R> carriedOut(Outcome.Failed<R> failed) {
        return answerLost
                ? Optional.ofNullable(call.carriedOut().get(failed.failure().kind()))
                : Optional.empty();
    }

    /** @throws WestCloudException if there is to be no further attempt */
    private void prepareRetry(Outcome.Failed<R> failed) {
        if (failed.clockCorrected() && !clockCorrected) {
            clockCorrected = true;
            tellRetry(failed, Duration.ZERO);
            return;
        }
        if (signatureRefused(failed)) {
            retryWithAnotherKey(failed);
            return;
        }
        requireOwnMd5(failed);
        if (retries >= maximumRetries || !retryable(failed)) {
            throw last(failed, failed.failure());
        }
        var wait = backoff.before(retries, failed.failure().retryAfter());
        if (deadline.nanosLeft() <= wait.toNanos()) {
            throw last(failed, withoutTime(failed.failure()));
        }
        answerLost |= mayHaveWorked(failed);
        pause(failed, wait);
    }

    private WestCloudException last(Outcome.Failed<R> failed, Failure failure) {
        return exception(mayHaveWorked(failed) ? failure.unanswered() : failure, failed.cause());
    }

    private Failure withoutTime(Failure failure) {
        return failure.text().contains("apiCallTimeout")
                ? failure
                : failure.withNote(". There is no time for another attempt within the "
                        + deadline.timeout().toMillis() + " ms that apiCallTimeout allows");
    }

    /** A request that only reads has changed nothing, whatever became of it. */
    private boolean mayHaveWorked(Outcome.Failed<R> failed) {
        return failed.answerLost() && call.updates();
    }

    private void noteSignature(Outcome<R> outcome) {
        if (outcome instanceof Outcome.Failed<R> failed) {
            if (signatureRefused(failed)) {
                return;
            }
            if (!saidToUsersOnly(failed.failure())) {
                signing.close();
                return;
            }
        }
        signing.accepted();
    }

    private boolean saidToUsersOnly(Failure failure) {
        return SAID_TO_USERS.contains(failure.kind()) && (failure.code() != 0 || call.codeless());
    }

    /**
     * A wrong MD5 is damage on the way, unless the caller gave another MD5 than the body has.
     *
     * @throws WestCloudException if so
     */
    private void requireOwnMd5(Outcome.Failed<R> failed) {
        if (failed.failure().code() != ErrorCode.WRONG_CONTENT_MD5.code() || !repeatable()) {
            return;
        }
        var actual = SentMd5.contradiction(call.request());
        if (actual.isPresent()) {
            var reason = ". The MD5 of the content is " + actual.get() + ", which is not the given one";
            throw exception(failed.failure().forGood(reason), failed.cause());
        }
    }

    /** A refusal without a body, as of HEAD, has no code, and so its status has to do. */
    private boolean signatureRefused(Outcome.Failed<R> failed) {
        var failure = failed.failure();
        return failure.code() == ErrorCode.AUTHORIZATION_ERROR.code() || call.codeless() && failure.status() == 401;
    }

    /** @throws WestCloudException if there is no other key */
    private void retryWithAnotherKey(Outcome.Failed<R> failed) {
        if (!signing.refused() || !repeatable()) {
            throw exception(failed.failure().withNote(signing.advice()), failed.cause());
        }
        tellRetry(failed, Duration.ZERO);
    }

    private boolean retryable(Outcome.Failed<R> failed) {
        return failed.failure().retryable() && repeatable();
    }

    private boolean repeatable() {
        var body = call.request().body();
        return body == null || body.repeatable();
    }

    private void pause(Outcome.Failed<R> failed, Duration wait) {
        log.retrying(
                attempted(),
                wait,
                retries + 2,
                maximumRetries + 1,
                failed.failure().text());
        tellRetry(failed, wait);
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } catch (InterruptedException e) {
            throw interrupted(
                    "the thread was interrupted while it waited to retry. The attempt before: "
                            + failed.failure().text(),
                    e);
        }
    }

    private void tellRetry(Outcome.Failed<R> failed, Duration wait) {
        var target = call.target();
        scope.listener()
                .requestRetried(new RetryEvent(
                        call.operation(),
                        target.bucket(),
                        target.path(),
                        retries + 2,
                        wait,
                        failed.failure().kind()));
    }

    private WestCloudException interrupted(String text, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return exception(Failure.interrupted(text), cause);
    }

    private WestCloudException exception(Failure failure, Throwable cause) {
        return (answerLost ? failure.afterLostAnswer() : failure).exception(attempted(), cause);
    }

    private Attempted attempted() {
        return new Attempted(
                call.operation(),
                call.description(),
                call.target(),
                call.source(),
                call.request().header(WestHeaders.AUTOMKDIR).isPresent());
    }
}
