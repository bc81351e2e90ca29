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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is expected of a response. See the {@code README.md} of {@code src/spec} for how values are compared.
 *
 * @param status the HTTP status
 * @param headers expected values by name; {@code *} is any value, {@code -} is none
 * @param body the expected body; {@link Body#NONE} expects nothing
 */
public record ExpectedResponse(int status, Map<String, String> headers, Body body) {

    public ExpectedResponse {
        headers = ExampleRequest.caseInsensitive(headers);
    }

    /**
     * Compares a response that came.
     *
     * @param actualStatus its status
     * @param header finds the value of its header of a name
     * @param content its body
     * @param placeholders what names stand for; names that are new take the response's values
     * @return each difference in a sentence; empty if there is none
     */
    public List<String> differences(
            int actualStatus, Function<String, Optional<String>> header, byte[] content, Placeholders placeholders) {
        var found = new ArrayList<String>();
        if (actualStatus != status) {
            found.add("status is " + actualStatus + ", expected " + status + "; body: " + excerpt(content));
        }
        headers.forEach((name, expected) -> {
            if (!headerMatches(expected, header.apply(name), placeholders)) {
                found.add("header " + name + " is " + header.apply(name) + ", expected " + expected);
            }
        });
        if (body.isJson()) {
            found.addAll(JsonComparison.differences(body.text(), content, placeholders));
        } else if (!body.isNone() && !Arrays.equals(body.content(), content)) {
            found.add("body has " + content.length + " bytes: " + excerpt(content) + ", expected " + body.text());
        }
        return found;
    }

    private static boolean headerMatches(String expected, Optional<String> actual, Placeholders placeholders) {
        if (expected.equals("-")) {
            return actual.isEmpty();
        }
        return actual.isPresent() && placeholders.matches(expected, actual.get());
    }

    private static String excerpt(byte[] content) {
        return new String(content, 0, Math.min(content.length, 200), StandardCharsets.UTF_8);
    }
}
