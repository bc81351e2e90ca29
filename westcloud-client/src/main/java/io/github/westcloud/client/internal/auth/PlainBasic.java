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
package io.github.westcloud.client.internal.auth;

import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.ClientConfig;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns of passwords that travel unencrypted, once for each service. Thread-safe. */
final class PlainBasic {

    private static final Logger LOG = LoggerFactory.getLogger(PlainBasic.class);
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private PlainBasic() {}

    static void warn(ClientConfig config) {
        var endpoint = config.endpoint();
        if (config.authentication() == Authentication.BASIC
                && "http".equalsIgnoreCase(endpoint.getScheme())
                && !isLoopback(endpoint)
                && TOLD.add(endpoint.getRawAuthority())) {
            LOG.warn(
                    "Basic authentication sends the password unencrypted to {}. Use an https endpoint, or"
                            + " authentication=SIGNATURE",
                    endpoint);
        }
    }

    private static boolean isLoopback(URI endpoint) {
        var host = endpoint.getHost().toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.matches("127\\.\\d+\\.\\d+\\.\\d+")
                || host.equals("[::1]");
    }
}
