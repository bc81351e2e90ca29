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
package io.github.westcloud.camel.internal.http;

import io.github.westcloud.client.HttpClientLimits;
import io.github.westcloud.client.WestCloudClient;
import java.io.Closeable;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The HTTP clients of one component. Camel's HTTP component builds them, so that TLS, proxies and time-outs are its own;
 * its producer stays out of it, since that would change headers and paths, and with them break signatures. Thread-safe.
 */
public final class HttpClients implements Closeable {

    /** Component and client are released together. */
    private static final String USER_AGENT =
            "camel-westcloud/" + WestCloudClient.version() + " westcloud-client/" + WestCloudClient.version();

    private final CamelContext context;
    private final Map<HttpSettings, HttpEndpoint> endpoints = new HashMap<>();

    public HttpClients(CamelContext context) {
        this.context = context;
    }

    /** The client with these settings; made when it is asked for first. */
    public synchronized CloseableHttpClient get(HttpSettings settings) {
        var endpoint = endpoints.computeIfAbsent(settings, this::start);
        return (CloseableHttpClient) endpoint.getHttpClient();
    }

    /** Closes all clients and their connections. A client that is asked for later is made anew. */
    @Override
    public synchronized void close() {
        endpoints
                .values()
                .forEach(endpoint -> ServiceHelper.stopAndShutdownServices(endpoint, endpoint.getComponent()));
        endpoints.clear();
    }

    private HttpEndpoint start(HttpSettings settings) {
        try {
            var component = component(settings);
            ServiceHelper.startService(component);
            var endpoint = (HttpEndpoint) component.createEndpoint(settings.address());
            ServiceHelper.startService(endpoint);
            return endpoint;
        } catch (Exception e) {
            throw new RuntimeCamelException("Cannot create the HTTP client for " + settings.address(), e);
        }
    }

    private HttpComponent component(HttpSettings settings) throws Exception {
        var component = new HttpComponent();
        component.setCamelContext(context);
        component.setHttpClientConfigurer(withinLimits(settings.configurer()));
        component.setClientConnectionManager(connections(settings));
        component.setSslContextParameters(settings.sslContextParameters());
        component.setConnectTimeout(settings.timeouts().connect());
        component.setConnectionRequestTimeout(settings.timeouts().connectionRequest());
        component.setResponseTimeout(settings.timeouts().response());
        leaveToTheClient(component);
        if (settings.proxy() != null) {
            useProxy(component, settings.proxy());
        }
        return component;
    }

    /** What Camel's HTTP component would make, but that it reads an answer within limits. */
    private HttpClientConnectionManager connections(HttpSettings settings) throws Exception {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(HttpClientLimits.connectionFactory())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls(settings), new DefaultHostnameVerifier()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(
                                Timeout.ofMilliseconds(settings.timeouts().connect()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(Timeout.ofMilliseconds(settings.timeouts().socket()))
                        .setTcpNoDelay(true)
                        .build())
                .setMaxConnTotal(settings.pool().maxTotal())
                .setMaxConnPerRoute(settings.pool().perRoute())
                .build();
    }

    private SSLContext tls(HttpSettings settings) throws GeneralSecurityException, IOException {
        var parameters = settings.sslContextParameters();
        return parameters == null ? SSLContexts.createDefault() : parameters.createSSLContext(context);
    }

    /** The user's own configurer has the last word. */
    private static HttpClientConfigurer withinLimits(HttpClientConfigurer own) {
        return builder -> {
            builder.setRequestExecutor(HttpClientLimits.requestExecutor());
            builder.setUserAgent(USER_AGENT);
            if (own != null) {
                own.configureHttpClient(builder);
            }
        };
    }

    /** Retries sign anew, lengths count the bytes as stored, and credentials follow no redirect. */
    private static void leaveToTheClient(HttpComponent component) {
        component.setAutomaticRetriesDisabled(true);
        component.setRedirectHandlingDisabled(true);
        component.setContentCompressionDisabled(true);
        component.setCookieManagementDisabled(true);
        component.setAuthCachingDisabled(true);
    }

    private static void useProxy(HttpComponent component, HttpSettings.Proxy proxy) {
        component.setProxyHost(proxy.host());
        component.setProxyPort(proxy.port());
        component.setProxyAuthScheme("http");
        component.setProxyAuthUsername(proxy.username());
        component.setProxyAuthPassword(proxy.password());
    }
}
