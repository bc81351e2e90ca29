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
package io.github.westcloud.server.internal.s3.payload;

import io.github.westcloud.server.internal.storage.Checksum;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** A checksum of a body, of the kinds that S3 has. Used by one thread. */
public final class BodyChecksum {

    private static final String PREFIX = "x-amz-checksum-";
    private static final Map<String, Supplier<Algorithm>> KINDS = Map.of(
            "crc32", () -> new Crc(new CRC32(), Integer.BYTES),
            "crc32c", () -> new Crc(new CRC32C(), Integer.BYTES),
            "crc64nvme", () -> new Crc(new Crc64Nvme(), Long.BYTES),
            "sha1", () -> new Hash("SHA-1"),
            "sha256", () -> new Hash("SHA-256"));

    /** Their names, as S3 has them. */
    public static final Set<String> ALGORITHMS = KINDS.keySet().stream()
            .map(kind -> kind.toUpperCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));

    private final String name;
    private final Algorithm algorithm;

    private BodyChecksum(String name, Algorithm algorithm) {
        this.name = name;
        this.algorithm = algorithm;
    }

    /** A new checksum, by the name that S3 has for its algorithm. */
    public static BodyChecksum ofAlgorithm(String name) {
        return new BodyChecksum(name, KINDS.get(name.toLowerCase(Locale.ROOT)).get());
    }

    /** The name of the algorithm in the name of a header that carries a checksum. */
    static String algorithmOf(String header) {
        return header.substring(PREFIX.length()).toUpperCase(Locale.ROOT);
    }

    /** Whether a header carries a checksum of a kind that is known here. */
    static boolean isKnown(String header) {
        var lower = header.toLowerCase(Locale.ROOT);
        return lower.startsWith(PREFIX) && KINDS.containsKey(lower.substring(PREFIX.length()));
    }

    /** A new checksum of the kind that a header names. */
    static BodyChecksum of(String header) {
        return ofAlgorithm(algorithmOf(header));
    }

    /** Takes all remaining bytes and leaves the buffer as it is. */
    public void update(ByteBuffer piece) {
        algorithm.update(piece.duplicate());
    }

    /** The checksum of all bytes. Called once. */
    public Checksum finish() {
        return new Checksum(name, Base64.getEncoder().encodeToString(algorithm.value()));
    }

    private interface Algorithm {
        void update(ByteBuffer piece);

        byte[] value();
    }

    private record Crc(java.util.zip.Checksum checksum, int bytes) implements Algorithm {

        @Override
        public void update(ByteBuffer piece) {
            checksum.update(piece);
        }

        @Override
        public byte[] value() {
            var value =
                    ByteBuffer.allocate(Long.BYTES).putLong(checksum.getValue()).array();
            return Arrays.copyOfRange(value, Long.BYTES - bytes, Long.BYTES);
        }
    }

    private record Hash(MessageDigest digest) implements Algorithm {

        Hash(String name) {
            this(newDigest(name));
        }

        @Override
        public void update(ByteBuffer piece) {
            digest.update(piece);
        }

        @Override
        public byte[] value() {
            return digest.digest();
        }

        private static MessageDigest newDigest(String name) {
            try {
                return MessageDigest.getInstance(name);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("This Java has no " + name + ", which every Java must have", e);
            }
        }
    }
}
