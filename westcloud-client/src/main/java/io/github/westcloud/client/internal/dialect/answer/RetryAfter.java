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
package io.github.westcloud.client.internal.dialect.answer;

import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.protocol.WestDates;
import java.time.Duration;
import java.util.Optional;

/** How long a service wants to be left alone: a number of seconds, or a date by the service's own clock. */
public final class RetryAfter {

    private RetryAfter() {}

    static Optional<Duration> of(WireResponse response) {
        return response.header("Retry-After").map(String::trim).flatMap(value -> parse(value, response));
    }

    private static Optional<Duration> parse(String value, WireResponse response) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            var until = WestDates.parse(value);
            var now = response.header("Date").map(WestDates::parse).orElse(until);
            return Optional.of(Duration.between(now, until)).filter(wait -> !wait.isNegative());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
