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
package io.github.westcloud.protocol.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * The value of an {@code Authorization} header. Reading and writing stand side by side, so that they cannot drift apart.
 * The text form of each has the user's name only.
 */
public sealed interface Authorization {

    /** The user whom the header names. */
    String username();

    /** The value to send. */
    String header();

    /**
     * Reads a header.
     *
     * @throws UnknownSchemeException if its scheme is not one of those here
     * @throws IllegalArgumentException if the rest is malformed; the message does not repeat it
     */
    static Authorization parse(String header) {
        if (header.isBlank()) {
            throw new IllegalArgumentException("The authorization is empty");
        }
        int space = header.indexOf(' ');
        var scheme = space < 0 ? header : header.substring(0, space);
        var value = space < 0 ? "" : header.substring(space + 1).trim();
        return switch (scheme.toUpperCase(Locale.ROOT)) {
            case "BASIC" -> Basic.parseValue(value);
            case "WESTYUN" -> Westyun.parseValue(value);
            default -> throw new UnknownSchemeException();
        };
    }

    /**
     * Name and password in Base64 (chapter 1.1 of the API document).
     *
     * @param credentials the name and the password
     */
    record Basic(Credentials credentials) implements Authorization {

        private static Basic parseValue(String value) {
            var decoded = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("Basic authorization is the Base64 of name:password");
            }
            return new Basic(new Credentials(decoded.substring(0, colon), decoded.substring(colon + 1)));
        }

        @Override
        public String username() {
            return credentials.username();
        }

        @Override
        public String header() {
            var pair = credentials.username() + ":" + credentials.password();
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Name and signature (chapter 1.2 of the API document).
     *
     * @param username the name
     * @param signature the signature in Base64, see {@link WestyunSignature}
     */
    record Westyun(String username, String signature) implements Authorization {

        private static Westyun parseValue(String value) {
            int colon = value.indexOf(':');
            if (colon < 1 || colon == value.length() - 1) {
                throw new IllegalArgumentException("WESTYUN authorization is name:signature");
            }
            return new Westyun(value.substring(0, colon), value.substring(colon + 1));
        }

        @Override
        public String header() {
            return "WESTYUN " + username + ":" + signature;
        }

        @Override
        public String toString() {
            return "Westyun[" + username + "]";
        }
    }

    /** The header's scheme is not one that the API document has. */
    final class UnknownSchemeException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        // Says nothing of what came: a header without a scheme begins with the secret.
        UnknownSchemeException() {
            super("Unknown authorization scheme: it is Basic or WESTYUN");
        }
    }
}
