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

import io.github.westcloud.protocol.auth.CanonicalHeaders;
import io.github.westcloud.protocol.auth.sigv4.PayloadHash;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3errors.S3Error;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out who signed a presigned URL, which lets whoever has it send one request in the name of that user until it expires.
 * Refused with 403, as in S3: a browser that is told 401 asks for credentials, which are of no use here. Beyond the API
 * document.
 */
final class UrlAuthenticator {

    /** What S3 has as the longest validity of version 4, in seconds: a week. */
    private static final long LONGEST_VALIDITY = 604_800;
    /** How far the clock of who signed may be ahead: as far as that of who sends a signature in a header. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(30);

    private final Users users;
    private final Clock clock;

    UrlAuthenticator(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * The user who signed the URL.
     *
     * @param parameters those of the query, decoded
     * @throws RefusedException with INVALID_URL_SIGNATURE if parameters are missing or malformed, WRONG_URL_SIGNATURE if the
     *     signature is not right for this request or the user is not known, URL_EXPIRED if it is not valid any more,
     *     URL_NOT_YET_VALID
     */
    AwsIdentity authenticate(
            HttpRequest request, CanonicalHeaders headers, String rawResource, Map<String, String> parameters) {
        if (request.header("Authorization").isPresent()) {
            throw malformed("A request must be signed in its URL or in the header Authorization, not in both");
        }
        return UrlParameters.isV4(parameters)
                ? fourth(request, headers, parameters)
                : second(request, headers, rawResource, parameters);
    }

    private AwsIdentity fourth(HttpRequest request, CanonicalHeaders headers, Map<String, String> parameters) {
        var sent = UrlSignatureV4.read(parameters);
        requireValidity(sent.seconds());
        var user = user(sent.username(), request);
        sent.requireSignedHeaders(headers);
        var payload = payload(headers, parameters);
        if (!SignatureChecks.isEqual(sent.signature(), sent.expected(request, headers, payload, user.credentials()))) {
            throw wrong();
        }
        if (sent.signed().isAfter(clock.instant().plus(CLOCK_DIFFERENCE))) {
            throw new RefusedException(
                    S3Error.URL_NOT_YET_VALID, "The URL is valid from " + sent.signed() + ", it is " + clock.instant());
        }
        requireNotExpired(sent.signed().plusSeconds(sent.seconds()));
        return new AwsIdentity(user, payload, Optional.empty());
    }

    private AwsIdentity second(
            HttpRequest request, CanonicalHeaders headers, String rawResource, Map<String, String> parameters) {
        var expires = require(parameters, UrlParameters.EXPIRES);
        var signature = require(parameters, UrlParameters.SIGNATURE);
        if (!expires.matches("\\d{1,12}")) {
            throw malformed("Expires must be a time in seconds since 1970, not '" + expires + "'");
        }
        var user = user(require(parameters, UrlParameters.ACCESS_KEY), request);
        boolean matches = SecondVersion.signatures(request, rawResource, headers)
                .anyMatch(one -> SignatureChecks.isEqual(signature, one.signUrl(user.credentials(), expires)));
        if (!matches) {
            throw wrong();
        }
        requireNotExpired(Instant.ofEpochSecond(Long.parseLong(expires)));
        return new AwsIdentity(user, PayloadHash.UNSIGNED, Optional.empty());
    }

    private static PayloadHash payload(CanonicalHeaders headers, Map<String, String> parameters) {
        var payload = Optional.ofNullable(parameters.get(UrlParameters.V4_CONTENT_SHA256))
                .or(() -> headers.value(UrlParameters.V4_CONTENT_SHA256))
                .map(PayloadHash::new)
                .orElse(PayloadHash.UNSIGNED);
        if (!payload.isHash() && !payload.equals(PayloadHash.UNSIGNED)) {
            throw malformed(UrlParameters.V4_CONTENT_SHA256 + " must be a SHA-256 in hexadecimal or "
                    + PayloadHash.UNSIGNED.value());
        }
        return payload;
    }

    private static void requireValidity(long seconds) {
        if (seconds < 1 || seconds > LONGEST_VALIDITY) {
            throw malformed(
                    UrlParameters.V4_EXPIRES + " must be from 1 to " + LONGEST_VALIDITY + " seconds, not " + seconds);
        }
    }

    private void requireNotExpired(Instant end) {
        if (!clock.instant().isBefore(end)) {
            throw new RefusedException(S3Error.URL_EXPIRED, "The URL expired at " + end + ", it is " + clock.instant());
        }
    }

    private User user(String name, HttpRequest request) {
        var user = users.find(name).orElseThrow(UrlAuthenticator::wrong);
        request.notes().user(name);
        return user;
    }

    static String require(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> malformed("The parameter " + name + " of the signature is missing"));
    }

    static RefusedException malformed(String why) {
        return new RefusedException(S3Error.INVALID_URL_SIGNATURE, why);
    }

    /** Does not tell whether there is such a user. */
    static RefusedException wrong() {
        return new RefusedException(
                S3Error.WRONG_URL_SIGNATURE, "The signature of the URL is not right for this request and user");
    }
}
