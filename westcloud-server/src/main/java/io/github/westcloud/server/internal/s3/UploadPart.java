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

import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.protocol.S3Parameters;
import io.github.westcloud.protocol.S3Rules;
import io.github.westcloud.server.internal.http.HttpRequest.BodySink;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3errors.S3Error;
import io.github.westcloud.server.internal.storage.Checksum;
import io.github.westcloud.server.internal.storage.ChecksumRule;
import io.github.westcloud.server.internal.storage.PendingUpload;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.UploadKey;
import io.github.westcloud.server.internal.transfer.PartBuffers;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Chapter 3.3, part upload. When the length of the file is known, every part but the last has exactly 1 MiB, else
 * FILE_SIZE_ERROR; such a part is collected before it is written, so that one which is cut off or tampered with changes
 * nothing.
 */
final class UploadPart implements S3Operation {

    private final StorageEngine engine;
    private final PartBuffers buffers = new PartBuffers();

    UploadPart(StorageEngine engine) {
        this.engine = engine;
    }

    /** Where the content of a part comes from. */
    interface Source {

        /** How many bytes there are, if that is known. */
        OptionalLong length();

        /**
         * Passes the bytes on, and returns when all of them are known to be right.
         *
         * @param algorithm of the checksum that is wanted
         */
        Sums read(Optional<String> algorithm, BodySink sink) throws IOException;
    }

    /**
     * What was computed of a part.
     *
     * @param md5 in 32 hexadecimal digits
     * @param checksum the checksum that was sent or is wanted
     */
    record Sums(String md5, Optional<Checksum> checksum) {}

    @Override
    public HttpResponse answer(S3Call call) throws IOException {
        var payload = call.payload();
        engine.findUpload(call.uploadKey())
                .ifPresent(upload -> UploadChecksum.requireOfUpload(upload.checksum(), payload.sentAlgorithm()));
        var sums = put(call, new Source() {
            @Override
            public OptionalLong length() {
                return payload.length();
            }

            @Override
            public Sums read(Optional<String> algorithm, BodySink sink) throws IOException {
                var md5 = payload.wanting(algorithm).read(sink);
                return new Sums(md5, payload.checksum());
            }
        });
        var answer = HttpResponse.of(200).with(S3Headers.ETAG, ObjectHeaders.quoted(sums.md5()));
        return sums.checksum()
                .map(sum -> answer.with(Checksums.header(sum.algorithm()), sum.value()))
                .orElse(answer);
    }

    /** Puts the part that the request names. */
    Sums put(S3Call call, Source source) throws IOException {
        var key = call.uploadKey();
        var upload = engine.findUpload(key)
                .orElseThrow(() ->
                        new RefusedException(S3Error.NO_SUCH_UPLOAD, "There is no such upload to " + key.location()));
        int number = number(call);
        var wanted = upload.checksum().map(ChecksumRule::algorithm);
        return upload.length() == PendingUpload.UNKNOWN_LENGTH
                ? put(source, wanted, key, number - 1)
                : write(source, wanted, key, upload.length(), number - 1);
    }

    private Sums write(Source source, Optional<String> wanted, UploadKey key, long fileLength, int part)
            throws IOException {
        int length = length(fileLength, part);
        requireSize(source.length().orElse(length), part, length);
        try (var collected = buffers.collect(length)) {
            var sums = source.read(
                    wanted, piece -> requireSize(collected.add(piece) ? length : Long.MAX_VALUE, part, length));
            requireSize(collected.isComplete() ? length : 0, part, length);
            engine.writePart(key, part, collected.content(), Optional.of(sums.md5()), sums.checksum());
            return sums;
        }
    }

    private Sums put(Source source, Optional<String> wanted, UploadKey key, int part) throws IOException {
        long length = ContentLength.require(source.length(), "A part");
        try (var content = engine.receive(length)) {
            var sums = source.read(wanted, content::write);
            content.verified(sums.md5());
            sums.checksum().ifPresent(content::verified);
            engine.putPart(key, part, content);
            return sums;
        }
    }

    private static int length(long fileLength, int part) {
        try {
            return ChunkRules.partLength(fileLength, part);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    ErrorCode.WRONG_INDEX,
                    "A file of " + fileLength + " bytes has " + ChunkRules.partCount(fileLength)
                            + " parts, and not the part number " + (part + 1));
        }
    }

    private static int number(S3Call call) {
        int number = call.query().has(S3Parameters.PART_NUMBER)
                ? call.query().number(S3Parameters.PART_NUMBER, 0)
                : call.query().number(S3Parameters.PART_NUMBER_OF_TABLE, 0);
        if (number < S3Rules.MIN_PART_NUMBER || number > S3Rules.MAX_PART_NUMBER) {
            throw new RefusedException(
                    ErrorCode.WRONG_INDEX,
                    S3Parameters.PART_NUMBER + " must be from " + S3Rules.MIN_PART_NUMBER + " to "
                            + S3Rules.MAX_PART_NUMBER);
        }
        return number;
    }

    /** @param sent how many bytes came, or at least that it is more or less */
    private static void requireSize(long sent, int part, int length) {
        if (sent != length) {
            throw RefusedException.unless(
                    InitiateMultipart.LENIENT_OPTION,
                    sent < length ? S3Error.ENTITY_TOO_SMALL : S3Error.ENTITY_TOO_LARGE,
                    "Part " + (part + 1) + " must have exactly " + length
                            + " bytes. Stock S3 clients send larger parts");
        }
    }
}
