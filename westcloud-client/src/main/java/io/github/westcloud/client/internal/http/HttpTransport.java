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
package io.github.westcloud.client.internal.http;

import io.github.westcloud.client.internal.wire.Sending;
import io.github.westcloud.client.internal.wire.WireRequest;
import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.client.model.Content;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongPredicate;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests to one endpoint through a pooled HttpClient. Thread-safe.
 *
 * <p>It switches off, request by request, what would come between us and the wire, whoever made the client: redirects
 * (credentials must never follow one), decompression (lengths and ranges would no longer fit), cookies, and the library's
 * own way to log in at the service; at a proxy it may.
 */
public final class HttpTransport implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpTransport.class);

    /** A refusal saves the transfer of a body above this size; for a smaller one the extra round trip costs more. */
    private static final long EXPECT_CONTINUE_FROM = 4L << 20;

    /** The same for a request that is likely to be refused. */
    private static final long EXPECT_REFUSAL_FROM = 64 << 10;

    /** Marks a connection that is in the pool for the next request which may have to be broken off. */
    private static final Object SPARE = "spare";

    /** A pool without a free place is not waited for any longer. */
    private static final Timeout SHORT = Timeout.ofSeconds(1);

    /** How many idle connections are in the way at most when another one is to be opened. */
    private static final int MOST_HELD = 4;

    private final HttpHost endpoint;
    private final CloseableHttpClient http;
    private final boolean owned;
    private final Duration requestTimeout;
    private final RequestConfig config;
    private final RequestConfig expectingConfig;
    private final RequestConfig connectingConfig;
    private final LongPredicate ourExecutor = this::usesOurExecutor;
    private volatile boolean opensConnections;
    private volatile long roundTrip;

    /**
     * A transport over a client.
     *
     * @param owned whether closing the transport closes the client
     * @param responseTimeout how long the service may be silent
     * @param requestTimeout how long a stage of a request may take, and a body without a minimum rate
     */
    public HttpTransport(
            URI endpoint, CloseableHttpClient http, boolean owned, Duration responseTimeout, Duration requestTimeout) {
        this.endpoint = HttpHost.create(URI.create(endpoint.getScheme() + "://" + endpoint.getRawAuthority()));
        this.http = http;
        this.owned = owned;
        this.requestTimeout = requestTimeout;
        this.config = RequestConfig.copy(configOf(http))
                .setRedirectsEnabled(false)
                .setContentCompressionEnabled(false)
                .setTargetPreferredAuthSchemes(List.of())
                .setCookieSpec(StandardCookieSpec.IGNORE)
                .setResponseTimeout(Timeout.of(responseTimeout))
                .build();
        this.expectingConfig =
                RequestConfig.copy(config).setExpectContinueEnabled(true).build();
        this.connectingConfig =
                RequestConfig.copy(config).setConnectionRequestTimeout(SHORT).build();
    }

    /** Time-outs and whatever else the client was built with stay as they are. */
    private static RequestConfig configOf(CloseableHttpClient http) {
        var config = http instanceof Configurable configurable ? configurable.getConfig() : null;
        return config == null ? RequestConfig.DEFAULT : config;
    }

    /**
     * Sends a request and waits for the head of its answer.
     *
     * @return the answer, which the caller closes
     * @throws NotSentException if no connection was made, or the client is closed
     * @throws ContentException if the body could not be read
     * @throws BrokenAnswerException if what came is no answer of HTTP, or has no end
     * @throws IOException if no answer came
     */
    public WireResponse send(WireRequest request, Sending sending) throws IOException {
        var message = new OutgoingRequest(endpoint, request);
        var body = request.body();
        var watch = ProgressWatch.start(requestTimeout, sending.deadline(), message::cancel);
        if (body != null) {
            message.setEntity(new ContentEntity(body, sending.sent(), watch));
        }
        if (request.cancellation() != null) {
            request.cancellation().of(message::cancel);
        }
        var context = ExchangeContext.sends(mayBeBrokenOff(request) ? SPARE : null, ourExecutor);
        context.setRequestConfig(body != null && asksFirst(body, sending) ? expectingConfig : config);
        boolean answered = false;
        try {
            var response = exchange(message, context, watch);
            answered = true;
            return response;
        } finally {
            if (!answered) {
                watch.close();
            }
        }
    }

    private static boolean asksFirst(Content body, Sending sending) {
        return body.length() >= (sending.refusalExpected() ? EXPECT_REFUSAL_FROM : EXPECT_CONTINUE_FROM);
    }

    /** Reading the rest of a large file only to keep its connection would take longer than another one. */
    private static boolean mayBeBrokenOff(WireRequest request) {
        return request.method().equals("GET")
                && request.query() == null
                && request.header("Range").isEmpty();
    }

    private boolean usesOurExecutor(long requests) {
        opensConnections = true;
        return false;
    }

    /** Whether {@link #connect} works, which is known when an answer to a request is awaited: it depends on the client. */
    public boolean opensConnections() {
        return opensConnections;
    }

    /**
     * Opens a connection, if there is no idle one, and leaves it in the pool. No request is sent. Without a free place in the pool
     * it does nothing.
     *
     * @param unused runs if the connection has not been used yet; until it returns, nobody else can have it
     * @return whether it has not been used yet
     */
    public boolean connect(Runnable unused) {
        var isUnused = new AtomicBoolean();
        connect(ExchangeContext.connects(null, requests -> {
            if (requests == 0) {
                isUnused.set(true);
                unused.run();
            }
            return false;
        }));
        return isUnused.get();
    }

    /** The shortest time until an answer came, in nanoseconds, so about a round trip; 0 before the first answer. */
    public long roundTrip() {
        return roundTrip;
    }

    /**
     * Opens a connection that is kept for the next download, which may have to break it off. So those that have become fast
     * are kept. If there is one already, it does nothing.
     */
    public void connectSpare() {
        connectSpare(0);
    }

    /**
     * A connection that was used before is too good for it, and is held until another one is open. If there are many, one of
     * them is kept for it: without any, the next download would break off the one that was used last, which is the fastest.
     */
    private void connectSpare(int held) {
        connect(ExchangeContext.connects(SPARE, requests -> {
            if (requests > 0 && held < MOST_HELD) {
                connectSpare(held + 1);
            }
            return requests == 0 || held == MOST_HELD;
        }));
    }

    private void connect(ExchangeContext context) {
        if (!opensConnections) {
            return;
        }
        context.setRequestConfig(connectingConfig);
        try {
            http.executeOpen(endpoint, new BasicClassicHttpRequest(Method.OPTIONS, endpoint, "*"), context)
                    .close();
        } catch (IOException | RuntimeException e) {
            // The request that needs a connection meets the reason as well, and tells it.
            LOG.debug("Could not open a connection to {} ahead of its use", endpoint, e);
        }
    }

    private WireResponse exchange(OutgoingRequest message, ExchangeContext context, ProgressWatch watch)
            throws IOException {
        try {
            var response = exchange(message, context);
            watch.restart();
            watch.pause();
            long nanos = context.nanosSinceSent();
            roundTrip = roundTrip == 0 ? nanos : Math.min(roundTrip, nanos);
            return new HttpResponseAdapter(response, message, watch, nanos);
        } catch (IOException e) {
            throw watch.explain(e);
        }
    }

    private ClassicHttpResponse exchange(OutgoingRequest message, ExchangeContext context) throws IOException {
        try {
            return http.executeOpen(endpoint, message, context);
        } catch (ConnectException
                | UnknownHostException
                | ConnectTimeoutException
                | ConnectionRequestTimeoutException notSent) {
            throw NotSentException.unreachable(notSent);
        } catch (SSLException e) {
            throw TlsMismatch.explain(endpoint, e);
        } catch (ClientProtocolException | MessageConstraintException e) {
            throw new BrokenAnswerException(TlsMismatch.explain(endpoint, e), e);
        } catch (IsolatedErrorException e) {
            throw e.error();
        } catch (CancellationException interrupted) {
            // The library's word for a thread that was interrupted while it waited for a connection.
            throw NotSentException.unreachable((IOException)
                    new InterruptedIOException("the thread was interrupted while it waited for a connection")
                            .initCause(interrupted));
        } catch (IllegalStateException closed) {
            throw NotSentException.closed(closed);
        }
    }

    @Override
    public void close() throws IOException {
        if (owned) {
            http.close();
        }
    }
}
