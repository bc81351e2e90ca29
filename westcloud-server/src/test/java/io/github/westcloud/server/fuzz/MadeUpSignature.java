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
package io.github.westcloud.server.fuzz;

import io.github.westcloud.protocol.WestDates;
import io.github.westcloud.protocol.auth.CanonicalHeaders;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.SigV2Signature;
import java.time.Clock;
import java.util.Map;

/** Signs a made-up request as the S3 dialect wants it, so that what is behind the signature is reached. */
final class MadeUpSignature {

    private MadeUpSignature() {}

    static MadeUpRequest sign(MadeUpRequest request, Credentials credentials, Clock clock) {
        if (request.header("x-amz-date").isEmpty()) {
            request.add("x-amz-date", WestDates.format(clock.instant()));
        }
        var headers = CanonicalHeaders.of(request.headers().stream()
                .map(header -> Map.entry(header.name(), header.value()))
                .toList());
        try {
            var signature = new SigV2Signature(request.method(), request.rawPath(), request.rawQuery(), headers);
            return request.add(
                    "Authorization", signature.authorization(credentials).header());
        } catch (IllegalArgumentException e) {
            return request.add("Authorization", "AWS alice:none");
        }
    }
}
