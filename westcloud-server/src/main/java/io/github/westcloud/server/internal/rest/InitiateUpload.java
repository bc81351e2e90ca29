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
import io.github.westcloud.server.internal.storage.StorageEngine;

/**
 * Chapter 2.2, first stage: begins a chunked upload, and drops an earlier one to the same path. The length of the file is
 * 0 to 13 TiB, else FILE_SIZE_ERROR. The answer carries an id, by which the other stages can say that they mean this upload. {@code Content-Type} is not read, since many HTTP libraries add one.
 */
final class InitiateUpload implements Operation {

    private static final Input INPUT = Input.of(
                    WestHeaders.MULTI_DISORDER,
                    WestHeaders.MULTI_STAGE,
                    WestHeaders.MULTI_LENGTH,
                    WestHeaders.MULTI_TYPE,
                    WestHeaders.OVERWRITE,
                    WestHeaders.AUTOMKDIR,
                    WestHeaders.META_TTL)
            .withMetadata();

    private final StorageEngine engine;
    private final AttributeHeaders attributes;

    InitiateUpload(StorageEngine engine, AttributeHeaders attributes) {
        this.engine = engine;
        this.attributes = attributes;
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public HttpResponse answer(Call call) {
        call.newFile();
        long length = length(call);
        var carried = attributes.read(call, WestHeaders.MULTI_TYPE);
        var upload = engine.beginUpload(call.uploadKey(), length, carried, call.putOptions());
        return HttpResponse.of(200).with(WestHeaders.MULTI_UUID, upload.uuid());
    }

    private static long length(Call call) {
        var sent = call.header(WestHeaders.MULTI_LENGTH);
        try {
            long length = Long.parseLong(sent.orElse(""));
            ChunkRules.requireLength(length);
            return length;
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    ErrorCode.FILE_SIZE_ERROR,
                    WestHeaders.MULTI_LENGTH + " must be the size of the file in bytes, from 0 to "
                            + ChunkRules.MAX_CHUNKED_UPLOAD
                            + sent.map(text -> ", not '" + text + "'").orElse(". It is missing"));
        }
    }
}
