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
package io.github.westcloud.server;

import io.github.westcloud.protocol.auth.SignatureKey;
import java.util.List;

/** Which keys of WESTYUN signatures the server accepts. */
public enum SignatureKeys {
    /** The password, as the API document says. */
    PASSWORD(List.of(SignatureKey.PASSWORD)),
    /** The Base64 of the password, as the operator's own page says. */
    BASE64(List.of(SignatureKey.BASE64)),
    /** Either. */
    ANY(List.of(SignatureKey.values()));

    private final List<SignatureKey> accepted;

    SignatureKeys(List<SignatureKey> accepted) {
        this.accepted = accepted;
    }

    /** Returns the keys that a signature is compared with, in this order. */
    public List<SignatureKey> accepted() {
        return accepted;
    }

    /**
     * Reads a name in any case.
     *
     * @throws IllegalArgumentException if it is none of the three
     */
    public static SignatureKeys parse(String name) {
        for (var keys : values()) {
            if (keys.name().equalsIgnoreCase(name)) {
                return keys;
            }
        }
        throw new IllegalArgumentException("Unknown signature key '" + name + "'. Use password, base64 or any");
    }
}
