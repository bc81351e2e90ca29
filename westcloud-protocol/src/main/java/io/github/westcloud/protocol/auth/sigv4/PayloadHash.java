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

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The value of {@code x-amz-content-sha256}: the SHA-256 of the body, or one of the constants of this class.
 *
 * @param value the value as in the header and in the canonical request
 */
public record PayloadHash(String value) {

    /** The signature does not cover the body. */
    public static final PayloadHash UNSIGNED = new PayloadHash("UNSIGNED-PAYLOAD");
    /** The body is sent in chunks, each with a signature. */
    public static final PayloadHash STREAMING = new PayloadHash("STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
    /** The body is sent in chunks, each with a signature, and headers with a signature follow. */
    public static final PayloadHash STREAMING_TRAILER = new PayloadHash("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER");
    /** The body is sent in chunks without signatures, and headers follow. */
    public static final PayloadHash STREAMING_UNSIGNED_TRAILER = new PayloadHash("STREAMING-UNSIGNED-PAYLOAD-TRAILER");
    /** The body is empty. */
    public static final PayloadHash EMPTY = of(new byte[0]);

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");

    /** Returns the hash of a body in memory. */
    public static PayloadHash of(byte[] body) {
        return new PayloadHash(Sha256.hex(body));
    }

    /** Returns the hash of a body from its digest. */
    public static PayloadHash of(MessageDigest sha256) {
        return new PayloadHash(HexFormat.of().formatHex(sha256.digest()));
    }

    /** Returns a new SHA-256 digest, for a body that is not in memory. */
    public static MessageDigest newDigest() {
        return Sha256.newDigest();
    }

    /** Returns whether this is the SHA-256 of the body in 64 hexadecimal digits. */
    public boolean isHash() {
        return HEX.matcher(value).matches();
    }

    /** Returns whether the body is sent in chunks, {@code aws-chunked}. */
    public boolean isStreaming() {
        return equals(STREAMING) || equals(STREAMING_TRAILER) || equals(STREAMING_UNSIGNED_TRAILER);
    }

    /** Returns whether each chunk of the body has a signature. */
    public boolean hasSignedChunks() {
        return equals(STREAMING) || equals(STREAMING_TRAILER);
    }

    /** Returns whether headers follow the body. */
    public boolean hasTrailer() {
        return equals(STREAMING_TRAILER) || equals(STREAMING_UNSIGNED_TRAILER);
    }
}
