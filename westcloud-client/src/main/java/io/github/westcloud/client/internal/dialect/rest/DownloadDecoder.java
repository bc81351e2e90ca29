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
package io.github.westcloud.client.internal.dialect.rest;

import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.internal.dialect.answer.RangeCheck;
import io.github.westcloud.client.internal.download.ResponseDownload;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.WestHeaders;
import java.io.IOException;

/** Opens the body of a file (chapter 2.5 of the API document). */
final class DownloadDecoder implements Call.Decoder<Download> {

    private final BucketName bucket;
    private final DownloadRequest request;

    DownloadDecoder(BucketName bucket, DownloadRequest request) {
        this.bucket = bucket;
        this.request = request;
    }

    @Override
    public Download decode(WireResponse response) throws IOException {
        if (response.header(WestHeaders.NEXT_ITERATOR).isPresent()) {
            throw new IOException("the path is a directory, and the service sent its listing. Use list");
        }
        RangeCheck.check(request, response);
        return new ResponseDownload(FileInfoDecoder.decode(bucket, request.path(), response), response);
    }
}
