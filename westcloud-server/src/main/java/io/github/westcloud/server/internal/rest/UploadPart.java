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

import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.PendingUpload;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.transfer.PartBuffers;
import java.io.IOException;

/**
 * Chapter 2.2, second stage: takes one part. Every part but the last has exactly 1 MiB, else FILE_SIZE_ERROR. The part
 * is collected before it is written, so that one which is cut off or has the wrong MD5 changes nothing. Here the length need
 * not be announced.
 */
final class UploadPart implements Operation {

    private static final Input INPUT =
            Input.of(WestHeaders.MULTI_DISORDER, WestHeaders.MULTI_STAGE, WestHeaders.MULTI_UUID, WestHeaders.PART_ID);

    private final StorageEngine engine;
    private final PartBuffers buffers;

    UploadPart(StorageEngine engine, PartBuffers buffers) {
        this.engine = engine;
        this.buffers = buffers;
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public HttpResponse answer(Call call) throws IOException {
        call.newFile();
        var upload = engine.findUpload(call.uploadKey())
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.NOT_FOUND,
                        "No chunked upload to " + call.location() + " was initiated, or not with this "
                                + WestHeaders.MULTI_UUID));
        call.precondition().check(engine.find(call.location()));
        int part = partId(call, upload);
        int length = ChunkRules.partLength(upload.length(), part);
        var announced = call.request().contentLength();
        requireSize(announced.orElse(length) == length, part, length);
        var md5 = ContentMd5.announcedBy(call);
        try (var collected = buffers.collect(length)) {
            call.request().readBody(md5.watching(piece -> requireSize(collected.add(piece), part, length)));
            requireSize(collected.isComplete(), part, length);
            md5.verify();
            engine.writePart(call.uploadKey(), part, collected.content());
        }
        return HttpResponse.of(200);
    }

    @Override
    public boolean readsBody() {
        return true;
    }

    private static void requireSize(boolean right, int part, int length) {
        if (!right) {
            throw new RefusedException(
                    ErrorCode.FILE_SIZE_ERROR, "Part " + part + " must have exactly " + length + " bytes");
        }
    }

    private static int partId(Call call, PendingUpload upload) {
        try {
            int part = Integer.parseInt(call.header(WestHeaders.PART_ID).orElse(""));
            ChunkRules.partLength(upload.length(), part);
            return part;
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    ErrorCode.WRONG_INDEX,
                    WestHeaders.PART_ID + " must be a number from 0 to below " + ChunkRules.partCount(upload.length()));
        }
    }
}
