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

import java.util.function.LongPredicate;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;

/** What HttpClient is told of one exchange, and what our executor tells of it. Not thread-safe. */
final class ExchangeContext extends HttpClientContext {

    private final boolean onlyConnects;
    private final LongPredicate connected;
    private long sentAt = System.nanoTime();

    private ExchangeContext(boolean onlyConnects, Object mark, LongPredicate connected) {
        this.onlyConnects = onlyConnects;
        this.connected = connected;
        setUserToken(mark);
    }

    /**
     * For a request that is sent.
     *
     * @param mark it takes a connection with this mark if there is one, or else one without; {@code null} for one without
     * @param connected runs when our executor has a connection, of which it is told how many requests it has carried; returns
     *     whether the connection has the mark afterwards
     */
    static ExchangeContext sends(Object mark, LongPredicate connected) {
        return new ExchangeContext(false, mark, connected);
    }

    /** For a request that is not sent: all that it needs is a connection, which is in use while {@code connected} runs. */
    static ExchangeContext connects(Object mark, LongPredicate connected) {
        return new ExchangeContext(true, mark, connected);
    }

    /** There is a connection for the request. */
    void connected(EndpointDetails connection) {
        if (!connected.test(connection == null ? 0 : connection.getRequestCount())) {
            setUserToken(null);
        }
        sentAt = System.nanoTime();
    }

    boolean needsOnlyAConnection() {
        return onlyConnects;
    }

    /** The time since the request began to be sent; if the client has an executor of its own, since it waits for a connection. */
    long nanosSinceSent() {
        return System.nanoTime() - sentAt;
    }
}
