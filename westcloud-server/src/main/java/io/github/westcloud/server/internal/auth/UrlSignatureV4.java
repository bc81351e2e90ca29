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
package io.github.westcloud.server.internal.auth;

import io.github.westcloud.protocol.auth.AmzDate;
import io.github.westcloud.protocol.auth.CanonicalHeaders;
import io.github.westcloud.protocol.auth.CredentialScope;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.sigv4.CanonicalRequest;
import io.github.westcloud.protocol.auth.sigv4.PayloadHash;
import io.github.westcloud.protocol.auth.sigv4.SigV4Signature;
import io.github.westcloud.protocol.auth.sigv4.SigningKey;
import io.github.westcloud.server.internal.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the URL says of its signature of version 4.
 *
 * @param username the user who signed
 * @param scope day, region and service
 * @param signed when
 * @param seconds how long it is valid
 * @param signedHeaders the names of the headers that are signed, in lower case
 * @param signature 64 lowercase hexadecimal digits
 */
record UrlSignatureV4(
        String username,
        CredentialScope scope,
        Instant signed,
        long seconds,
        List<String> signedHeaders,
        String signature) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    static UrlSignatureV4 read(Map<String, String> parameters) {
        var algorithm = UrlAuthenticator.require(parameters, UrlParameters.V4_ALGORITHM);
        var credential = UrlAuthenticator.require(parameters, UrlParameters.V4_CREDENTIAL);
        var date = UrlAuthenticator.require(parameters, UrlParameters.V4_DATE);
        var seconds = UrlAuthenticator.require(parameters, UrlParameters.V4_EXPIRES);
        var headers = UrlAuthenticator.require(parameters, UrlParameters.V4_SIGNED_HEADERS);
        var signature = UrlAuthenticator.require(parameters, UrlParameters.V4_SIGNATURE);
        if (!algorithm.equals(ALGORITHM)) {
            throw UrlAuthenticator.malformed(UrlParameters.V4_ALGORITHM + " must be " + ALGORITHM);
        }
        if (!seconds.matches("-?\\d{1,12}")) {
            throw UrlAuthenticator.malformed(UrlParameters.V4_EXPIRES + " must be a number of seconds");
        }
        try {
            var signer = CredentialField.parse(credential);
            var read = new UrlSignatureV4(
                    signer.username(),
                    signer.scope(),
                    AmzDate.parse(date),
                    Long.parseLong(seconds),
                    List.of(headers.split(";")),
                    signature);
            read.requireScope();
            return read;
        } catch (IllegalArgumentException e) {
            throw UrlAuthenticator.malformed(e.getMessage());
        }
    }

    /** Whoever could add a header that is not signed could change what the request does. */
    void requireSignedHeaders(CanonicalHeaders headers) {
        var unsigned = headers.values().keySet().stream()
                .filter(name -> name.equals("host") || name.startsWith("x-amz-"))
                .filter(name -> !signedHeaders.contains(name))
                .collect(Collectors.joining(", "));
        if (!unsigned.isEmpty()) {
            throw UrlAuthenticator.malformed("The URL's signature does not cover these headers: " + unsigned);
        }
    }

    /** The signature that the URL should have. */
    String expected(HttpRequest request, CanonicalHeaders headers, PayloadHash payload, Credentials credentials) {
        var canonical = new CanonicalRequest(
                request.method(),
                request.rawPath(),
                withoutSignature(request.rawQuery()),
                headers,
                signedHeaders,
                payload);
        return new SigV4Signature(canonical, AmzDate.format(signed), scope).sign(SigningKey.of(credentials, scope));
    }

    private void requireScope() {
        if (!scope.service().equals(CredentialScope.S3) || !scope.day().equals(AmzDate.day(signed))) {
            throw UrlAuthenticator.malformed(UrlParameters.V4_CREDENTIAL + " must have the day of "
                    + UrlParameters.V4_DATE + " and the service s3");
        }
    }

    private static String withoutSignature(String rawQuery) {
        return Stream.of(rawQuery.split("&"))
                .filter(pair -> !pair.startsWith(UrlParameters.V4_SIGNATURE + "="))
                .collect(Collectors.joining("&"));
    }
}
