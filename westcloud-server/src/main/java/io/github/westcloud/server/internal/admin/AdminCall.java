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

import io.github.westcloud.server.internal.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request to administer the server.
 *
 * @param request the request
 * @param arguments the variable segments of its path, decoded
 */
record AdminCall(HttpRequest request, List<String> arguments) {

    AdminCall {
        arguments = arguments.stream().map(AdminCall::decodeSegment).toList();
    }

    /** The only variable segment of the path. */
    String argument() {
        return arguments.get(0);
    }

    /**
     * The parameters of the query, decoded.
     *
     * @throws IllegalArgumentException if one is not known, or is given twice
     */
    Map<String, String> query(String... known) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : request.rawQuery().split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            requireKnown(name, known);
            if (values.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1))) != null) {
                throw new IllegalArgumentException("The parameter '" + name + "' is given twice");
            }
        }
        return values;
    }

    /** @throws IllegalArgumentException if the request has parameters */
    void requireNoQuery() {
        query();
    }

    static int number(Map<String, String> query, String name, int otherwise, int least, int most) {
        var text = query.get(name);
        if (text == null) {
            return otherwise;
        }
        int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "The parameter '" + name + "' must be from " + least + " to " + most + ", not '" + text + "'");
        }
        return number;
    }

    static boolean flag(Map<String, String> query, String name) {
        var text = Optional.ofNullable(query.get(name)).orElse("false");
        if (!Set.of("true", "false").contains(text)) {
            throw new IllegalArgumentException(
                    "The parameter '" + name + "' must be true or false, not '" + text + "'");
        }
        return text.equals("true");
    }

    private static void requireKnown(String name, String... known) {
        if (!Set.of(known).contains(name)) {
            throw new IllegalArgumentException(
                    known.length == 0
                            ? "This request takes no parameters, but has '" + name + "'"
                            : "The parameter '" + name + "' is unknown. The parameters are "
                                    + String.join(", ", known));
        }
    }

    private static String decodeSegment(String segment) {
        return decode(segment.replace("+", "%2B"));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is not percent-encoded correctly", e);
        }
    }
}
