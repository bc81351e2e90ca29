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
import io.github.westcloud.client.internal.auth.SignerSearch;
import io.github.westcloud.client.internal.exchange.Exchange;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.model.StreamContent;
import io.github.westcloud.protocol.ErrorKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes calls, each with as many retries as make sense and are allowed. Thread-safe. */
public final class CallExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(CallExecutor.class);

    private final Exchange exchange;
    private final SignerSearch signers;
    private final Backoff backoff;
    private final int maximumRetries;

    public CallExecutor(Exchange exchange, SignerSearch signers, Backoff backoff, int maximumRetries) {
        this.exchange = exchange;
        this.signers = signers;
        this.backoff = backoff;
        this.maximumRetries = maximumRetries;
    }

    /**
     * Executes a call.
     *
     * @throws WestCloudException if it failed for good
     */
    <R> R execute(Call<R> call, CallScope scope) {
        if (!signers.found() && call.request().body() instanceof StreamContent) {
            findSigner(call, scope);
        }
        return retried(call, scope, maximumRetries);
    }

    private <R> R retried(Call<R> call, CallScope scope, int retries) {
        try (var signing = signers.begin()) {
            return new RetriedCall<>(call, scope, exchange, signing, backoff, retries).execute();
        }
    }

    /** For a body that can be sent only once. Any other failure is left to the call itself. */
    private void findSigner(Call<?> call, CallScope scope) {
        try {
            retried(exchange.cheapCall(call.target().bucket()), scope.withoutTransfer(), 0);
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.UNAUTHENTICATED) {
                throw refusedBefore(call, e);
            }
            LOG.debug("The request before {} of {} failed", call.description(), call.path(), e);
        }
    }

    private static WestCloudException refusedBefore(Call<?> call, WestCloudException refusal) {
        return WestCloudException.builder(call.operation(), call.path())
                .message(call.description() + " of " + call.path() + " failed before its body was sent: "
                        + refusal.getMessage())
                .kind(refusal.kind())
                .code(refusal.code())
                .status(refusal.status())
                .requestId(refusal.requestId().orElse(null))
                .cause(refusal)
                .build();
    }
}
