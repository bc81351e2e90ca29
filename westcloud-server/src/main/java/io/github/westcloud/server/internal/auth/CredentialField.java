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

import io.github.westcloud.protocol.auth.CredentialScope;

/**
 * Who signed, as presigned URLs and forms say it: {@code name/day/region/s3/aws4_request}.
 *
 * @param username the user
 * @param scope day, region and service
 */
record CredentialField(String username, CredentialScope scope) {

    private static final int SCOPE_PARTS = 4;

    /** @throws IllegalArgumentException if it has another form */
    static CredentialField parse(String text) {
        int scope = beginOfScope(text);
        return new CredentialField(text.substring(0, scope), CredentialScope.parse(text.substring(scope + 1)));
    }

    /** A user's name may have slashes. */
    private static int beginOfScope(String text) {
        int at = text.length();
        for (int i = 0; i < SCOPE_PARTS && at > 0; i++) {
            at = text.lastIndexOf('/', at - 1);
        }
        if (at < 1) {
            throw new IllegalArgumentException(
                    UrlParameters.V4_CREDENTIAL + " must be name/day/region/s3/aws4_request");
        }
        return at;
    }
}
