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

import io.github.westcloud.server.internal.auth.Users;
import io.github.westcloud.server.internal.http.ForwardedRequest;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import java.io.IOException;
import java.util.Set;

/**
 * The REST API in the name of a user, without the password: {@code GET /-/as/alice/demo/file.txt} is {@code GET /demo/file.txt} with the
 * rights of alice. So a page of this port needs neither credentials nor requests to another origin.
 */
final class StorageRoutes {

    /** What a page loads to show it. With any other, such as {@code script}, what is stored would become a part of the page. */
    private static final Set<String> SHOWN = Set.of("empty", "document", "image", "audio", "video");

    private final Users users;
    private final HttpHandler storage;

    /** @param storage answers a request with the rights of the user whom its notes assume */
    StorageRoutes(Users users, HttpHandler storage) {
        this.users = users;
        this.storage = storage;
    }

    void addTo(AdminRoutes routes) {
        routes.add("ANY", "/-/as/USER/PATH*", this::forward);
    }

    private HttpResponse forward(AdminCall call) throws IOException {
        var name = call.argument();
        var destination = call.request().header("Sec-Fetch-Dest");
        if (destination.isPresent() && !SHOWN.contains(destination.get())) {
            throw OriginGuard.refused(
                    "A browser may load a stored file as one of " + SHOWN + ", not as " + destination.get());
        }
        if (users.find(name).isEmpty()) {
            throw AdminException.notFound("There is no user '" + name + "'");
        }
        call.request().notes().assume(name);
        return storage.handle(withoutPrefix(call.request()));
    }

    private static HttpRequest withoutPrefix(HttpRequest request) {
        var path = request.rawPath();
        int end = path.indexOf('/', "/-/as/".length());
        return new ForwardedRequest(request) {
            @Override
            public String rawPath() {
                return path.substring(end);
            }
        };
    }
}
