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
package io.github.westcloud.server.internal.admin;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RefusedException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses what a page sends that a browser has loaded from elsewhere. Such a page can send requests with the user's credentials,
 * but not with a header of its own, and its origin or the host by which it reached the server gives it away.
 */
final class OriginGuard implements Guard {

    /** Every request that changes something has it, with the value {@code true}. No form can send it. */
    static final String HEADER = "x-westcloud-admin";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:.]+]|\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private final String host;

    /** @param host the name or address on which the server listens */
    OriginGuard(String host) {
        this.host = host.toLowerCase(Locale.ROOT);
    }

    @Override
    public void require(HttpRequest request) {
        requireOwnHost(request);
        boolean changing = !READING.contains(request.method());
        if (changing && !request.header(HEADER).orElse("").equals("true")) {
            throw refused("A request that changes something here needs the header " + HEADER + ": true");
        }
    }

    /** A name that a stranger controls can be made to lead to this machine; an address cannot. */
    private void requireOwnHost(HttpRequest request) {
        var authority = request.header("Host").orElse("").toLowerCase(Locale.ROOT);
        var name = PORT.matcher(authority).replaceFirst("");
        if (!name.equals("localhost")
                && !name.equals(host)
                && !ADDRESS.matcher(name).matches()) {
            throw refused("The server is administered by its address, localhost or " + host + ", not as another host");
        }
        var origin = request.header("Origin");
        if (origin.isPresent()
                && !origin.get().equalsIgnoreCase("http://" + authority)
                && !origin.get().equalsIgnoreCase("https://" + authority)) {
            throw refused("The server is not administered from pages of another origin");
        }
    }

    static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.NO_OPERATION_PERMISSION, why);
    }
}
