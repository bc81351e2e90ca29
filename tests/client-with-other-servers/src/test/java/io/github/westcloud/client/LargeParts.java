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
package io.github.westcloud.client;

import io.github.westcloud.client.internal.dialect.s3.S3Dialect;
import io.github.westcloud.client.model.BytesContent;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.util.List;

/**
 * The three stages of a chunked upload one by one, with parts of any size: the client itself sends the 1 MiB of the API
 * document, which most S3 servers refuse for any part but the last.
 */
public final class LargeParts {

    private LargeParts() {}

    /** Sends the parts in the given order and completes the upload with them in their order. */
    public static void upload(
            WestCloudClient client, ObjectPath path, byte[] whole, int partSize, List<Integer> order) {
        var dialect = new S3Dialect();
        var bucket = client.bucket();
        var upload = client.execute(dialect.initiate(
                bucket,
                UploadRequest.builder(path, Content.of(whole))
                        .mode(UploadMode.CHUNKED)
                        .contentType("image/jpeg")
                        .build()));
        var tags = dialect.newPartTags(order.size());
        for (int part : order) {
            int offset = part * partSize;
            var content = new BytesContent(whole, offset, Math.min(partSize, whole.length - offset));
            tags.put(part, client.execute(dialect.uploadPart(bucket, upload, part, content, null)));
        }
        client.execute(dialect.complete(bucket, upload, tags));
    }
}
