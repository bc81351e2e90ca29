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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.server.internal.storage.Checksum;
import io.github.westcloud.server.internal.storage.ChecksumRule;
import io.github.westcloud.server.internal.storage.UploadedPart;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartChecksumsTest {

    /** The check values of the catalogue of CRC algorithms, and of the standards of the hashes. */
    @ParameterizedTest
    @CsvSource({
        "CRC32, y/Q5Jg==",
        "CRC32C, 4waSgw==",
        "CRC64NVME, rosUhgp5mIg=",
        "SHA1, 98O8HYCOBHMq32eZZczDTKeuNEE=",
        "SHA256, FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU="
    })
    void theAlgorithmsAreThoseOfTheirNames(String algorithm, String base64) {
        assertThat(of(algorithm, "123456789".getBytes(StandardCharsets.US_ASCII))
                        .value())
                .isEqualTo(base64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRC32", "CRC32C", "CRC64NVME"})
    void theChecksumOfTheWholeIsMadeOfThoseOfTheParts(String algorithm) {
        var content = RandomBytes.of(300_000);
        var parts = new ArrayList<UploadedPart>();
        int from = 0;
        for (int to : new int[] {1, 100_000, 100_000, 131_072 + 7, 300_000}) {
            parts.add(part(algorithm, parts.size(), Arrays.copyOfRange(content, from, to)));
            from = to;
        }
        assertThat(PartChecksums.combine(new ChecksumRule(algorithm, false), parts))
                .isEqualTo(of(algorithm, content));
    }

    /** The value was computed with Python: base64(sha256(sha256(b"hello ") + sha256(b"world"))). */
    @Test
    void aCompositeOneIsTheChecksumOfTheChecksums() {
        var parts = List.of(
                part("SHA256", 0, "hello ".getBytes(StandardCharsets.US_ASCII)),
                part("SHA256", 1, "world".getBytes(StandardCharsets.US_ASCII)));
        assertThat(PartChecksums.combine(new ChecksumRule("SHA256", true), parts))
                .isEqualTo(new Checksum("SHA256", "Zhie15keHg/OBlOZxcoF/BXCgYZaeimRvdZnwUZqkaQ=-2"));
    }

    private static UploadedPart part(String algorithm, int number, byte[] content) {
        return new UploadedPart(
                number, content.length, Optional.empty(), Optional.of(of(algorithm, content)), Instant.EPOCH);
    }

    private static Checksum of(String algorithm, byte[] content) {
        var checksum = BodyChecksum.ofAlgorithm(algorithm);
        checksum.update(ByteBuffer.wrap(content));
        return checksum.finish();
    }
}
