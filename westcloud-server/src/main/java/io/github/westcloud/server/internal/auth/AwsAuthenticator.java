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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.protocol.WestDates;
import io.github.westcloud.protocol.auth.AmzDate;
import io.github.westcloud.protocol.auth.Authorization;
import io.github.westcloud.protocol.auth.CanonicalHeaders;
import io.github.westcloud.protocol.auth.CredentialScope;
import io.github.westcloud.protocol.auth.sigv4.CanonicalRequest;
import io.github.westcloud.protocol.auth.sigv4.ChunkSignatures;
import io.github.westcloud.protocol.auth.sigv4.PayloadHash;
import io.github.westcloud.protocol.auth.sigv4.SigV4Signature;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RawPaths;
import io.github.westcloud.server.internal.http.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out who sends a request of the S3 dialect (chapter 3.1 of the API document): AWS Signature Version 2 or 4. A
 * signature is verified by signing again and compared in constant time. Any region is accepted. Thread-safe.
 */
public final class AwsAuthenticator {

    private final Users users;
    private final Clock clock;
    private final UrlAuthenticator urls;

    public AwsAuthenticator(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
        this.urls = new UrlAuthenticator(users, clock);
    }

    /**
     * The user who signed the request.
     *
     * @param rawResource {@code /bucket/path} percent-encoded, also when the bucket stands in the host's name
     * @param parameters those of the query, decoded; the signature may be among them
     * @throws RefusedException with AUTHORIZATION_ERROR if the authorization is malformed or wrong, or leaves out a header
     *     that must be signed; INVALID_DATE if there is no date that can be read; AUTHORIZATION_EXPIRED if the signature is
     *     right and more than 30 minutes off. For a presigned URL what {@link UrlAuthenticator} throws
     */
    public AwsIdentity authenticate(HttpRequest request, String rawResource, Map<String, String> parameters) {
        var headers = CanonicalHeaders.of(request.headers().stream()
                .map(header -> Map.entry(header.name(), header.value() == null ? "" : header.value()))
                .toList());
        return UrlParameters.areSigned(parameters)
                ? urls.authenticate(request, headers, rawResource, parameters)
                : authenticate(request, rawResource, headers);
    }

    /** The same for forms, which are signed in their fields. */
    public FormAuthenticator forms() {
        return new FormAuthenticator(users, clock);
    }

    private AwsIdentity authenticate(HttpRequest request, String rawResource, CanonicalHeaders headers) {
        var authorization = parse(request.header("Authorization").orElse(""));
        var user = SignatureChecks.requireUser(users, authorization.username(), request);
        var signed = signedAt(headers);
        var identity = authorization instanceof Authorization.AwsV4 fourth
                ? verify(request, headers, fourth, signed, user)
                : verify(request, headers, rawResource, (Authorization.AwsV2) authorization, user);
        SignatureChecks.requireFresh(signed, clock);
        return identity;
    }

    private static Authorization parse(String header) {
        try {
            var authorization = Authorization.parse(header);
            if (authorization instanceof Authorization.AwsV2 || authorization instanceof Authorization.AwsV4) {
                return authorization;
            }
        } catch (Authorization.UnknownSchemeException e) {
            throw new RefusedException(ErrorCode.UNKNOWN_AUTHORIZATION_REALM, e.getMessage());
        } catch (IllegalArgumentException e) {
            throw SignatureChecks.unauthorized(e.getMessage());
        }
        throw new RefusedException(ErrorCode.UNKNOWN_AUTHORIZATION_REALM, "the scheme is not one of AWS's");
    }

