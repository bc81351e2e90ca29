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
import io.github.westcloud.protocol.S3Parameters;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3errors.S3Error;
import io.github.westcloud.server.internal.storage.OpenFile;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.StoredFile;
import io.github.westcloud.server.internal.transfer.FileBody;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of a file that were uploaded as one part, which {@code partNumber} asks for. Beyond the API document.
 *
 * @param offset the first byte
 * @param length how many bytes
 * @param of how many bytes the file has
 * @param parts how many parts the file has
 */
record PartRange(long offset, long length, long of, int parts) {

    private static final String PARTS_COUNT = "x-amz-mp-parts-count";

    /**
     * The part that a request asks for. A file that was uploaded in one piece has one part, which is the whole file and no range.
     *
     * @throws RefusedException with INVALID_PART_NUMBER if the file has no such part, WRONG_INDEX if the request asks for a range
     *     as well
     */
    static Optional<PartRange> of(S3Call call, StoredEntry entry) {
        if (!call.query().has(S3Parameters.PART_NUMBER)) {
            return Optional.empty();
        }
        if (call.header("Range").isPresent()) {
            throw new RefusedException(ErrorCode.WRONG_INDEX, "A request asks for a range or for a part, not for both");
        }
        int number = call.query().number(S3Parameters.PART_NUMBER, 0);
        if (number == 1
                && !(entry instanceof StoredFile file && !file.details().parts().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(find(number, entry));
    }

    private static PartRange find(int number, StoredEntry entry) {
        if (entry instanceof StoredFile file) {
            long offset = 0;
            for (var part : file.details().parts()) {
                if (part.number() == number && part.length() > 0) {
                    return new PartRange(
                            offset,
                            part.length(),
                            file.length(),
                            file.details().parts().size());
                }
                offset += part.length();
            }
        }
        throw new RefusedException(S3Error.INVALID_PART_NUMBER, "The file has no part " + number);
    }

    HttpResponse head(HttpResponse answer) {
        return HttpResponse.of(206)
                .with(answer.headers())
                .with(headers())
                .with("Content-Length", Long.toString(length));
    }

    HttpResponse send(List<Header> ofFile, OpenFile open) {
        return HttpResponse.of(206).with(ofFile).with(headers()).with(new FileBody(open, offset, length));
    }

    private List<Header> headers() {
        return List.of(
                new Header("Content-Range", "bytes " + offset + "-" + (offset + length - 1) + "/" + of),
                new Header(PARTS_COUNT, Integer.toString(parts)));
    }
}
