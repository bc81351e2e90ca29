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

import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.fault.RequestPattern;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which requests somebody wants to see.
 *
 * @param pattern of method and path
 * @param status a status such as {@code 403}, or a class of them such as {@code 4xx}
 * @param user the name of the user
 * @param since the earliest time, by the server's clock
 */
record RequestFilter(RequestPattern pattern, Optional<String> status, Optional<String> user, Optional<Instant> since)
        implements Predicate<RequestRecord> {

    static final String[] PARAMETERS = {"method", "path", "status", "user", "since"};

    /** @throws IllegalArgumentException if a parameter is not legal */
    static RequestFilter of(Map<String, String> query) {
        return new RequestFilter(
                new RequestPattern(query.getOrDefault("method", "*"), query.getOrDefault("path", "/**")),
                Optional.ofNullable(query.get("status")).map(RequestFilter::status),
                Optional.ofNullable(query.get("user")),
                Optional.ofNullable(query.get("since")).map(RequestFilter::instant));
    }

    @Override
    public boolean test(RequestRecord request) {
        return pattern.matches(request.method(), request.rawPath())
                && status.map(wanted -> matches(wanted, request.status())).orElse(true)
                && user.map(name ->
                                request.details().user().filter(name::equals).isPresent())
                        .orElse(true)
                && since.map(time -> !request.details().received().isBefore(time))
                        .orElse(true);
    }

    private static boolean matches(String wanted, int status) {
        var text = Integer.toString(status);
        return wanted.endsWith("xx") ? wanted.charAt(0) == text.charAt(0) : wanted.equals(text);
    }

    private static String status(String text) {
        if (!text.matches("[1-5](xx|\\d\\d)|0")) {
            throw new IllegalArgumentException(
                    "The parameter 'status' must be a status such as 403, a class such as 4xx, or 0 for requests without"
                            + " a response, not '" + text + "'");
        }
        return text;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The parameter 'since' must be a time such as 2026-03-01T10:00:00Z, not '" + text + "'", e);
        }
    }
}
