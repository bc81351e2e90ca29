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
import io.github.westcloud.server.S3Multipart;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3errors.S3Error;
import io.github.westcloud.server.internal.storage.Completion;
import io.github.westcloud.server.internal.storage.FilePart;
import io.github.westcloud.server.internal.storage.PendingUpload;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.io.IOException;

/**
 * Chapter 3.3, finalize upload: the file appears. What is wrong with the list of parts is said, and the upload stays open.
 * The ETag is the MD5 of the parts' MD5s and the number of parts, as S3 has it.
 */
final class CompleteMultipart implements S3Operation {

    static final String OBJECT_SIZE = "x-amz-mp-object-size";

    private final StorageEngine engine;
    private final S3Multipart rule;

    CompleteMultipart(StorageEngine engine, S3Multipart rule) {
        this.engine = engine;
        this.rule = rule;
    }

    @Override
    public HttpResponse answer(S3Call call) throws IOException {
        var key = call.uploadKey();
        var upload = engine.findUpload(key)
                .orElseThrow(() ->
                        new RefusedException(S3Error.NO_SUCH_UPLOAD, "There is no such upload to " + key.location()));
        var list = PartList.read(call);
        boolean anySize = upload.length() == PendingUpload.UNKNOWN_LENGTH;
        if (list.parts().isEmpty() && anySize) {
            throw XmlBody.malformed("The list has no part");
        }
        var file = engine.completeUpload(
                key,
                arrived -> requireClaimed(call, list.check(arrived, isStrict(), upload.checksum())),
                call.precondition());
        return XmlAnswers.of(xml -> xml.open(S3Elements.COMPLETE_RESULT)
                .text(S3Elements.LOCATION, location(call))
                .text(S3Elements.BUCKET, call.target().bucket().value())
                .text(S3Elements.KEY, call.key())
                .text(S3Elements.ETAG, ObjectHeaders.quoted(file.etag()))
                .with(out -> file.details().checksum().ifPresent(checksum -> Checksums.write(out, checksum)))
                .close());
    }

    private boolean isStrict() {
        return rule == S3Multipart.STRICT;
    }

    /** What the request says of the file, not of the list that it has as its body. */
    private static Completion requireClaimed(S3Call call, Completion completion) {
        UploadChecksum.requireClaimed(call, completion.details().checksum());
        long length = completion.details().parts().stream()
                .mapToLong(FilePart::length)
                .sum();
        call.header(OBJECT_SIZE)
                .filter(size -> !size.equals(Long.toString(length)))
                .ifPresent(size -> {
                    throw new RefusedException(
                            ErrorCode.FILE_SIZE_ERROR,
                            OBJECT_SIZE + " is " + size + ", but the parts have " + length + " bytes");
                });
        return completion;
    }

    private static String location(S3Call call) {
        return "http://" + call.header("Host").orElse("localhost")
                + call.request().rawPath();
    }
}
