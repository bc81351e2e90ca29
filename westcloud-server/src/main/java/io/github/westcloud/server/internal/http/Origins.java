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

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.CrossOriginHandler;

/**
 * The origins of the web pages that may send requests from a browser, as the Fetch standard has it (CORS).
 *
 * @param allowed origins such as {@code http://localhost:5173}, or {@code *} for all
 */
public record Origins(Set<String> allowed) {

    private static final String ANY = "*";
    private static final int LONGEST = 300;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE", "PATCH");
    /** The star does not stand for this one. */
    private static final String AUTHORIZATION = "Authorization";

    /** @throws IllegalArgumentException if one is not an origin */
    public Origins {
        allowed = Set.copyOf(allowed);
        allowed.forEach(Origins::require);
    }

    public static Origins none() {
        return new Origins(Set.of());
    }

    public static Origins of(Collection<String> allowed) {
        return new Origins(Set.copyOf(allowed));
    }

    boolean allows(String origin) {
        return allowed.contains(ANY) || allowed.contains(origin);
    }

    /**
     * Adds the headers to the responses of a handler. A page sends its credentials in {@code Authorization} itself: what a browser
     * has remembered, for another page perhaps, is not sent, and so the page may see every header.
     */
    Handler guard(Handler handler) {
        if (allowed.isEmpty()) {
            return handler;
        }
        var guard = new CrossOriginHandler();
        guard.setAllowedOriginPatterns(allowed.stream()
                .map(origin -> origin.equals(ANY) ? ANY : Pattern.quote(origin))
                .collect(Collectors.toSet()));
        guard.setAllowedMethods(METHODS);
        guard.setAllowedHeaders(Set.of(ANY, AUTHORIZATION));
        guard.setExposedHeaders(Set.of(ANY));
        guard.setAllowCredentials(false);
        guard.setDeliverPreflightRequests(true);
        guard.setHandler(handler);
        return guard;
    }

    /** Whether a text is what browsers send as the origin of a page. */
    static boolean isOrigin(String text) {
        try {
            var uri = new URI(text);
            return text.length() <= LONGEST
                    && uri.getHost() != null
                    && text.equals(
                            uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()))
                    && text.equals(text.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void require(String origin) {
        if (!origin.equals(ANY) && !isOrigin(origin)) {
            throw new IllegalArgumentException("An origin must be written as browsers send it, such as"
                    + " http://localhost:5173, in lower case and without a path, or * for all; not '" + origin + "'");
        }
    }
}
