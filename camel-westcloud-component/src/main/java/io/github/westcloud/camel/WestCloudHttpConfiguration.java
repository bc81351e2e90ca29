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
package io.github.westcloud.camel;

import io.github.westcloud.camel.internal.http.HttpSettings;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * The options of HTTP connections, with the names and meanings of Camel's HTTP component, which makes the client from
 * them.
 */
@UriParams
public class WestCloudHttpConfiguration implements Cloneable {

    @UriParam(
            label = "advanced",
            description =
                    "A ready HttpClient 5 to send all requests with. It is used as it is and never closed by the component; the other HTTP options have no effect then.")
    private CloseableHttpClient httpClient;

    @UriParam(
            label = "advanced",
            description =
                    "A hook of the Camel HTTP component that changes the builder of the HTTP client before the client is made.")
    private HttpClientConfigurer httpClientConfigurer;

    @UriParam(label = "security", description = "Trust and key material for HTTPS.")
    private SSLContextParameters sslContextParameters;

    @UriParam(
            label = "advanced",
            defaultValue = "180000",
            javaType = "java.time.Duration",
            description =
                    "How long in milliseconds to wait until a new connection is established. 0 waits without limit.")
    private long connectTimeout = 180_000;

    @UriParam(
            label = "advanced",
            defaultValue = "180000",
            javaType = "java.time.Duration",
            description = "How long in milliseconds to wait for a free connection of the pool. 0 waits without limit.")
    private long connectionRequestTimeout = 180_000;

    @UriParam(
            label = "advanced",
            defaultValue = "180000",
            javaType = "java.time.Duration",
            description =
                    "How long in milliseconds a connection may stay silent in the middle of an exchange of bytes. 0 waits without limit.")
    private long soTimeout = 180_000;

    @UriParam(
            label = "advanced",
            defaultValue = "180000",
            javaType = "java.time.Duration",
            description = "How long in milliseconds, at least 1, the service may be silent while an answer is awaited.")
    private long responseTimeout = 180_000;

    @UriParam(label = "advanced", defaultValue = "200", description = "The most connections that the pool holds.")
    private int maxTotalConnections = 200;

    @UriParam(
            label = "advanced",
            defaultValue = "20",
            description = "The most connections that the pool holds to one host.")
    private int connectionsPerRoute = 20;

    @UriParam(label = "proxy", description = "The host of an HTTP proxy.")
    private String proxyHost;

    @UriParam(label = "proxy", description = "The port of the HTTP proxy.")
    private Integer proxyPort;

    @UriParam(label = "proxy", secret = true, description = "The user name for the HTTP proxy.")
    private String proxyAuthUsername;

    @UriParam(label = "proxy", secret = true, description = "The password for the HTTP proxy.")
    private String proxyAuthPassword;

    public CloseableHttpClient getHttpClient() {
        return httpClient;
    }

    public void setHttpClient(CloseableHttpClient httpClient) {
        this.httpClient = httpClient;
    }

    public HttpClientConfigurer getHttpClientConfigurer() {
        return httpClientConfigurer;
    }

    public void setHttpClientConfigurer(HttpClientConfigurer httpClientConfigurer) {
        this.httpClientConfigurer = httpClientConfigurer;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getConnectionRequestTimeout() {
        return connectionRequestTimeout;
    }

    public void setConnectionRequestTimeout(long connectionRequestTimeout) {
        this.connectionRequestTimeout = connectionRequestTimeout;
    }

    public long getSoTimeout() {
        return soTimeout;
    }

    public void setSoTimeout(long soTimeout) {
        this.soTimeout = soTimeout;
    }

    public long getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public int getMaxTotalConnections() {
        return maxTotalConnections;
    }

    public void setMaxTotalConnections(int maxTotalConnections) {
        this.maxTotalConnections = maxTotalConnections;
    }

    public int getConnectionsPerRoute() {
        return connectionsPerRoute;
    }

    public void setConnectionsPerRoute(int connectionsPerRoute) {
        this.connectionsPerRoute = connectionsPerRoute;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public String getProxyAuthUsername() {
        return proxyAuthUsername;
    }

    public void setProxyAuthUsername(String proxyAuthUsername) {
        this.proxyAuthUsername = proxyAuthUsername;
    }

    public String getProxyAuthPassword() {
        return proxyAuthPassword;
    }

    public void setProxyAuthPassword(String proxyAuthPassword) {
        this.proxyAuthPassword = proxyAuthPassword;
    }

    /**
     * The settings of the HTTP client.
     *
     * @param endpointUrl where the service is
     */
    HttpSettings toSettings(String endpointUrl) {
        return new HttpSettings(
                endpointUrl,
                httpClientConfigurer,
                sslContextParameters,
                new HttpSettings.Timeouts(connectTimeout, connectionRequestTimeout, soTimeout, responseTimeout),
                new HttpSettings.Pool(maxTotalConnections, connectionsPerRoute),
                proxy());
    }

    private HttpSettings.Proxy proxy() {
        return proxyHost == null || proxyPort == null
                ? null
                : new HttpSettings.Proxy(proxyHost, proxyPort, proxyAuthUsername, proxyAuthPassword);
    }

    /** A copy that can be changed without changing this one. */
    WestCloudHttpConfiguration copy() {
        try {
            return (WestCloudHttpConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
