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
import io.github.westcloud.protocol.S3Elements;
import io.github.westcloud.protocol.S3Rules;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.S3Multipart;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.PendingUpload;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.UploadKey;
import java.io.IOException;
import java.util.UUID;

/**
 * Chapter 3.3, initialization. The length of the file is 0 to 10,000 MiB, else FILE_SIZE_ERROR; a lenient server does not
 * look at it. Several uploads to one key may be under way: each has an id of its own.
 */
final class InitiateMultipart implements S3Operation {

    /** Takes multipart uploads as S3 has them. */
    static final String LENIENT_OPTION =
            "--s3, which does all that stock S3 tools need, or with --s3-multipart lenient";

    private final StorageEngine engine;
    private final S3Multipart rule;

    InitiateMultipart(StorageEngine engine, S3Multipart rule) {
        this.engine = engine;
        this.rule = rule;
    }

    @Override
    public HttpResponse answer(S3Call call) throws IOException {
        var key = new UploadKey(call.file(), UUID.randomUUID().toString());
        long length = rule == S3Multipart.LENIENT ? PendingUpload.UNKNOWN_LENGTH : length(call);
        var attributes = ObjectHeaders.read(call);
        var checksum = UploadChecksum.asked(call);
        engine.beginUpload(key, length, attributes, call.putOptions(), checksum);
        var answer = XmlAnswers.of(xml -> xml.open(S3Elements.INITIATE_RESULT)
                .text(S3Elements.BUCKET, call.target().bucket().value())
                .text(S3Elements.KEY, call.key())
                .text(S3Elements.UPLOAD_ID, key.id())
                .close());
        return checksum.map(rule ->
                        answer.with(Checksums.ALGORITHM, rule.algorithm()).with(Checksums.TYPE, Checksums.type(rule)))
                .orElse(answer);
    }

    private static long length(S3Call call) {
        var text = call.header(WestHeaders.MULTI_LENGTH).orElse("");
        long length = text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
        if (length < 0 || length > S3Rules.MAX_MULTIPART_UPLOAD) {
            throw RefusedException.unless(
                    LENIENT_OPTION,
                    ErrorCode.FILE_SIZE_ERROR,
                    WestHeaders.MULTI_LENGTH
                            + " is missing or wrong. It must be the size of the file in bytes, from 0 to "
                            + S3Rules.MAX_MULTIPART_UPLOAD + ". Stock S3 clients do not send it");
        }
        return length;
    }
}
