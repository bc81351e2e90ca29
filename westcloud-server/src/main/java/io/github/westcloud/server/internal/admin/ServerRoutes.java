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

import io.github.westcloud.server.internal.http.HttpResponse;
import java.io.IOException;
import java.util.Map;

/** Whether the server works, and what it is. */
final class ServerRoutes {

    private final ServerInfo info;

    ServerRoutes(ServerInfo info) {
        this.info = info;
    }

    void addTo(AdminRoutes routes) {
        routes.add("GET", "/-/server", this::show);
    }

    static HttpResponse health() throws IOException {
        return AdminJson.answer(Map.of("status", "up"));
    }

    private HttpResponse show(AdminCall call) throws IOException {
        call.requireNoQuery();
        return AdminJson.answer(info);
    }
}
