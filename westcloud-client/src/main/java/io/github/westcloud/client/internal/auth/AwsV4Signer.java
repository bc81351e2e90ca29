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
package io.github.westcloud.client.internal.auth;

import io.github.westcloud.client.internal.wire.WireRequest;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.protocol.auth.AmzDate;
import io.github.westcloud.protocol.auth.CredentialScope;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.sigv4.CanonicalRequest;
import io.github.westcloud.protocol.auth.sigv4.PayloadHash;
import io.github.westcloud.protocol.auth.sigv4.SigV4Signature;
import io.github.westcloud.protocol.auth.sigv4.SigningKey;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.List;

/**
 * AWS Signature Version 4 in a header (chapter 3.1 of the API document). It covers every header that the request has, and
 * {@code Host}, which it sets itself so that what is signed is what is sent.
 */
final class AwsV4Signer implements RequestSigner {

    private final Credentials credentials;
    private final String host;
    private final String region;
    private final boolean payloadSigning;
    /** The key of the day, which takes four hashes to make. */
    private volatile SigningKey lastKey;

    AwsV4Signer(Credentials credentials, String host, String region, boolean payloadSigning) {
        this.credentials = credentials;
        this.host = host;
        this.region = region;
        this.payloadSigning = payloadSigning;
    }

    @Override
    public WireRequest sign(WireRequest request, Instant now) throws IOException {
        var payload = payload(request.body());
        var timestamp = AmzDate.format(now);
        var dated = request.withHeaders(List.of(
                new WireRequest.Header("Host", host),
                new WireRequest.Header(S3Headers.DATE, timestamp),
                new WireRequest.Header(S3Headers.CONTENT_SHA256, payload.value())));
        var headers = SignedHeaders.of(dated);
        var canonical = new CanonicalRequest(
                dated.method(),
                dated.target().raw(),
                dated.query() == null ? "" : dated.query(),
                headers,
                List.copyOf(headers.values().keySet()),
                payload);
        var signature = new SigV4Signature(canonical, timestamp, CredentialScope.s3(now, region));
        var authorization = signature.authorization(credentials, key(signature.scope()));
        return dated.withHeaders(List.of(new WireRequest.Header("Authorization", authorization.header())));
    }

    private SigningKey key(CredentialScope scope) {
        var known = lastKey;
        if (known == null || !known.scope().equals(scope)) {
            known = SigningKey.of(credentials, scope);
            lastKey = known;
        }
        return known;
    }

    private PayloadHash payload(Content body) throws IOException {
        if (body == null || body.length() == 0) {
            return PayloadHash.EMPTY;
        }
        if (!payloadSigning) {
            return PayloadHash.UNSIGNED;
        }
        var digest = PayloadHash.newDigest();
        body.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return PayloadHash.of(digest);
    }
}
