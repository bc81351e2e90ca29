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
package io.github.westcloud.server.internal.http;

import io.github.westcloud.server.RequestBody;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Keeps the first bytes of a body and digests all of it. Thread-safe. */
final class BodyRecorder {

    private final int kept;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private final MessageDigest digest = sha256();
    private boolean begun;

    BodyRecorder(int kept) {
        this.kept = kept;
    }

    synchronized void add(ByteBuffer piece) {
        begun |= piece.hasRemaining();
        var start = new byte[Math.min(piece.remaining(), kept - first.size())];
        piece.duplicate().get(start);
        first.writeBytes(start);
        digest.update(piece.duplicate());
    }

    synchronized Optional<RequestBody> recorded() {
        if (!begun) {
            return Optional.empty();
        }
        try {
            var soFar = (MessageDigest) digest.clone();
            return Optional.of(
                    new RequestBody(first.toByteArray(), HexFormat.of().formatHex(soFar.digest())));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
