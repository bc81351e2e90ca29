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
import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.event.RepetitionEvent;
import io.github.westcloud.client.internal.auth.RequestSigner;
import io.github.westcloud.client.internal.dialect.Dialect;
import io.github.westcloud.client.internal.failure.Failure;
import io.github.westcloud.client.internal.http.HttpTransport;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.internal.wire.WireRequest;
import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs a call, sends it, reads its answer, and repeats it while that makes sense. Thread-safe.
 *
 * <p>A request is repeated when the service was busy or failed in passing, and when no answer came. After a lost answer
 * nobody knows whether the request was carried out: a deletion that then finds nothing has succeeded, and any other
 * refusal says in its message that the lost attempt may be the reason.
 */
public final class CallExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(CallExecutor.class);

    private final HttpTransport transport;
    private final Dialect dialect;
    private final RequestSigner signer;
    private final ServiceClock clock;
    private final Backoff backoff;
    private final int maximumRetries;

    public CallExecutor(
            HttpTransport transport,
            Dialect dialect,
            RequestSigner signer,
            ServiceClock clock,
            Backoff backoff,
            int maximumRetries) {
        this.transport = transport;
        this.dialect = dialect;
        this.signer = signer;
        this.clock = clock;
        this.backoff = backoff;
        this.maximumRetries = maximumRetries;
    }

    /**
     * Executes a call.
     *
     * @throws WestCloudException if it failed for good
     */
    <R> R execute(Call<R> call, CallScope scope) {
        boolean answerLost = false;
        boolean clockCorrected = false;
        for (int repetition = 0; ; repetition++) {
            var outcome = attempt(call, scope, repetition + 1);
            if (outcome instanceof Outcome.Success<R> success) {
                return success.result();
            }
            var failed = (Outcome.Failed<R>) outcome;
            if (answerLost && isDeletionOfNothing(call, failed.failure())) {
                return null;
            }
            if (failed.clockCorrected() && !clockCorrected) {
                clockCorrected = true;
                tellRepetition(call, scope, repetition + 2, Duration.ZERO, failed);
                continue;
            }
            if (repetition >= maximumRetries || !repeatable(call, failed)) {
                throw exception(call, failed, answerLost);
            }
            answerLost |= failed.answerLost();
            pause(call, scope, failed, repetition);
        }
    }

    private <R> Outcome<R> attempt(Call<R> call, CallScope scope, int number) {
        if (!call.updates()) {
            return observed(call, scope, number);
        }
        try {
            scope.updates().acquire();
        } catch (InterruptedException e) {
            return interrupted();
        }
        try {
            return observed(call, scope, number);
        } finally {
            scope.updates().release();
        }
    }

    private <R> Outcome<R> observed(Call<R> call, CallScope scope, int number) {
        var attempt = new Attempt(call, number, scope.listener(), scope.tracker());
        var outcome = exchange(call, attempt);
        attempt.ended(outcome);
        return outcome;
    }

    private <R> Outcome<R> exchange(Call<R> call, Attempt attempt) {
        WireRequest signed;
        try {
            signed = signer.sign(call.request(), clock.now());
        } catch (IOException e) {
            return Outcome.Failed.unreadableContent(e);
        }
        WireResponse response;
        try {
            response = transport.send(signed, attempt);
        } catch (IOException e) {
            return Outcome.Failed.unanswered(e);
        }
        return response.successful() ? read(call, response) : refusal(call, response);
    }

    private <R> Outcome<R> read(Call<R> call, WireResponse response) {
        var requestId = dialect.requestId(response).orElse(null);
        try {
            var result = call.decoder().decode(response);
            if (!(result instanceof Download)) {
                response.close();
            }
            return new Outcome.Success<>(result, response.status(), requestId);
        } catch (IOException e) {
            response.abort();
            closeQuietly(response);
            return Outcome.Failed.unreadable(response.status(), requestId, e);
        }
    }

    private <R> Outcome<R> refusal(Call<R> call, WireResponse response) {
        try {
            var failure = dialect.failure(response);
            return Outcome.Failed.refused(failure, isExpired(call, failure) && clock.learn(response));
        } finally {
            closeQuietly(response);
        }
    }

    /** The answer to a HEAD has no body, and so no code. */
    private static boolean isExpired(Call<?> call, Failure failure) {
        return failure.code() == ErrorCode.AUTHORIZATION_EXPIRED.code()
                || failure.status() == 403 && call.request().method().equals("HEAD");
    }

    private static boolean isDeletionOfNothing(Call<?> call, Failure failure) {
        return call.request().method().equals("DELETE") && failure.kind() == ErrorKind.NOT_FOUND;
    }

    private static boolean repeatable(Call<?> call, Outcome.Failed<?> failed) {
        var body = call.request().body();
        return failed.failure().retryable() && (body == null || body.repeatable());
    }

    private static WestCloudException exception(Call<?> call, Outcome.Failed<?> failed, boolean answerLost) {
        var failure = answerLost ? failed.failure().afterLostAnswer() : failed.failure();
        return failure.exception(call.operation(), call.description(), call.path(), failed.cause());
    }

    private void pause(Call<?> call, CallScope scope, Outcome.Failed<?> failed, int repetition) {
        var wait = backoff.before(repetition, failed.failure().retryAfter());
        LOG.info(
                "{} of {} is sent again in {} ms, attempt {} of {}: {}",
                call.description(),
                call.path(),
                wait.toMillis(),
                repetition + 2,
                maximumRetries + 1,
                failed.failure().text());
        tellRepetition(call, scope, repetition + 2, wait, failed);
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw exception(call, failed, false);
        }
    }

    private static void tellRepetition(
            Call<?> call, CallScope scope, int attempt, Duration wait, Outcome.Failed<?> failed) {
        var target = call.target();
        scope.listener()
                .requestRepeated(new RepetitionEvent(
                        call.operation(),
                        target.bucket(),
                        target.path(),
                        attempt,
                        wait,
                        failed.failure().kind()));
    }

    private static <R> Outcome<R> interrupted() {
        Thread.currentThread().interrupt();
        return Outcome.Failed.unanswered(
                new InterruptedIOException("the thread was interrupted while it waited for its turn"));
    }

    private static void closeQuietly(WireResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            LOG.debug("A connection could not be given back and was dropped", e);
        }
    }
}
