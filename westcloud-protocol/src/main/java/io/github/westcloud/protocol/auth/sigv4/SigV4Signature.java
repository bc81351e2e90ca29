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
package io.github.westcloud.protocol.auth.sigv4;

import io.github.westcloud.protocol.auth.Authorization;
import io.github.westcloud.protocol.auth.CredentialScope;
import io.github.westcloud.protocol.auth.Credentials;

/**
 * AWS Signature Version 4 of a request (chapter 3.1 of the API document).
 *
 * @param request the request
 * @param timestamp the date of the request, {@code 20130524T000000Z}
 * @param scope the day, region and service
 */
public record SigV4Signature(CanonicalRequest request, String timestamp, CredentialScope scope) {

    /** Returns the signature, 64 lowercase hexadecimal digits. */
    public String sign(SigningKey key) {
        return key.sign(StringToSign.ofRequest(timestamp, scope, request));
    }

    /** Returns the header with the signature. */
    public Authorization.AwsV4 authorization(Credentials credentials) {
        return authorization(credentials, SigningKey.of(credentials, scope));
    }

    /** Returns the header with the signature, by a key that was made before for the user and the scope. */
    public Authorization.AwsV4 authorization(Credentials credentials, SigningKey key) {
        var signature = sign(key);
        return new Authorization.AwsV4(credentials.username(), scope, request.signedHeaders(), signature);
    }
}
