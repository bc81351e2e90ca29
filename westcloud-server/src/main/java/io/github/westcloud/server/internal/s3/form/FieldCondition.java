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
package io.github.westcloud.server.internal.s3.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a policy wants of a field.
 *
 * @param name the name of the field, in lower case
 * @param exact whether the value is the whole value, and not its beginning
 * @param value the value
 */
record FieldCondition(String name, boolean exact, String value) {

    private static final int SIZE = 3;
    private static final int LONGEST = 200;
    private static final String TYPE = "content-type";

    /** {@code {"acl": "private"}}, {@code ["eq", "$acl", "private"]} or {@code ["starts-with", "$key", "user/"]}. */
    static List<FieldCondition> of(JsonNode condition) {
        return condition.isObject() ? ofObject(condition) : List.of(ofList(condition));
    }

    private static List<FieldCondition> ofObject(JsonNode condition) {
        var all = condition.properties().stream()
                .map(field -> new FieldCondition(lower(field.getKey()), true, text(field.getValue())))
                .toList();
        if (all.isEmpty()) {
            throw malformed();
        }
        return all;
    }

    private static FieldCondition ofList(JsonNode condition) {
        var operator = lower(condition.path(0).asText());
        var field = condition.path(1).asText();
        boolean exact = operator.equals("eq");
        if (condition.size() != SIZE || !field.startsWith("$") || !exact && !operator.equals("starts-with")) {
            throw malformed();
        }
        return new FieldCondition(lower(field.substring(1)), exact, text(condition.path(2)));
    }

    /** Whether a value is allowed; null if the form has no such field. */
    boolean holds(String actual) {
        if (actual == null) {
            return false;
        }
        if (exact) {
            return actual.equals(value);
        }
        // As in S3, a type can be a list of types, each of which must be allowed.
        return name.equals(TYPE)
                ? Stream.of(actual.split(",", -1)).allMatch(type -> type.strip().startsWith(value))
                : actual.startsWith(value);
    }

    /** It comes from outside and stands in the log. */
    static String printable(String text) {
        var printable = text.replaceAll("[^\\x20-\\x7E]", "?");
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) + "..." : printable;
    }

    @Override
    public String toString() {
        return printable("[\"" + (exact ? "eq" : "starts-with") + "\", \"$" + name + "\", \"" + value + "\"]");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String text(JsonNode node) {
        if (!node.isTextual()) {
            throw malformed();
        }
        return node.textValue();
    }

    private static RuntimeException malformed() {
        return FormPolicy.invalid("a condition is {\"field\": \"value\"}, [\"eq\", \"$field\", \"value\"],"
                + " [\"starts-with\", \"$field\", \"value\"] or [\"content-length-range\", least, most]");
    }
}
