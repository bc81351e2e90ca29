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
package io.github.westcloud.server.internal.fault;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.internal.auth.Authenticator;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RefusedException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may administer the server: users with that right, and no page that a browser has loaded from elsewhere. Such a page can send
 * requests with the user's credentials, but not with a header of its own, and its origin or the host by which it reached the server gives
 * it away.
 */
public final class AdminGuard {

    /** Every request that changes something has it, with the value {@code true}. No form can send it. */
    public static final String HEADER = "x-westcloud-admin";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:.]+]|\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private final Authenticator authenticator;
    private final Set<String> administrators;
    private final String host;

    /**
     * @param administrators names of users
     * @param host the name or address on which the server listens
     */
    public AdminGuard(Authenticator authenticator, Set<String> administrators, String host) {
        this.authenticator = authenticator;
        this.administrators = Set.copyOf(administrators);
        this.host = host.toLowerCase(Locale.ROOT);
    }

    /** @throws RefusedException with an error of authentication, or NO_OPERATION_PERMISSION */
    void require(HttpRequest request) {
        var user = authenticator.authenticate(request);
        if (!administrators.contains(user.credentials().username())) {
            throw refused("The user may not administer the server. To allow it, start the server with --admin NAME");
        }
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
        if (origin.isPresent() && !origin.get().equalsIgnoreCase("http://" + authority)) {
            throw refused("The server is not administered from pages of another origin");
        }
    }

    private static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.NO_OPERATION_PERMISSION, why);
    }
}
