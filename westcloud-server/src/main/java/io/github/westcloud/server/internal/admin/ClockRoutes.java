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

import io.github.westcloud.server.internal.fault.SkewedClock;
import io.github.westcloud.server.internal.http.HttpResponse;
import java.io.IOException;
import java.time.Duration;

/** The clock: {@code {"skewSeconds":3600}} puts it an hour ahead. */
final class ClockRoutes {

    private final SkewedClock clock;

    ClockRoutes(SkewedClock clock) {
        this.clock = clock;
    }

    /** @param skewSeconds how far the clock is ahead; negative for behind */
    private record Skew(Long skewSeconds) {}

    /** @param now the time of the server's clock */
    private record Time(String now, long skewSeconds) {}

    void addTo(AdminRoutes routes) {
        routes.add("GET", "/-/clock", this::show).add("PUT", "/-/clock", this::skew);
    }

    private HttpResponse show(AdminCall call) throws IOException {
        call.requireNoQuery();
        return AdminJson.answer(
                new Time(clock.instant().toString(), clock.skew().toSeconds()));
    }

    private HttpResponse skew(AdminCall call) throws IOException {
        call.requireNoQuery();
        var skew = AdminJson.read(call.request(), Skew.class).skewSeconds();
        if (skew == null) {
            throw new IllegalArgumentException(
                    "The body must be {\"skewSeconds\":NUMBER}, for example {\"skewSeconds\":3600}");
        }
        clock.skew(Duration.ofSeconds(skew));
        return HttpResponse.of(200);
    }
}
