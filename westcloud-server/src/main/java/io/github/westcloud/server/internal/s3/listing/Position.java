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
package io.github.westcloud.server.internal.s3.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * How far a listing has come: to a key, or past all keys of a common prefix.
 *
 * @param text the key or the common prefix
 * @param isPrefix which of the two
 */
public record Position(String text, boolean isPrefix) {

    private static final String KEY = "k";
    private static final String PREFIX = "p";

    /** The position as a continuation token, which needs no memory of the server's. */
    public String token() {
        var bytes = ((isPrefix ? PREFIX : KEY) + text).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException if it is not a token of {@link #token()} */
    public static Position ofToken(String token) {
        var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        if (!text.startsWith(KEY) && !text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("Not a continuation token of this server");
        }
        return new Position(text.substring(1), text.startsWith(PREFIX));
    }
}
