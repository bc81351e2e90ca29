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
package io.github.westcloud.camel.internal.body;

import java.util.Map;
import java.util.Optional;
import org.apache.camel.Message;
import org.apache.camel.TypeConversionException;

/** Reads a header that has to be of a certain type. Camel takes a value that cannot be converted for no value at all. */
public final class HeaderValue {

    private static final Map<Class<?>, String> ALLOWED = Map.of(
            Boolean.class,
            "true or false",
            Integer.class,
            "a whole number",
            Long.class,
            "a whole number",
            Map.class,
            "a map");

    private HeaderValue() {}

    /**
     * The value of a header; empty if there is none.
     *
     * @throws IllegalArgumentException if the value is not of the type, and cannot be converted to it
     */
    public static <T> Optional<T> of(Message message, String name, Class<T> type) {
        var value = message.getHeader(name);
        if (value == null) {
            return Optional.empty();
        }
        var converted = converted(message, name, type);
        if (converted == null) {
            throw new IllegalArgumentException("Invalid value of the header " + name + ", a "
                    + value.getClass().getName() + ". The value must be " + ALLOWED.getOrDefault(type, "a text"));
        }
        return Optional.of(converted);
    }

    private static <T> T converted(Message message, String name, Class<T> type) {
        try {
            return message.getHeader(name, type);
        } catch (TypeConversionException e) {
            return null;
        }
    }
}
