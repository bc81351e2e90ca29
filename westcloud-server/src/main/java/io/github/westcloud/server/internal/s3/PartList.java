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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.protocol.S3Elements;
import io.github.westcloud.protocol.S3Rules;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3.payload.BodyChecksum;
import io.github.westcloud.server.internal.s3.payload.PartChecksums;
import io.github.westcloud.server.internal.s3.payload.Payload;
import io.github.westcloud.server.internal.s3errors.S3Error;
import io.github.westcloud.server.internal.storage.Checksum;
import io.github.westcloud.server.internal.storage.ChecksumRule;
import io.github.westcloud.server.internal.storage.Completion;
import io.github.westcloud.server.internal.storage.ContentDetails;
import io.github.westcloud.server.internal.storage.FilePart;
import io.github.westcloud.server.internal.storage.UploadedPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parts that a client says its file is made of.
 *
 * @param parts in the order in which they were sent
 */
record PartList(List<Part> parts) {

    private static final char QUOTE = '"';

    /**
     * One part of the list.
     *
     * @param number from 1
     * @param etag without quotes
     * @param checksums those that the client says the part has
     */
    record Part(int number, String etag, List<Checksum> checksums) {}

    /** @throws RefusedException with MALFORMED_XML if it is no list, INVALID_PART_ORDER if the numbers do not ascend */
    static PartList read(S3Call call) throws IOException {
        var list = XmlBody.read(Payload.withoutChecksum(call.request(), call.identity()), S3Elements.COMPLETE);
        var parts = new ArrayList<Part>();
        int previous = 0;
        for (var element : list.children(S3Elements.PART)) {
            var part = part(element);
            if (part.number() <= previous) {
                throw new RefusedException(
                        S3Error.INVALID_PART_ORDER,
                        "The numbers of the parts do not ascend: " + previous + ", " + part.number());
            }
            previous = part.number();
            parts.add(part);
        }
        return new PartList(parts);
    }

    /**
     * Compares the list with what has arrived.
     *
     * @param whole whether every part that has arrived must be in the list
     * @param rule which checksum the file has
     * @throws RefusedException with INVALID_PART if a part has not arrived or is left out, INVALID_PART_CONTENT if a part has
     *     another ETag
     */
    Completion check(List<UploadedPart> arrived, boolean whole, Optional<ChecksumRule> rule) {
        Map<Integer, UploadedPart> byNumber =
                arrived.stream().collect(Collectors.toMap(part -> part.part() + 1, Function.identity()));
        var digests = Md5.newDigest();
        var chosen = new ArrayList<UploadedPart>();
        for (var part : parts) {
            var found = byNumber.get(part.number());
            if (found == null) {
                throw new RefusedException(S3Error.INVALID_PART, "Part " + part.number() + " has not arrived");
            }
            var md5 = found.md5().orElse("");
            if (!md5.equalsIgnoreCase(part.etag())) {
                throw new RefusedException(
                        S3Error.INVALID_PART_CONTENT, "Part " + part.number() + " has the ETag " + md5);
            }
            part.checksums().forEach(sum -> requireChecksum(part, sum, found));
            chosen.add(found);
            digests.update(HexFormat.of().parseHex(md5));
        }
        if (parts.size() < arrived.size() && whole) {
            throw new RefusedException(S3Error.INVALID_PART, "The list leaves out parts that have arrived");
        }
        var numbers = parts.stream().map(part -> part.number() - 1).toList();
        return new Completion(
                numbers, Md5.format(digests.digest()) + "-" + Math.max(1, parts.size()), details(chosen, rule));
    }

    private static ContentDetails details(List<UploadedPart> chosen, Optional<ChecksumRule> rule) {
        var checksum = rule.filter(any -> !chosen.isEmpty()).map(kind -> PartChecksums.combine(kind, chosen));
        var files = chosen.stream()
                .map(part -> new FilePart(
                        part.part() + 1, part.length(), part.checksum().map(Checksum::value)))
                .toList();
        return new ContentDetails(checksum, files);
    }

    private static void requireChecksum(Part part, Checksum claimed, UploadedPart found) {
        if (!found.checksum().equals(Optional.of(claimed))) {
            throw new RefusedException(
                    S3Error.INVALID_PART_CONTENT,
                    "Part " + part.number() + " does not have the " + Checksums.element(claimed.algorithm()) + " "
                            + claimed.value());
        }
    }

    private static Part part(XmlElement part) {
        var number = part.text(S3Elements.PART_NUMBER).orElse("").strip();
        var etag = part.text(S3Elements.ETAG).orElse("").strip();
        if (!number.matches("\\d{1,5}") || Integer.parseInt(number) > S3Rules.MAX_PART_NUMBER) {
            throw new RefusedException(
                    ErrorCode.WRONG_INDEX, "A part has a number from 1 to " + S3Rules.MAX_PART_NUMBER);
        }
        return new Part(Integer.parseInt(number), unquoted(etag), checksums(part));
    }

    private static List<Checksum> checksums(XmlElement part) {
        return BodyChecksum.ALGORITHMS.stream()
                .flatMap(name -> part.text(Checksums.element(name)).stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> new Checksum(name, value.strip())))
                .toList();
    }

    private static String unquoted(String etag) {
        boolean quoted = etag.length() > 1 && etag.charAt(0) == QUOTE && etag.charAt(etag.length() - 1) == QUOTE;
        return quoted ? etag.substring(1, etag.length() - 1) : etag;
    }
}
