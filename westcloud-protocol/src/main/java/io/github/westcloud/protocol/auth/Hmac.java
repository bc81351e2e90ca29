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

/** The keyed hashes that signatures use. */
public enum Hmac {
    /** For signatures of WESTYUN and of AWS version 2. */
    SHA1("HmacSHA1"),
    /** For signatures of AWS version 4. */
    SHA256("HmacSHA256");

    private final String algorithm;

    Hmac(String algorithm) {
        this.algorithm = algorithm;
    }

    /** Returns the hash with a key, for many texts. */
    public KeyedHash with(byte[] key) {
        return new KeyedHash(algorithm, key);
    }

    /** Returns the keyed hash of a text in UTF-8. */
    public byte[] of(byte[] key, String text) {
        return with(key).of(text);
    }
}
