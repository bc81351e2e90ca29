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

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.internal.wire.WireRequest;
import java.io.IOException;
import java.time.Instant;

/** Makes a signed request of an unsigned one. Pure and thread-safe; each attempt at a request is signed anew. */
@FunctionalInterface
public interface RequestSigner {

    /**
     * Signs a request.
     *
     * @param now the time by the service's clock
     * @throws IOException if the signature covers the body and the body cannot be read
     */
    WireRequest sign(WireRequest request, Instant now) throws IOException;

    /** The signer for the way to authenticate that the configuration names, if it needs no key of its own. */
    static RequestSigner of(ClientConfig config) {
        var credentials = config.credentials();
        return switch (config.authentication()) {
            case BASIC -> new BasicSigner(credentials);
            case SIGNATURE -> throw new IllegalArgumentException("The key of a signature is searched for");
            case AWS_V2 -> new AwsV2Signer(credentials);
            case AWS_V4 ->
                new AwsV4Signer(
                        credentials, config.endpoint().getRawAuthority(), config.region(), config.payloadSigning());
        };
    }
}
