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

import io.github.westcloud.server.fault.Faults;
import io.github.westcloud.server.internal.http.HttpResponse;
import java.io.IOException;

/**
 * Faults. {@code POST} switches one on and answers its {@code id}, for example {@code
 * {"method":"PUT","path":"/demo/**","times":2,"status":503,"retryAfter":1}}. Exactly one of {@code error}, {@code status}, {@code
 * delay} (milliseconds), {@code cutAnswer}, {@code cutRequest}, {@code shortBody} (bytes) and {@code wrongContentMd5} says what goes
 * wrong; see {@link io.github.westcloud.server.fault.FaultAction}.
 */
final class FaultRoutes {

    private final Faults faults;

    FaultRoutes(Faults faults) {
        this.faults = faults;
    }

    void addTo(AdminRoutes routes) {
        routes.add("POST", "/-/faults", this::add)
                .add("GET", "/-/faults", this::list)
                .add("DELETE", "/-/faults", this::removeAll)
                .add("DELETE", "/-/faults/ID", this::remove);
    }

    private HttpResponse add(AdminCall call) throws IOException {
        call.requireNoQuery();
        var fault = AdminJson.read(call.request(), FaultJson.class);
        return AdminJson.answer(ActiveFaultJson.of(faults.add(fault.requests(), fault.count(), fault.action())));
    }

    private HttpResponse list(AdminCall call) throws IOException {
        call.requireNoQuery();
        return AdminJson.answer(
                faults.active().stream().map(ActiveFaultJson::of).toList());
    }

    private HttpResponse removeAll(AdminCall call) {
        call.requireNoQuery();
        faults.clear();
        return HttpResponse.of(200);
    }

    private HttpResponse remove(AdminCall call) {
        call.requireNoQuery();
        var id = call.argument();
        if (!id.matches("\\d{1,18}") || !faults.remove(Long.parseLong(id))) {
            throw AdminException.notFound("There is no fault " + id);
        }
        return HttpResponse.of(200);
    }
}
