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

/** The options of HTTP connections, with the names and meanings of Camel's HTTP component, which creates the client. */
@UriParams
public class WestCloudHttpConfiguration implements Cloneable {

    @UriParam(
            label = "advanced",
            description = "Sets an existing HttpClient 5 that sends all requests. The component does not close it, and "
                    + "the other HTTP options are not applied to it.")
    private CloseableHttpClient httpClient;

    @UriParam(
            label = "advanced",
            description = "Sets an HttpClientConfigurer, as in the HTTP component, that customizes the HTTP client "
                    + "before it is created.")
    private HttpClientConfigurer httpClientConfigurer;

    @UriParam(label = "security", description = "Sets the SSLContextParameters to use for HTTPS.")
    private SSLContextParameters sslContextParameters;

    @UriParam(
            label = "advanced",
            defaultValue = "180000",
            javaType = "java.time.Duration",
            description = "Sets the timeout in milliseconds for establishing a connection. 0 means no timeout.")
    private long connectTimeout = 180_000;

    @UriParam(
            label = "advanced",
            defaultValue = "180000",
            javaType = "java.time.Duration",
            description = "Sets the timeout in milliseconds for obtaining a connection from the pool. 0 means no "
                    + "timeout.")
    private long connectionRequestTimeout = 180_000;

    @UriParam(
            label = "advanced",
            defaultValue = "180000",
            javaType = "java.time.Duration",
            description = "Sets the timeout in milliseconds for waiting for data while a request or a response is "
                    + "transferred. 0 means no timeout.")
    private long soTimeout = 180_000;

    @UriParam(
            label = "advanced",
            defaultValue = "180000",
            javaType = "java.time.Duration",
            description = "Sets the timeout in milliseconds, at least 1, for waiting for the response to a request.")
    private long responseTimeout = 180_000;

    @UriParam(
            label = "advanced",
            defaultValue = "0",
            javaType = "java.time.Duration",
            description = "Sets the timeout in milliseconds for a request that makes no progress, even if the service "
                    + "keeps sending something. Each stage (connecting, sending, waiting for the response, receiving) "
                    + "must end within it, and a body must transfer at least 1 KiB per second. 0 means 5 minutes, or "
                    + "responseTimeout if that is longer.")
    private long requestTimeout;

    @UriParam(
            label = "advanced",
            defaultValue = "0",
            javaType = "java.time.Duration",
            description =
                    "Sets the timeout in milliseconds for a call of the service, including all retries and the delays "
                            + "between them. The time to transfer the content of a file does not count: see requestTimeout. An "
                            + "operation that needs several calls, such as an upload in parts, has this time for each of them. "
                            + "0 means three times requestTimeout, which is 15 minutes by default.")
    private long apiCallTimeout;

    @UriParam(
            label = "advanced",
            defaultValue = "200",
            description = "Sets the maximum number of connections in the pool.")
    private int maxTotalConnections = 200;

    @UriParam(
            label = "advanced",
            defaultValue = "200",
            description = "Sets the maximum number of connections in the pool to one host.")
    private int connectionsPerRoute = 200;

    @UriParam(label = "proxy", description = "Sets the host name of the HTTP proxy.")
    private String proxyHost;

    @UriParam(label = "proxy", description = "Sets the port of the HTTP proxy.")
    private Integer proxyPort;

    @UriParam(
            label = "proxy",
            secret = true,
            description = "Sets the user name to authenticate with at the HTTP proxy.")
    private String proxyAuthUsername;

    @UriParam(label = "proxy", secret = true, description = "Sets the password to authenticate with at the HTTP proxy.")
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

    public long getRequestTimeout() {
        return requestTimeout;
    }

    public void setRequestTimeout(long requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    public long getApiCallTimeout() {
        return apiCallTimeout;
    }

    public void setApiCallTimeout(long apiCallTimeout) {
        this.apiCallTimeout = apiCallTimeout;
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

    /** Creates a copy that can be changed independently. */
    WestCloudHttpConfiguration copy() {
        try {
            return (WestCloudHttpConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
