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

import java.io.Closeable;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * The HTTP clients of one component. Camel's HTTP component builds them, so that TLS, proxies and time-outs are its own;
 * its producer stays out of it, since that would change headers and paths, and with them break signatures. Thread-safe.
 */
public final class HttpClients implements Closeable {

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

    private HttpComponent component(HttpSettings settings) {
        var component = new HttpComponent();
        component.setCamelContext(context);
        component.setHttpClientConfigurer(settings.configurer());
        component.setSslContextParameters(settings.sslContextParameters());
        component.setConnectTimeout(settings.timeouts().connect());
        component.setConnectionRequestTimeout(settings.timeouts().connectionRequest());
        component.setSoTimeout(settings.timeouts().socket());
        component.setResponseTimeout(settings.timeouts().response());
        component.setMaxTotalConnections(settings.pool().maxTotal());
        component.setConnectionsPerRoute(settings.pool().perRoute());
        leaveToTheClient(component);
        if (settings.proxy() != null) {
            useProxy(component, settings.proxy());
        }
        return component;
    }

    /** Retries sign afresh, lengths count the bytes as stored, and credentials follow no redirect. */
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
