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

import io.github.westcloud.protocol.auth.CredentialScope;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.Hmac;
import io.github.westcloud.protocol.auth.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The key that is derived from a password for one scope. {@code toString} does not have it. Immutable. */
public final class SigningKey {

    private final KeyedHash key;
    private final CredentialScope scope;

    private SigningKey(KeyedHash key, CredentialScope scope) {
        this.key = key;
        this.scope = scope;
    }

    /** Returns the key of a user for a scope. */
    public static SigningKey of(Credentials credentials, CredentialScope scope) {
        var secret = ("AWS4" + credentials.password()).getBytes(StandardCharsets.UTF_8);
        var day = Hmac.SHA256.of(secret, scope.day());
        var region = Hmac.SHA256.of(day, scope.region());
        var service = Hmac.SHA256.of(region, scope.service());
        return new SigningKey(Hmac.SHA256.with(Hmac.SHA256.of(service, "aws4_request")), scope);
    }

    /** Returns the scope of the key. */
    public CredentialScope scope() {
        return scope;
    }

    /** Returns the signature of a text, 64 lowercase hexadecimal digits. */
    String sign(StringToSign text) {
        return HexFormat.of().formatHex(key.of(text.text()));
    }

    /** Returns the signature of the policy of a form, which is in Base64: 64 lowercase hexadecimal digits. */
    public String signPolicy(String base64) {
        return HexFormat.of().formatHex(key.of(base64));
    }

    @Override
    public String toString() {
        return "SigningKey[" + scope.text() + "]";
    }
}
