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
package io.github.westcloud.client.internal.retry;

import io.github.westcloud.client.internal.wire.WireRequest;
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.protocol.WestHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.Base64;
import java.util.Optional;

/** Tells a body that was damaged on the way from one that is not what its MD5 says. */
final class SentMd5 {

    private SentMd5() {}

    /** The MD5 of the body in hexadecimal digits, if it is not the one that the request carries. */
    static Optional<String> contradiction(WireRequest request) {
        var sent = request.header(WestHeaders.CONTENT_MD5);
        if (sent.isEmpty() || request.body() == null) {
            return Optional.empty();
        }
        try {
            var digest = Md5.newDigest();
            request.body().writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            var bytes = digest.digest();
            var base64 = Base64.getEncoder().encodeToString(bytes);
            var hex = Md5.format(bytes);
            return sent.get().equals(hex) || sent.get().equals(base64) ? Optional.empty() : Optional.of(hex);
        } catch (IOException e) {
            // The next attempt meets it as well, and says so.
            return Optional.empty();
        }
    }
}
