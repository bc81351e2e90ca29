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
import io.github.westcloud.server.internal.storage.ChecksumRule;
import io.github.westcloud.server.internal.storage.UploadedPart;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Makes the checksum of a file out of those of its parts. */
public final class PartChecksums {

    private static final Map<String, CrcCombination> COMBINATIONS = Map.of(
            "CRC32", new CrcCombination(0xEDB88320L, Integer.SIZE),
            "CRC32C", new CrcCombination(0x82F63B78L, Integer.SIZE),
            "CRC64NVME", new CrcCombination(Crc64Nvme.REFLECTED_POLYNOMIAL, Long.SIZE));

    private PartChecksums() {}

    /** Whether the checksum of a whole content can be made of those of its parts. */
    public static boolean canBeWhole(String algorithm) {
        return COMBINATIONS.containsKey(algorithm);
    }

    /** @param parts in order, each with a checksum of the rule's algorithm */
    public static Checksum combine(ChecksumRule rule, List<UploadedPart> parts) {
        return rule.composite() ? composite(rule.algorithm(), parts) : whole(rule.algorithm(), parts);
    }

    private static Checksum composite(String algorithm, List<UploadedPart> parts) {
        var checksum = BodyChecksum.ofAlgorithm(algorithm);
        parts.forEach(part -> checksum.update(ByteBuffer.wrap(bytes(part))));
        return new Checksum(algorithm, checksum.finish().value() + "-" + parts.size());
    }

    private static Checksum whole(String algorithm, List<UploadedPart> parts) {
        var combination = COMBINATIONS.get(algorithm);
        long value = 0;
        for (var part : parts) {
            value = combination.combine(value, number(bytes(part)), part.length());
        }
        var bytes = ByteBuffer.allocate(Long.BYTES).putLong(value).array();
        var last = Arrays.copyOfRange(bytes, Long.BYTES - combination.bits() / Byte.SIZE, Long.BYTES);
        return new Checksum(algorithm, Base64.getEncoder().encodeToString(last));
    }

    private static byte[] bytes(UploadedPart part) {
        return Base64.getDecoder().decode(part.checksum().orElseThrow().value());
    }

    private static long number(byte[] bytes) {
        long number = 0;
        for (byte b : bytes) {
            number = number << Byte.SIZE | b & 0xFF;
        }
        return number;
    }
}
