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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.PercentEncoding;
import io.github.westcloud.server.internal.http.RefusedException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a query, decoded. Of parameters with the same name the first counts.
 *
 * @param values the values by name; a parameter without a value has an empty one
 */
record Query(Map<String, String> values) {

    Query {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** @throws RefusedException with WRONG_URI if it is not percent-encoded UTF-8, or has a name twice */
    static Query parse(String raw) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                var name = decode(equals < 0 ? pair : pair.substring(0, equals));
                if (values.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1))) != null) {
                    throw new RefusedException(ErrorCode.WRONG_URI, "The parameter '" + name + "' is there twice");
                }
            }
        }
        return new Query(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value under the first of two names that is there. */
    Optional<String> value(String name, String otherName) {
        return value(name).or(() -> value(otherName));
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /**
     * A number, or the default if there is none.
     *
     * @throws RefusedException with WRONG_INDEX if it is not a number from 0 up
     */
    int number(String name, int byDefault) {
        var text = text(name);
        if (text.isEmpty()) {
            return byDefault;
        }
        return number(name, text);
    }

    static int number(String name, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new RefusedException(
                    ErrorCode.WRONG_INDEX, name + " must be a number of 0 or more, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static String decode(String raw) {
        try {
            return PercentEncoding.decode(raw.replace('+', ' '));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ErrorCode.WRONG_URI, e.getMessage());
        }
    }
}
