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
package io.github.westcloud.client.internal.upload;

import io.github.westcloud.client.internal.dialect.Dialect;
import io.github.westcloud.client.internal.retry.BucketCalls;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a file has the content of an upload, as far as can be told without reading much. Thread-safe. */
final class StoredContent {

    private static final Logger LOG = LoggerFactory.getLogger(StoredContent.class);

    /** A file of up to this many bytes is read and compared, if the service knows no digest of it. */
    private static final long SHORT = 1 << 20;

    private final BucketCalls calls;
    private final Dialect dialect;

    StoredContent(BucketCalls calls, Dialect dialect) {
        this.calls = calls;
        this.dialect = dialect;
    }

    boolean matches(FileInfo file, UploadRequest upload) {
        var content = upload.content();
        if (file.length() != content.length()) {
            return false;
        }
        try {
            if (file.contentMd5().isPresent()) {
                return upload.contentMd5().isPresent()
                        ? upload.contentMd5().equals(file.contentMd5())
                        : file.contentMd5().get().equals(ContentMd5.of(content));
            }
            return content.length() > SHORT || sameBytes(upload);
        } catch (IOException e) {
            LOG.debug("Could not compare {} with what was uploaded", upload.path(), e);
            return false;
        }
    }

    private boolean sameBytes(UploadRequest upload) throws IOException {
        var request = DownloadRequest.builder(upload.path())
                .contentSecret(upload.contentSecret().orElse(null))
                .build();
        try (var download = calls.execute(dialect.download(calls.bucket(), request))) {
            return Arrays.equals(bytes(upload.content()), download.stream().readNBytes((int) SHORT + 1));
        }
    }

    private static byte[] bytes(Content content) throws IOException {
        var bytes = new ByteArrayOutputStream((int) content.length());
        content.writeTo(bytes);
        return bytes.toByteArray();
    }
}
