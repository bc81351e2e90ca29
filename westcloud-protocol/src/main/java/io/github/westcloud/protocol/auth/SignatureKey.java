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
package io.github.westcloud.protocol.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The HMAC key of a WESTYUN signature (chapter 1.2 of the API document). The document's formula uses the password, the
 * operator's own page the Base64 of the password.
 */
public enum SignatureKey {
    /** The password in UTF-8, according to the API document. */
    PASSWORD {
        @Override
        byte[] bytes(String password) {
            return password.getBytes(StandardCharsets.UTF_8);
        }
    },
    /** The Base64 of the password in UTF-8, according to the operator's page. */
    BASE64 {
        @Override
        byte[] bytes(String password) {
            return Base64.getEncoder().encode(password.getBytes(StandardCharsets.UTF_8));
        }
    };

    abstract byte[] bytes(String password);

    /** Returns the keyed hash that signs for a user. */
    public KeyedHash of(Credentials credentials) {
        return Hmac.SHA1.with(bytes(credentials.password()));
    }
}
