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
         * Passes the bytes on.
         *
         * @return their MD5 in 32 hexadecimal digits, when all of them are known to be right
         */
        String read(BodySink sink) throws IOException;
    }

    @Override
    public HttpResponse answer(S3Call call) throws IOException {
        var payload = call.payload();
        var md5 = put(call, new Source() {
            @Override
            public OptionalLong length() {
                return payload.length();
            }

            @Override
            public String read(BodySink sink) throws IOException {
                return payload.read(sink);
            }
        });
        return HttpResponse.of(200).with(S3Headers.ETAG, ObjectHeaders.quoted(md5));
    }

    /** Puts the part that the request names, and returns its MD5. */
    String put(S3Call call, Source source) throws IOException {
        var key = call.uploadKey();
        var upload = engine.findUpload(key)
                .orElseThrow(() ->
                        new RefusedException(S3Error.NO_SUCH_UPLOAD, "There is no such upload to " + key.location()));
        int number = number(call);
        return upload.length() == PendingUpload.UNKNOWN_LENGTH
                ? put(source, key, number - 1)
                : write(source, key, upload.length(), number - 1);
    }

    private String write(Source source, UploadKey key, long fileLength, int part) throws IOException {
        int length = length(fileLength, part);
        requireSize(source.length().orElse(length) == length, part, length);
        try (var collected = buffers.collect(length)) {
            var md5 = source.read(piece -> requireSize(collected.add(piece), part, length));
            requireSize(collected.isComplete(), part, length);
            engine.writePart(key, part, collected.content(), Optional.of(md5));
            return md5;
        }
    }

    private String put(Source source, UploadKey key, int part) throws IOException {
        long length = ContentLength.require(source.length(), "A part");
        try (var content = engine.receive(length)) {
            var md5 = source.read(content::write);
            content.verified(md5);
            engine.putPart(key, part, content);
            return md5;
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
                    S3Parameters.PART_NUMBER + " is " + S3Rules.MIN_PART_NUMBER + " to " + S3Rules.MAX_PART_NUMBER);
        }
        return number;
    }

    private static void requireSize(boolean right, int part, int length) {
        if (!right) {
            throw RefusedException.unless(
                    InitiateMultipart.LENIENT_OPTION,
                    ErrorCode.FILE_SIZE_ERROR,
                    "Part " + (part + 1) + " has exactly " + length + " bytes. Stock S3 clients send larger parts");
        }
    }
}
