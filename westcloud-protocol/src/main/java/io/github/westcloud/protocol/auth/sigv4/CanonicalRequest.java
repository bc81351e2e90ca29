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
package io.github.westcloud.protocol.auth.sigv4;

import io.github.westcloud.protocol.auth.CanonicalHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request in the canonical form that is signed.
 *
 * <p>Path and query are given as on the request line. In the canonical form, each byte that is not a letter, a digit or one
 * of {@code - . _ ~} is encoded exactly once. A {@code +} in the query is a space.
 *
 * @param method the HTTP method in upper case
 * @param rawPath the path as on the request line, without its query
 * @param rawQuery the query as on the request line, without {@code ?}; empty if there is none
 * @param headers the headers of the request, which may have more than the signed ones
 * @param signedHeaders the names of the headers that are signed, in lower case
 * @param payload what the request says about its body
 */
public record CanonicalRequest(
        String method,
        String rawPath,
        String rawQuery,
        CanonicalHeaders headers,
        List<String> signedHeaders,
        PayloadHash payload) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Copies the list. */
    public CanonicalRequest {
        signedHeaders = List.copyOf(signedHeaders);
    }

    /** Returns the text that is hashed and signed. A signed header that the request does not have is empty. */
    public String text() {
        return String.join(
                "\n",
                method,
                CanonicalText.path(rawPath),
                CanonicalText.query(rawQuery),
                headerLines(),
                String.join(";", signedHeaders),
                payload.value());
    }

    /** Returns the SHA-256 of the text in hexadecimal. */
    public String hash() {
        return Sha256.hex(text().getBytes(StandardCharsets.UTF_8));
    }

    private String headerLines() {
        return signedHeaders.stream()
                .map(name -> name + ":" + value(name) + "\n")
                .collect(Collectors.joining());
    }

    private String value(String name) {
        return SPACES.matcher(headers.value(name).orElse("")).replaceAll(" ");
    }
}
