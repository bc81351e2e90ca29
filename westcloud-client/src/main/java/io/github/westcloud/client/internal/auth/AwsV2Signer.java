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
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.SigV2Signature;
import java.time.Instant;
import java.util.List;

/** AWS Signature Version 2 in a header (chapter 3.1 of the API document). */
final class AwsV2Signer implements RequestSigner {

    private final Credentials credentials;

    AwsV2Signer(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public WireRequest sign(WireRequest request, Instant now) {
        var dated = request.withHeaders(List.of(new WireRequest.Header("Date", WestDates.format(now))));
        var signature = new SigV2Signature(
                dated.method(),
                dated.target().raw(),
                dated.query() == null ? "" : dated.query(),
                SignedHeaders.of(dated));
        var authorization = signature.authorization(credentials);
        return dated.withHeaders(List.of(new WireRequest.Header("Authorization", authorization.header())));
    }
}