    private static AwsIdentity verify(
            HttpRequest request, CanonicalHeaders headers, String rawResource, Authorization.AwsV2 sent, User user) {
        var payload =
                headers.value(S3Headers.CONTENT_SHA256).map(PayloadHash::new).orElse(PayloadHash.UNSIGNED);
        if (payload.hasSignedChunks()) {
            throw SignatureChecks.unauthorized("signature version 2 cannot sign pieces of a body");
        }
        boolean matches = SecondVersion.signatures(request, rawResource, headers)
                .anyMatch(signature -> SignatureChecks.isEqual(sent.signature(), signature.sign(user.credentials())));
        if (!matches) {
            throw SignatureChecks.unauthorized(
                    "wrong signature of version 2. The server signed the method " + request.method()
                            + " and the resource " + RawPaths.withoutSecret(rawResource)
                            + ", with the secret access key. Compare the string to sign of the client, then the passwords");
        }
        return new AwsIdentity(user, payload, Optional.empty());
    }

    private AwsIdentity verify(
            HttpRequest request, CanonicalHeaders headers, Authorization.AwsV4 sent, Instant signed, User user) {
        requireScope(sent.scope(), signed);
        requireSigned(headers, sent);
        var payload = payload(request, headers);
        var canonical = new CanonicalRequest(
                request.method(), request.rawPath(), request.rawQuery(), headers, sent.signedHeaders(), payload);
        var key = users.signingKey(user, sent.scope());
        var timestamp = AmzDate.format(signed);
        var signature = new SigV4Signature(canonical, timestamp, sent.scope()).sign(key);
        if (!SignatureChecks.isEqual(sent.signature(), signature)) {
            throw SignatureChecks.unauthorized("wrong signature of version 4. The server signed the method "
                    + request.method() + ", the path " + RawPaths.withoutSecret(request.rawPath()) + ", the headers "
                    + String.join(";", sent.signedHeaders()) + " and the payload hash " + payload.value() + " at "
                    + timestamp + ". Compare the canonical request of the client, then the passwords");
        }
        var chunks = payload.hasSignedChunks()
                ? Optional.of(new ChunkSignatures(key, timestamp, signature))
                : Optional.<ChunkSignatures>empty();
        return new AwsIdentity(user, payload, chunks);
    }

    private static void requireScope(CredentialScope scope, Instant signed) {
        if (!scope.service().equals(CredentialScope.S3) || !scope.day().equals(AmzDate.day(signed))) {
            throw SignatureChecks.unauthorized("the scope is not the day of the date and the service s3");
        }
    }

    /** Whoever could add a header that is not signed could change what the request does. */
    private static void requireSigned(CanonicalHeaders headers, Authorization.AwsV4 sent) {
        for (var name : headers.values().keySet()) {
            boolean mustBeSigned = name.equals("host") || name.startsWith("x-amz-");
            if (mustBeSigned && !sent.signedHeaders().contains(name)) {
                throw SignatureChecks.unauthorized("the header " + name + " is not signed");
            }
        }
    }

    /** The API document's own listing example has no hash: then the body must be empty, and is signed as such. */
    private static PayloadHash payload(HttpRequest request, CanonicalHeaders headers) {
        var sent = headers.value(S3Headers.CONTENT_SHA256).map(PayloadHash::new);
        if (sent.isEmpty() && request.contentLength().orElse(0) == 0) {
            return PayloadHash.EMPTY;
        }
        return sent.filter(hash -> hash.isHash() || hash.isStreaming() || hash.equals(PayloadHash.UNSIGNED))
                .orElseThrow(() -> SignatureChecks.unauthorized(
                        "version 4 requires " + S3Headers.CONTENT_SHA256 + ", a hash or a name that AWS has for it"));
    }

    private static Instant signedAt(CanonicalHeaders headers) {
        var date = headers.value(S3Headers.DATE).or(() -> headers.value("Date")).orElse("");
        try {
            // Go writes the zone as UTC, which RFC 1123 has not.
            return date.endsWith("Z") ? AmzDate.parse(date) : WestDates.parse(date.replaceFirst(" UTC$", " GMT"));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ErrorCode.INVALID_DATE, e.getMessage());
        }
    }
}
