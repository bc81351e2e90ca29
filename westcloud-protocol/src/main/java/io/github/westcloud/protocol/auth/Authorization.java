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
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The value of an {@code Authorization} header, for clients to write and for servers to read (chapters 1 and 3.1 of the API
 * document). {@code toString} has only the user name.
 */
public sealed interface Authorization {

    /** Returns the user name. */
    String username();

    /** Returns the value of the header. */
    String header();

    /**
     * Parses the value of a header.
     *
     * @throws UnknownSchemeException if the scheme is not one of those of this type
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
            case "AWS" -> AwsV2.parseValue(value);
            case "AWS4-HMAC-SHA256" -> AwsV4.parseValue(value);
            default -> throw new UnknownSchemeException();
        };
    }

    /**
     * User name and password in Base64 (chapter 1.1 of the API document).
     *
     * @param credentials the user name and the password
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
     * User name and signature (chapter 1.2 of the API document).
     *
     * @param username the user name
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

    /**
     * User name and signature of AWS Signature Version 2 (chapter 3.1 of the API document).
     *
     * @param username the user name, which AWS calls the access key
     * @param signature the signature in Base64, see {@link SigV2Signature}
     */
    record AwsV2(String username, String signature) implements Authorization {

        private static AwsV2 parseValue(String value) {
            int colon = value.lastIndexOf(':');
            if (colon < 1 || colon == value.length() - 1) {
                throw new IllegalArgumentException("AWS authorization is name:signature");
            }
            return new AwsV2(value.substring(0, colon), value.substring(colon + 1));
        }

        @Override
        public String header() {
            return "AWS " + username + ":" + signature;
        }

        @Override
        public String toString() {
            return "AwsV2[" + username + "]";
        }
    }

    /**
     * User name, scope, signed headers and signature of AWS Signature Version 4 (chapter 3.1 of the API document).
     *
     * @param username the user name, which AWS calls the access key
     * @param scope the day, region and service of the signature
     * @param signedHeaders the names of the signed headers in lower case, in the order of the header
     * @param signature 64 lowercase hexadecimal digits, see {@link io.github.westcloud.protocol.auth.sigv4.SigV4Signature}
     */
    record AwsV4(String username, CredentialScope scope, List<String> signedHeaders, String signature)
            implements Authorization {

        private static final Pattern VALUE =
                Pattern.compile("Credential=(?<name>[^\\s].*?)/(?<scope>[^/,]*/[^/,]*/[^/,]*/[^/,]*)\\s*,"
                        + "\\s*SignedHeaders=(?<headers>[^,\\s]+)\\s*,\\s*Signature=(?<signature>[0-9a-f]{64})");

        /** Copies the list. */
        public AwsV4 {
            signedHeaders = List.copyOf(signedHeaders);
        }

        private static AwsV4 parseValue(String value) {
            var parts = VALUE.matcher(value);
            if (!parts.matches()) {
                throw new IllegalArgumentException("AWS4-HMAC-SHA256 authorization is"
                        + " Credential=name/day/region/s3/aws4_request, SignedHeaders=..., Signature=...");
            }
            return new AwsV4(
                    parts.group("name"),
                    CredentialScope.parse(parts.group("scope")),
                    List.of(parts.group("headers").split(";")),
                    parts.group("signature"));
        }

        @Override
        public String header() {
            return "AWS4-HMAC-SHA256 Credential=" + username + "/" + scope.text() + ", SignedHeaders="
                    + String.join(";", signedHeaders) + ", Signature=" + signature;
        }

        @Override
        public String toString() {
            return "AwsV4[" + username + "]";
        }
    }

    /** The scheme of the header is not one of those of the API document. */
    final class UnknownSchemeException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        // Says nothing of what came: a header without a scheme begins with the secret.
        UnknownSchemeException() {
            super("Unknown authorization scheme: it is Basic, WESTYUN, AWS or AWS4-HMAC-SHA256");
        }
    }
}
