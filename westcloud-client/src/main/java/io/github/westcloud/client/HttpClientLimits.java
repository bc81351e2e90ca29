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
 * Limits for the responses that an HttpClient reads. Without them, HttpClient reads a header line of any length, and an
 * {@link Error} while it does so closes all its connections permanently.
 *
 * <p>{@link WestCloudClient#create(ClientConfig)} sets these limits. If you build an HttpClient for
 * {@link WestCloudClient#create(ClientConfig, CloseableHttpClient)}, set them on its connection manager and its builder:
 *
 * <pre>{@code
 * var connections = PoolingHttpClientConnectionManagerBuilder.create()
 *         .setConnectionFactory(HttpClientLimits.connectionFactory())
 *         .build();
 * var http = HttpClients.custom()
 *         .setConnectionManager(connections)
 *         .setRequestExecutor(HttpClientLimits.requestExecutor())
 *         .disableAutomaticRetries() // the client retries, with a new signature for each attempt
 *         .build();
 * }</pre>
 */
public final class HttpClientLimits {

    /** The maximum length of a header line of a response, in bytes. */
    public static final int MAX_HEADER_LINE = 16 * 1024;
    /** The maximum number of headers of a response. */
    public static final int MAX_HEADERS = 500;
    /** The maximum size of all headers of a response, in bytes. */
    public static final int MAX_HEAD = 256 * 1024;
    /** The maximum number of interim responses, with a status of 1xx, before the final one. */
    public static final int MAX_INTERIM_ANSWERS = 16;

    private HttpClientLimits() {}

    /**
     *
     * Returns a factory of connections with the limits of this class. A response that exceeds one causes an IOException.
     *
     */
    public static HttpConnectionFactory<ManagedHttpClientConnection> connectionFactory() {
        return BoundedResponses.connectionFactory();
    }

    /**
     *
     * Returns an executor that closes only the affected connection after an {@link Error}. The client throws the error and remains usable.
     *
     */
    public static HttpRequestExecutor requestExecutor() {
        return new IsolatingExecutor();
    }
}
