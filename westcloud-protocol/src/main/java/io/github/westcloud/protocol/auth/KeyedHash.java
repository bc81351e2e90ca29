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
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A keyed hash whose key is set up once for many texts, which costs more than to hash a short text. {@code toString} does not
 * have the key. Thread-safe.
 */
public final class KeyedHash {

    private final SecretKeySpec key;
    /** As many as were used at the same time; using one leaves it as it was. */
    private final Deque<Mac> idle = new ArrayDeque<>();

    KeyedHash(String algorithm, byte[] key) {
        this.key = new SecretKeySpec(key, algorithm);
    }

    /** Returns the keyed hash of a text in UTF-8. */
    public byte[] of(String text) {
        var mac = take();
        var hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        giveBack(mac);
        return hash;
    }

    private Mac take() {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return newMac();
    }

    private void giveBack(Mac mac) {
        synchronized (idle) {
            idle.push(mac);
        }
    }

    private Mac newMac() {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "This Java has no " + key.getAlgorithm() + ", which every Java must have", e);
        }
    }

    @Override
    public String toString() {
        return "KeyedHash[" + key.getAlgorithm() + "]";
    }
}
