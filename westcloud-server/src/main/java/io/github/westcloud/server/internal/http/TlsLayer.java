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
package io.github.westcloud.server.internal.http;

import io.github.westcloud.server.internal.tls.KeyMaterial;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** What is between the connections of clients and HTTP if a port speaks HTTPS. */
final class TlsLayer {

    /** The name that a client means need not be in the certificate: the client decides whether it is content. */
    private static final boolean CHECK_SERVER_NAME = false;

    private TlsLayer() {}

    static ConnectionFactory[] around(HttpConnectionFactory http, Optional<KeyMaterial> keys) throws IOException {
        if (keys.isEmpty()) {
            return new ConnectionFactory[] {http};
        }
        http.getHttpConfiguration().addCustomizer(new SecureRequestCustomizer(CHECK_SERVER_NAME));
        var contexts = new SslContextFactory.Server();
        contexts.setSslContext(keys.get().context());
        return new ConnectionFactory[] {new SslConnectionFactory(contexts, http.getProtocol()), http};
    }
}
