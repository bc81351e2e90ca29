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
import io.github.westcloud.client.internal.wire.Deadline;
import java.time.Duration;

/** Executes calls, each with as many retries as make sense and are allowed. Thread-safe. */
public final class CallExecutor {

    private final Exchange exchange;
    private final SignerSearch signers;
    private final Backoff backoff;
    private final RetryLog log = new RetryLog(System::nanoTime);
    private final int maximumRetries;
    private final Duration timeout;

    /**
     * @param timeout for a call with its retries
     */
    public CallExecutor(
            Exchange exchange, SignerSearch signers, Backoff backoff, int maximumRetries, Duration timeout) {
        this.exchange = exchange;
        this.signers = signers;
        this.backoff = backoff;
        this.maximumRetries = maximumRetries;
        this.timeout = timeout;
    }

    /**
     * Executes a call.
     *
     * @throws WestCloudException if it failed for good
     */
    <R> R execute(Call<R> call, CallScope scope) {
        try (var signing = signers.begin()) {
            var deadline = Deadline.in(timeout);
            return new RetriedCall<>(call, scope, exchange, signing, backoff, log, maximumRetries, deadline).execute();
        }
    }
}
