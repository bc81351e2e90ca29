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
package io.github.westcloud.client;

import io.github.westcloud.client.internal.http.BoundedResponses;
import io.github.westcloud.client.internal.http.IsolatingExecutor;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpConnectionFactory;

/**
 * What protects an HttpClient against a service that answers without end. HttpClient by itself reads a header line of any
 * length, and one {@link Error} while it does so closes all its connections for good.
 *
 * <p>A client of {@link WestCloudClient#create(ClientConfig)} has both. Whoever builds the HttpClient for
 * {@link WestCloudClient#create(ClientConfig, CloseableHttpClient)} gives them to its connection manager and its builder:
 *
 * <pre>{@code
 * var connections = PoolingHttpClientConnectionManagerBuilder.create()
 *         .setConnectionFactory(HttpClientLimits.connectionFactory())
 *         .build();
 * var http = HttpClients.custom()
 *         .setConnectionManager(connections)
 *         .setRequestExecutor(HttpClientLimits.requestExecutor())
 *         .disableAutomaticRetries() // the client retries by itself, and signs each attempt anew
 *         .build();
 * }</pre>
 */
public final class HttpClientLimits {

    /** The longest line in the head of an answer, in bytes. */
    public static final int MAX_HEADER_LINE = 16 * 1024;
    /** How many headers an answer has at most. */
    public static final int MAX_HEADERS = 500;
    /** How many bytes the head of an answer has at most. */
    public static final int MAX_HEAD = 256 * 1024;
    /** How many interim answers, of status 1xx, come before the final one at most. */
    public static final int MAX_INTERIM_ANSWERS = 16;

    private HttpClientLimits() {}

    /** Makes connections on which the head of an answer has the limits of this class; what exceeds one is an IOException. */
    public static HttpConnectionFactory<ManagedHttpClientConnection> connectionFactory() {
        return BoundedResponses.connectionFactory();
    }

    /** Keeps an {@link Error} to the connection on which it happened; the client throws it, and remains usable. */
    public static HttpRequestExecutor requestExecutor() {
        return new IsolatingExecutor();
    }
}
