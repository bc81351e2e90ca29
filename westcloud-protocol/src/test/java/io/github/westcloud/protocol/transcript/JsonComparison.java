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
package io.github.westcloud.protocol.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Compares JSON: what is expected must be there, what is not named may be. */
final class JsonComparison {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Placeholders placeholders;
    private final List<String> found = new ArrayList<>();

    private JsonComparison(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    static List<String> differences(String expected, byte[] actual, Placeholders placeholders) {
        var comparison = new JsonComparison(placeholders);
        try {
            comparison.compare("", MAPPER.readTree(expected), MAPPER.readTree(actual));
        } catch (IOException e) {
            comparison.found.add("body is no JSON: " + e.getMessage());
        }
        return comparison.found;
    }

    private void compare(String at, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            expected.properties()
                    .forEach(
                            field -> compare(at + "/" + field.getKey(), field.getValue(), actual.path(field.getKey())));
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(at + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (!valueMatches(expected, actual)) {
            found.add("body's " + at + " is " + actual + ", expected " + expected);
        }
    }

    private boolean valueMatches(JsonNode expected, JsonNode actual) {
        if (!expected.isTextual()) {
            return expected.equals(actual);
        }
        if (expected.asText().equals("*")) {
            return actual.isValueNode() && !actual.isNull();
        }
        return actual.isTextual() && placeholders.matches(expected.asText(), actual.asText());
    }
}
