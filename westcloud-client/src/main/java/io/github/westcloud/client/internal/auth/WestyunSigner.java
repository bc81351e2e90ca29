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
import io.github.westcloud.protocol.WestDates;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.protocol.auth.Authorization;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.KeyedHash;
import io.github.westcloud.protocol.auth.SignatureKey;
import io.github.westcloud.protocol.auth.WestyunSignature;
import java.time.Instant;
import java.util.List;

/** Chapter 1.2 of the API document. */
final class WestyunSigner implements RequestSigner {

    private final String username;
    private final KeyedHash key;

    WestyunSigner(Credentials credentials, SignatureKey key) {
        this.username = credentials.username();
        this.key = key.of(credentials);
    }

    @Override
    public WireRequest sign(WireRequest request, Instant now) {
        var date = WestDates.format(now);
        var signature = new WestyunSignature(
                request.method(),
                request.target().raw(),
                date,
                request.header(WestHeaders.CONTENT_MD5).orElse(null));
        var authorization = new Authorization.Westyun(username, signature.sign(key));
        return request.withHeaders(List.of(
                new WireRequest.Header("Date", date), new WireRequest.Header("Authorization", authorization.header())));
    }
}
