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

import io.github.westcloud.client.internal.auth.RequestSigner;
import io.github.westcloud.client.internal.dialect.Dialect;
import io.github.westcloud.client.internal.failure.Failure;
import io.github.westcloud.client.internal.http.AnswerBrokeOffException;
import io.github.westcloud.client.internal.http.HttpTransport;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.internal.wire.Sending;
import io.github.westcloud.client.internal.wire.WireRequest;
import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.protocol.ErrorCode;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one attempt at a call: signs it with the service's time, sends it, and reads its answer. Thread-safe. */
public final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    /** What is left of a body is read up to this many bytes, which costs less than another connection. */
    private static final int MOST_UNREAD = 64 * 1024;

    private final HttpTransport transport;
    private final Dialect dialect;
    private final ServiceClock clock;

    public Exchange(HttpTransport transport, Dialect dialect, ServiceClock clock) {
        this.transport = transport;
        this.dialect = dialect;
        this.clock = clock;
    }

    /**
     * Performs a call once.
     *
     * @param signer signs this attempt
     */
    public <R> Outcome<R> perform(Call<R> call, RequestSigner signer, Sending sending) {
        WireRequest signed;
        try {
            signed = signer.sign(call.request(), clock.now());
        } catch (IOException e) {
            return Outcome.Failed.unreadableContent(e);
        }
        try {
            return read(call, transport.send(signed, sending));
        } catch (IOException e) {
            return Outcome.Failed.unanswered(e);
        }
    }

    private <R> Outcome<R> read(Call<R> call, WireResponse response) {
        return response.successful() ? decode(call, response) : refusal(call, response);
    }

    /** Whatever the decoder throws, the service has sent what nobody expects. */
    private <R> Outcome<R> decode(Call<R> call, WireResponse response) {
        var requestId = dialect.requestId(response).orElse(null);
        boolean decoded = false;
        try {
            var result = call.decoder().decode(response);
            if (!call.keepsAnswer()) {
                finish(response);
            }
            decoded = true;
            return new Outcome.Success<>(result, response.status(), requestId);
        } catch (AnswerBrokeOffException e) {
            return Outcome.Failed.brokenOff(response.status(), requestId, e);
        } catch (IOException | RuntimeException e) {
            return Outcome.Failed.unreadable(response.status(), requestId, e);
        } finally {
            if (!decoded) {
                response.abort();
                closeQuietly(response);
            }
        }
    }

    private <R> Outcome<R> refusal(Call<R> call, WireResponse response) {
        try {
            var failure = dialect.failure(response);
            return Outcome.Failed.refused(failure, mayHaveExpired(call, failure) && clock.learn(response));
        } catch (RuntimeException e) {
            return Outcome.Failed.unreadable(response.status(), null, e);
        } finally {
            finishQuietly(response);
        }
    }

    /** Closing reads the rest of a body, for the next request to come after it, so a long rest is dropped before. */
    private static void finish(WireResponse response) throws IOException {
        var body = response.body();
        // Most answers have no body, or were read to the end: this asks before it makes a buffer.
        if (body.read() >= 0 && body.readNBytes(MOST_UNREAD).length == MOST_UNREAD) {
            response.abort();
            closeQuietly(response);
        } else {
            response.close();
        }
    }

    private static void finishQuietly(WireResponse response) {
        try {
            finish(response);
        } catch (IOException e) {
            LOG.debug("An error response broke off", e);
            response.abort();
            closeQuietly(response);
        }
    }

    private static boolean mayHaveExpired(Call<?> call, Failure failure) {
        return failure.code() == ErrorCode.AUTHORIZATION_EXPIRED.code() || call.codeless() && failure.status() == 403;
    }

    private static void closeQuietly(WireResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            LOG.debug("A connection could not be returned to the pool and was dropped", e);
        }
    }
}
