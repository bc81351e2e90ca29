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

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.HttpClientLimits;
import io.github.westcloud.client.WestCloudClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Makes the pooled HttpClient of a client that was not handed one. */
public final class HttpClients {

    /** Every update that the operator allows at once, and as many reads again. */
    private static final int CONNECTIONS = 2 * ClientConfig.MAX_UPDATES_IN_FLIGHT;

    private HttpClients() {}

    /** A client without redirects, cookies, decompression and retries of its own; whoever asked for it closes it. */
    public static CloseableHttpClient create(ClientConfig config) {
        var connections = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(config.connectTimeout()))
                .setSocketTimeout(Timeout.of(config.responseTimeout()))
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .build();
        var manager = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(HttpClientLimits.connectionFactory())
                .setDefaultConnectionConfig(connections)
                .setDefaultSocketConfig(
                        SocketConfig.custom().setTcpNoDelay(true).build())
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(manager)
                .setRequestExecutor(HttpClientLimits.requestExecutor())
                .setUserAgent("westcloud-client/" + WestCloudClient.version())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }
}
