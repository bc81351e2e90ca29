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
package io.github.westcloud.server.fault;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Which requests a fault applies to. In the path, as it stands on the request line, {@code *} stands for any characters but a
 * slash, {@code **} for any characters, {@code ?} for one that is no slash.
 *
 * @param method the method, or {@code *} for any
 * @param path the pattern of the raw path, for example {@code /demo/inbox/**}
 */
public record RequestPattern(String method, String path) {

    private static final String ANY = "*";

    /** @throws IllegalArgumentException if the path does not begin with a slash */
    public RequestPattern {
        Objects.requireNonNull(method, "method");
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path pattern must start with '/', for example /demo/**: " + path);
        }
    }

    /** Every request. */
    public static RequestPattern any() {
        return new RequestPattern(ANY, "/**");
    }

    /** Whether a fault applies to a request with this method and this path, as it stands on the request line. */
    public boolean matches(String requestMethod, String rawPath) {
        return (method.equals(ANY) || method.equals(requestMethod))
                && regex().matcher(rawPath).matches();
    }

    private Pattern regex() {
        var regex = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            if (path.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (path.charAt(i) == '*') {
                regex.append("[^/]*");
            } else if (path.charAt(i) == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(path.substring(i, i + 1)));
            }
        }
        return Pattern.compile(regex.toString());
    }
}
