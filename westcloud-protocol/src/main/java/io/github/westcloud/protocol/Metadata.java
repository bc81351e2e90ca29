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
package io.github.westcloud.protocol;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The metadata of a file: names and values that travel as {@code x-west-meta-<name>} headers. Immutable.
 *
 * <p>Names have letters, digits and {@code -} and are kept in lower case, since HTTP compares header names without regard
 * to case. Values are printable ASCII, with no space at either end. {@code directive} and {@code ttl} share the prefix on the wire and are
 * instructions, so they are no legal names.
 *
 * @param values the values by name, sorted
 */
public record Metadata(Map<String, String> values) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final Metadata EMPTY = new Metadata(Map.of());

    /** @throws IllegalArgumentException if a name or a value is not legal, or if two names differ in case only */
    public Metadata {
        var sorted = new TreeMap<String, String>();
        values.forEach((name, value) -> {
            if (sorted.put(requireName(name), requireValue(name, value)) != null) {
                throw new IllegalArgumentException(
                        "The metadata name '" + name + "' is there twice, in different case");
            }
        });
        values = Collections.unmodifiableMap(sorted);
    }

    /** No metadata. */
    public static Metadata empty() {
        return EMPTY;
    }

    /** Whether there is no value. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The value of a name in any case. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
    }

    /** These values with one more, which replaces one of the same name. */
    public Metadata with(String name, String value) {
        var all = new TreeMap<>(values);
        all.put(requireName(name), value);
        return new Metadata(all);
    }

    /** These values with the other's over them. */
    public Metadata merge(Metadata other) {
        var all = new TreeMap<>(values);
        all.putAll(other.values);
        return new Metadata(all);
    }

    /** These values less the names that the other has. */
    public Metadata without(Metadata other) {
        var rest = new TreeMap<>(values);
        rest.keySet().removeAll(other.values.keySet());
        return new Metadata(rest);
    }

    /** Whether a name and a value can be metadata: for those who read what somebody else sent. */
    public static boolean isLegal(String name, String value) {
        try {
            requireName(name);
            requireValue(name, value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The metadata name in the name of a header, in lower case; empty for a header that carries no metadata. */
    public static Optional<String> nameOf(String header) {
        var lower = header.toLowerCase(Locale.ROOT);
        if (!lower.startsWith(WestHeaders.META_PREFIX)
                || lower.equals(WestHeaders.META_DIRECTIVE)
                || lower.equals(WestHeaders.META_TTL)) {
            return Optional.empty();
        }
        return Optional.of(lower.substring(WestHeaders.META_PREFIX.length()));
    }

    private static String requireName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(lower).matches()) {
            throw new IllegalArgumentException(
                    "Not a metadata name: '" + PercentEncoding.encode(name) + "'. It has letters, digits and '-'");
        }
        if (nameOf(WestHeaders.META_PREFIX + lower).isEmpty()) {
            throw new IllegalArgumentException("'" + name
                    + "' is an instruction to the service and no metadata name; it has an option of its own");
        }
        return lower;
    }

    private static String requireValue(String name, String value) {
        if (value == null || value.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw new IllegalArgumentException("The metadata value of '" + name
                    + "' has a character outside printable ASCII. Percent-encode the value first");
        }
        if (!value.equals(value.strip())) {
            throw new IllegalArgumentException("The metadata value of '" + name
                    + "' begins or ends with a space, which HTTP drops on the way. Percent-encode the value first");
        }
        return value;
    }
}
