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
package io.github.westcloud.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** How a request is written into the access log: one line each. */
enum AccessLogFormat {
    /** The common log format, and behind it dialect, error code, bytes of the request, milliseconds, and the request's id. */
    COMMON {
        @Override
        String line(RequestRecord request) {
            var details = request.details();
            var query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
            return details.client() + " - "
                    + details.user().map(AccessLogFormat::word).orElse("-")
                    + " [" + TIME.format(details.received().atOffset(ZoneOffset.UTC)) + "] \"" + request.method() + " "
                    + word(request.rawPath() + query) + " HTTP/1.1\" " + request.status() + " "
                    + details.responseBytes()
                    + " " + details.dialect().map(Dialect::toString).orElse("-")
                    + " "
                    + details.refusal().map(why -> Long.toString(why.code())).orElse("-")
                    + " " + details.requestBytes() + " " + milliseconds(request) + " " + request.id();
        }
    },
    /** A JSON object. */
    JSON {
        @Override
        String line(RequestRecord request) {
            try {
                return MAPPER.writeValueAsString(Line.of(request));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Texts and numbers can always be written as JSON", e);
            }
        }
    };

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    private static final double NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Pattern NOT_IN_A_WORD = Pattern.compile("[^!-~]|\"");

    /** The fields of a line; those that do not apply are left out. */
    private record Line(
            String time,
            String client,
            String user,
            String dialect,
            String method,
            String path,
            String query,
            int status,
            Long code,
            long requestBytes,
            long responseBytes,
            double milliseconds,
            String id) {

        static Line of(RequestRecord request) {
            var details = request.details();
            return new Line(
                    details.received().toString(),
                    details.client(),
                    details.user().orElse(null),
                    details.dialect().map(Dialect::toString).orElse(null),
                    request.method(),
                    request.rawPath(),
                    request.rawQuery().isEmpty() ? null : request.rawQuery(),
                    request.status(),
                    details.refusal().map(Refusal::code).orElse(null),
                    details.requestBytes(),
                    details.responseBytes(),
                    details.duration().toNanos() / NANOSECONDS,
                    request.id());
        }
    }

    /** The line of a request, without its end. It has no secrets: the record has none. */
    abstract String line(RequestRecord request);

    /**
     * Reads a name in any case.
     *
     * @throws IllegalArgumentException if it is neither of the two
     */
    static AccessLogFormat parse(String name) {
        for (var format : values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return format;
            }
        }
        throw new IllegalArgumentException("Unknown format '" + name + "' of the access log. Use common or json");
    }

    private static String milliseconds(RequestRecord request) {
        return String.format(Locale.ROOT, "%.3f", request.details().duration().toNanos() / NANOSECONDS);
    }

    /** What comes from a client cannot end its field, or the line. */
    private static String word(String text) {
        return NOT_IN_A_WORD.matcher(text).replaceAll("?");
    }
}
