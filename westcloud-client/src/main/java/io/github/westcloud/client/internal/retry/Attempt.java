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

import io.github.westcloud.client.event.RequestEvent;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.internal.exchange.Outcome;
import io.github.westcloud.client.internal.transfer.TransferTracker;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.protocol.ErrorKind;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Counts what one attempt sends, and tells how it ended. Used by one thread. */
final class Attempt implements LongConsumer {

    private final Call<?> call;
    private final int number;
    private final TransferListener listener;
    private final TransferTracker tracker;
    private final long start = System.nanoTime();
    private long sent;

    Attempt(Call<?> call, int number, TransferListener listener, TransferTracker tracker) {
        this.call = call;
        this.number = number;
        this.listener = listener;
        this.tracker = tracker;
    }

    /** Some bytes of the body went out. */
    @Override
    public void accept(long bytes) {
        sent += bytes;
        tracker.moved(bytes);
    }

    void ended(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Failed<?>) {
            tracker.movedInVain(sent);
        }
        if (listener == TransferListener.NONE) {
            return;
        }
        if (outcome instanceof Outcome.Failed<?> failed) {
            var failure = failed.failure();
            tell(failure.status(), failure.code(), failure.requestId(), failure.kind());
        } else if (outcome instanceof Outcome.Success<?> success) {
            tell(success.status(), 0, success.requestId(), null);
        }
    }

    private void tell(int status, long code, String requestId, ErrorKind failure) {
        var target = call.target();
        listener.requestEnded(RequestEvent.builder(call.operation(), target.bucket(), target.path())
                .attempt(number)
                .status(status)
                .code(code)
                .requestId(requestId)
                .failure(failure)
                .duration(Duration.ofNanos(System.nanoTime() - start))
                .bytesSent(sent)
                .build());
    }
}
