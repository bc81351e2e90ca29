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
import io.github.westcloud.protocol.auth.Authorization;
import io.github.westcloud.protocol.auth.Credentials;
import java.time.Instant;
import java.util.List;

/** Chapter 1.1 of the API document. */
final class BasicSigner implements RequestSigner {

    private final WireRequest.Header header;

    BasicSigner(Credentials credentials) {
        header = new WireRequest.Header("Authorization", new Authorization.Basic(credentials).header());
    }

    @Override
    public WireRequest sign(WireRequest request, Instant now) {
        return request.withHeaders(List.of(header));
    }
}
