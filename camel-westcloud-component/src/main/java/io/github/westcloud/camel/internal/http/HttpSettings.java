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

import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * What makes one HTTP client different from another. Two endpoints with equal settings share a client.
 *
 * @param address where the service is, {@code http} or {@code https} with a host and maybe a port
 * @param configurer changes the client's builder, or {@code null}
 * @param sslContextParameters trust and keys, or {@code null}
 * @param timeouts how long to wait for what
 * @param pool how many connections
 * @param proxy the way to the service, or {@code null} for the direct one
 */
public record HttpSettings(
        String address,
        HttpClientConfigurer configurer,
        SSLContextParameters sslContextParameters,
        Timeouts timeouts,
        Pool pool,
        Proxy proxy) {

    /** Milliseconds; 0 waits without limit. */
    public record Timeouts(long connect, long connectionRequest, long socket, long response) {}

    /** The most connections in all, and to one host. */
    public record Pool(int maxTotal, int perRoute) {}

    /** An HTTP proxy; user name and password may be {@code null}. */
    public record Proxy(String host, int port, String username, String password) {

        @Override
        public String toString() {
            return "Proxy[" + host + ":" + port + "]";
        }
    }
}
