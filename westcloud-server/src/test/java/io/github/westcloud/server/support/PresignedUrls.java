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
package io.github.westcloud.server.support;

import io.github.westcloud.protocol.PercentEncoding;
import io.github.westcloud.protocol.auth.AmzDate;
import io.github.westcloud.protocol.auth.CanonicalHeaders;
import io.github.westcloud.protocol.auth.CredentialScope;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.SigV2Signature;
import io.github.westcloud.protocol.auth.sigv4.CanonicalRequest;
import io.github.westcloud.protocol.auth.sigv4.PayloadHash;
import io.github.westcloud.protocol.auth.sigv4.SigV4Signature;
import io.github.westcloud.protocol.auth.sigv4.SigningKey;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Signs requests in their URLs. Presigners of others are tested elsewhere. */
public record PresignedUrls(URI server, Credentials credentials) {

    /** With a signature of version 4; the query may be empty. */
    public String v4(String method, String path, String query, Instant signed, long seconds) {
        var scope = CredentialScope.s3(signed, "nowhere");
        var all = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential="
                + PercentEncoding.encode(credentials.username() + "/" + scope.text()) + "&X-Amz-Date="
                + AmzDate.format(signed) + "&X-Amz-Expires=" + seconds + "&X-Amz-SignedHeaders=host"
                + (query.isEmpty() ? "" : "&" + query);
        var headers = CanonicalHeaders.of(List.of(Map.entry("Host", server.getAuthority())));
        var request = new CanonicalRequest(method, path, all, headers, List.of("host"), payload(query));
        var signature = new SigV4Signature(request, AmzDate.format(signed), scope);
        return path + "?" + all + "&X-Amz-Signature=" + signature.sign(SigningKey.of(credentials, scope));
    }

    /** With a signature of version 2; the query may be empty. */
    public String v2(String method, String path, String query, Instant end) {
        var expires = Long.toString(end.getEpochSecond());
        var signature = new SigV2Signature(method, path, query, CanonicalHeaders.of(List.of()));
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "AWSAccessKeyId=" + credentials.username()
                + "&Expires=" + expires + "&Signature="
                + PercentEncoding.encode(signature.signUrl(credentials, expires));
    }

    private static PayloadHash payload(String query) {
        var hash = query.replaceFirst("^(?:.*&)?X-Amz-Content-Sha256=(\\w+).*$", "$1");
        return hash.equals(query) ? PayloadHash.UNSIGNED : new PayloadHash(hash);
    }
}
