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
 * The metadata of a file: names and values that are sent as {@code x-west-meta-<name>} headers. Immutable.
 *
 * <p>Names consist of letters, digits and {@code -}. They are kept in lower case, since HTTP ignores the case of header
 * names. Values are printable ASCII without a space at either end. {@code directive} and {@code ttl} have the same prefix,
 * but are instructions, so they are not valid names.
 *
 * @param values the values by name, sorted
 */
public record Metadata(Map<String, String> values) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final Metadata EMPTY = new Metadata(Map.of());

    /** @throws IllegalArgumentException if a name or a value is invalid, or if two names differ only in case */
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

    /** Returns metadata without values. */
    public static Metadata empty() {
        return EMPTY;
    }

    /** Returns whether there are no values. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns the value of a name, ignoring its case. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Returns these values and one more, which replaces a value of the same name. */
    public Metadata with(String name, String value) {
        var all = new TreeMap<>(values);
        all.put(requireName(name), value);
        return new Metadata(all);
    }

    /** Returns these values and those of another, which replace values of the same names. */
    public Metadata merge(Metadata other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        var all = new TreeMap<>(values);
        all.putAll(other.values);
        return new Metadata(all);
    }

    /** Returns these values without those whose names another has. */
    public Metadata without(Metadata other) {
        var rest = new TreeMap<>(values);
        rest.keySet().removeAll(other.values.keySet());
        return new Metadata(rest);
    }

    /** Returns whether a name and a value are valid metadata, for readers of what others sent. */
    public static boolean isLegal(String name, String value) {
        try {
            requireName(name);
            requireValue(name, value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the metadata name in the name of a header, in lower case; empty if the header is not metadata. */
    public static Optional<String> nameOf(String header) {
        if (!header.regionMatches(true, 0, WestHeaders.META_PREFIX, 0, WestHeaders.META_PREFIX.length())) {
            return Optional.empty();
        }
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
            throw new IllegalArgumentException("The metadata name '" + Shown.of(name)
                    + "' is not allowed. It is sent as the name of a"
                    + " header, which may have letters, digits and '-' only. Use '" + allowed(lower) + "'");
        }
        if (nameOf(WestHeaders.META_PREFIX + lower).isEmpty()) {
            throw new IllegalArgumentException("'" + name
                    + "' is an instruction to the service and not metadata. Set ttlDays or metadataMode instead");
        }
        return lower;
    }

    private static String allowed(String name) {
        var allowed = name.replaceAll("[^a-z0-9-]+", "-");
        return allowed.isEmpty() ? "name" : allowed;
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
