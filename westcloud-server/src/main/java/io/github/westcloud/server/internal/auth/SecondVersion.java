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
import io.github.westcloud.protocol.auth.SigV2Signature;
import io.github.westcloud.server.internal.http.HttpRequest;
import java.util.stream.Stream;

/** The signatures of version 2 that a request may have. */
final class SecondVersion {

    private SecondVersion() {}

    /** Some clients, such as boto3, sign {@code /bucket/} and send {@code /bucket}: S3 takes both. */
    static Stream<SigV2Signature> signatures(HttpRequest request, String rawResource, CanonicalHeaders headers) {
        var resources = rawResource.lastIndexOf('/') == 0 && rawResource.length() > 1
                ? Stream.of(rawResource, rawResource + "/")
                : Stream.of(rawResource);
        return resources.map(resource -> new SigV2Signature(request.method(), resource, request.rawQuery(), headers));
    }
}
