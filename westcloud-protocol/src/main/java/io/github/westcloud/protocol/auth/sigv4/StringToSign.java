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
import java.nio.charset.StandardCharsets;

/**
 * The text that a signing key signs, for a request or for a piece of its body.
 *
 * @param text its lines
 */
record StringToSign(String text) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    static StringToSign ofRequest(String timestamp, CredentialScope scope, CanonicalRequest request) {
        return lines(ALGORITHM, timestamp, scope.text(), request.hash());
    }

    static StringToSign ofChunk(String timestamp, CredentialScope scope, String previous, String chunkHash) {
        return lines(ALGORITHM + "-PAYLOAD", timestamp, scope.text(), previous, PayloadHash.EMPTY.value(), chunkHash);
    }

    static StringToSign ofTrailer(String timestamp, CredentialScope scope, String previous, String trailer) {
        var hash = Sha256.hex(trailer.getBytes(StandardCharsets.UTF_8));
        return lines(ALGORITHM + "-TRAILER", timestamp, scope.text(), previous, hash);
    }

    private static StringToSign lines(String... lines) {
        return new StringToSign(String.join("\n", lines));
    }
}
