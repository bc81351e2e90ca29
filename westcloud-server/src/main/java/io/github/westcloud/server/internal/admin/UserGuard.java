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

import io.github.westcloud.server.internal.auth.Authenticator;
import io.github.westcloud.server.internal.http.HttpRequest;
import java.util.Set;

/** On the port of the storage: users with the right to administer the server, with their own credentials. */
final class UserGuard implements Guard {

    private final Authenticator authenticator;
    private final Set<String> administrators;
    private final OriginGuard origin;

    /** @param administrators names of users */
    UserGuard(Authenticator authenticator, Set<String> administrators, OriginGuard origin) {
        this.authenticator = authenticator;
        this.administrators = Set.copyOf(administrators);
        this.origin = origin;
    }

    @Override
    public void require(HttpRequest request) {
        var user = authenticator.authenticate(request);
        if (!administrators.contains(user.credentials().username())) {
            throw OriginGuard.refused(
                    "The user may not administer the server. To allow it, start the server with --admin NAME");
        }
        origin.require(request);
    }
}
