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
package io.github.westcloud.server.internal.rest;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.internal.http.HttpRequest.BodySink;
import io.github.westcloud.server.internal.http.RefusedException;
import java.security.MessageDigest;
import java.util.Optional;

/** The MD5 that a request announces for its body. Without the header nothing is computed. Used by one thread. */
final class ContentMd5 {

    private final String announced;
    private final MessageDigest digest;

    private ContentMd5(String announced, MessageDigest digest) {
        this.announced = announced;
        this.digest = digest;
    }

    /** @throws RefusedException with WRONG_CONTENT_MD5 if the header is not 32 lowercase hexadecimal digits */
    static ContentMd5 announcedBy(Call call) {
        var header = call.header(WestHeaders.CONTENT_MD5).filter(value -> !value.isEmpty());
        if (header.isEmpty()) {
            return new ContentMd5(null, null);
        }
        if (!Md5.isHex(header.get())) {
            throw new RefusedException(
                    ErrorCode.WRONG_CONTENT_MD5,
                    "Content-MD5 must be 32 lowercase hexadecimal digits, not " + header.get());
        }
        return new ContentMd5(header.get(), Md5.newDigest());
    }

    /** A sink that also computes the digest of what passes. */
    BodySink watching(BodySink sink) {
        if (digest == null) {
            return sink;
        }
        return piece -> {
            digest.update(piece.duplicate());
            sink.accept(piece);
        };
    }

    /**
     * The MD5, if one was announced, after all of the body has passed.
     *
     * @throws RefusedException with WRONG_CONTENT_MD5 if the body has another
     */
    Optional<String> verify() {
        if (digest == null) {
            return Optional.empty();
        }
        var actual = Md5.format(digest.digest());
        if (!actual.equals(announced)) {
            throw new RefusedException(
                    ErrorCode.WRONG_CONTENT_MD5, "Content-MD5 is " + announced + ", but the body has " + actual);
        }
        return Optional.of(announced);
    }
}
