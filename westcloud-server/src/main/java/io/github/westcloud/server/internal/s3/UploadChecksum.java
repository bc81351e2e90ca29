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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3.payload.BodyChecksum;
import io.github.westcloud.server.internal.s3.payload.PartChecksums;
import io.github.westcloud.server.internal.s3errors.S3Error;
import io.github.westcloud.server.internal.storage.Checksum;
import io.github.westcloud.server.internal.storage.ChecksumRule;
import java.util.Locale;
import java.util.Optional;

/** Which checksum the file of an upload in parts has, and whether it is the one that the client says it has. */
final class UploadChecksum {

    private UploadChecksum() {}

    /**
     * What the request that begins an upload asks for. CRC32 and CRC32C are made of the checksums of the parts unless the
     * request says otherwise, SHA1 and SHA256 always, CRC64NVME never.
     *
     * @throws RefusedException with INVALID_CHECKSUM if there is no such checksum
     */
    static Optional<ChecksumRule> asked(S3Call call) {
        var algorithm = call.header(Checksums.ALGORITHM).map(name -> name.toUpperCase(Locale.ROOT));
        var type = call.header(Checksums.TYPE).map(name -> name.toUpperCase(Locale.ROOT));
        if (algorithm.isEmpty()) {
            type.ifPresent(value -> {
                throw invalid(Checksums.TYPE + " needs " + Checksums.ALGORITHM);
            });
            return Optional.empty();
        }
        var name = algorithm.get();
        requireKnown(name);
        var kind = type.orElse(name.equals("CRC64NVME") ? Checksums.FULL_OBJECT : Checksums.COMPOSITE);
        boolean composite = kind.equals(Checksums.COMPOSITE);
        boolean allowed = composite
                ? !name.equals("CRC64NVME")
                : kind.equals(Checksums.FULL_OBJECT) && PartChecksums.canBeWhole(name);
        if (!allowed) {
            throw invalid("A checksum " + name + " of an upload in parts cannot be of the type " + kind);
        }
        return Optional.of(new ChecksumRule(name, composite));
    }

    /** @throws RefusedException with INVALID_CHECKSUM if a part has a checksum of another kind than the upload */
    static void requireOfUpload(Optional<ChecksumRule> rule, Optional<String> sent) {
        if (rule.isPresent() && sent.isPresent() && !rule.get().algorithm().equals(sent.get())) {
            throw invalid("The upload was begun with checksums " + rule.get().algorithm() + ", and the part has one of "
                    + sent.get());
        }
    }

    /**
     * Compares what the request that completes an upload says of the file's checksum with the file's checksum.
     *
     * @throws RefusedException with INVALID_CHECKSUM if the file has none of the kind, BAD_DIGEST if it has another one
     */
    static void requireClaimed(S3Call call, Optional<Checksum> actual) {
        call.header(Checksums.TYPE).map(type -> type.toUpperCase(Locale.ROOT)).ifPresent(type -> {
            if (actual.filter(sum -> Checksums.type(sum).equals(type)).isEmpty()) {
                throw invalid("The upload was not begun with a checksum of the type " + type);
            }
        });
        for (var algorithm : BodyChecksum.ALGORITHMS) {
            call.header(Checksums.header(algorithm)).ifPresent(claimed -> requireSame(algorithm, claimed, actual));
        }
    }

    private static void requireSame(String algorithm, String claimed, Optional<Checksum> actual) {
        var own = actual.filter(sum -> sum.algorithm().equals(algorithm))
                .map(Checksum::value)
                .orElseThrow(() -> invalid("The upload was not begun with checksums " + algorithm
                        + ", so the file has none to compare with " + Checksums.header(algorithm)));
        boolean same = claimed.contains("-")
                ? claimed.equals(own)
                : own.replaceFirst("-.*", "").equals(claimed);
        if (!same) {
            throw new RefusedException(
                    S3Error.BAD_DIGEST, Checksums.header(algorithm) + " of the file is " + own + ", not " + claimed);
        }
    }

    static String requireKnown(String algorithm) {
        if (!BodyChecksum.ALGORITHMS.contains(algorithm)) {
            throw invalid("The algorithm of a checksum is one of " + String.join(", ", BodyChecksum.ALGORITHMS)
                    + ", not " + algorithm);
        }
        return algorithm;
    }

    static RefusedException invalid(String why) {
        return new RefusedException(S3Error.INVALID_CHECKSUM, why);
    }
}
