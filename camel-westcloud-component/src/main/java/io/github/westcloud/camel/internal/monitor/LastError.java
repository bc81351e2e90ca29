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
package io.github.westcloud.camel.internal.monitor;

import io.github.westcloud.client.event.RequestEvent;
import java.time.Instant;
import java.util.Locale;

/**
 * A request that failed.
 *
 * @param time when its answer came, or did not come
 * @param text operation, path, what went wrong, HTTP status, the service's code and request id, in one line
 */
public record LastError(Instant time, String text) {

    static LastError of(RequestEvent event) {
        var text = new StringBuilder(event.operation())
                .append(" of /")
                .append(event.bucket())
                .append('/')
                .append(event.path())
                .append(": ")
                .append(event.failure().orElseThrow().name().toLowerCase(Locale.ROOT));
        append(text, "HTTP", event.status());
        append(text, "code", event.code());
        event.requestId().ifPresent(id -> text.append(", request id ").append(id));
        return new LastError(Instant.now(), text.toString());
    }

    private static void append(StringBuilder text, String what, long number) {
        if (number != 0) {
            text.append(", ").append(what).append(' ').append(number);
        }
    }
}
