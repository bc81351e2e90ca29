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

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Metadata values with other characters than printable ASCII. Some clients send them as they are, in UTF-8; like S3, the server
 * keeps and sends them back as RFC 2047 writes them, {@code =?UTF-8?B?...?=}, which other clients send in the first place.
 */
final class EncodedWord {

    private EncodedWord() {}

    /** The value, encoded if it needs to be. Control characters are left as they are, and refused as such. */
    static String of(String value) {
        boolean encoded = value.chars().anyMatch(c -> c > '~') && value.chars().noneMatch(Character::isISOControl);
        return encoded
                ? "=?UTF-8?B?" + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)) + "?="
                : value;
    }
}
