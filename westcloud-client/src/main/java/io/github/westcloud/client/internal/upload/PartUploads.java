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

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.internal.dialect.PendingUpload;
import io.github.westcloud.client.internal.emulation.DialectOperations;
import io.github.westcloud.client.model.UploadResult;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.client.temporary.TemporaryUploads;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads in parts that keep apart from other uploads to the same path: by the id that the service gives an upload, or else
 * by a temporary name, or, for a file that may be replaced, by comparing the length afterwards. Thread-safe.
 */
final class PartUploads {

    private static final Logger LOG = LoggerFactory.getLogger(PartUploads.class);

    private final BucketName bucket;
    private final DialectOperations operations;
    private final UploadCalls stages;
    private final UploadIds ids;
    private final PartLine line;
    private final int mostParts;

    PartUploads(
            BucketName bucket,
            DialectOperations operations,
            UploadCalls stages,
            UploadIds ids,
            PartLine line,
            int mostParts) {
        this.bucket = bucket;
        this.operations = operations;
        this.stages = stages;
        this.ids = ids;
        this.line = line;
        this.mostParts = mostParts;
    }

    EarlierCompletion earlierCompletion() {
        return new EarlierCompletion(bucket, operations, stages);
    }

    /** Fails if there is a file that must not be replaced, where the service does not see to that itself. */
    void requireAbsent(UploadRequest request) {
        operations.requireAbsent(request);
    }

    /** Deletes the temporary file of an upload to this path that is not resumed, if it has one. */
    void discard(ObjectPath path, ObjectPath uploadPath) {
        new TemporaryUpload(bucket, operations).discard(path, uploadPath);
    }

    UploadResult run(UploadRequest request) {
        return finish(request, initiate(request), SentParts.NONE, () -> {});
    }

    /** Begins an upload at the path of the request, or at a temporary one. */
    PendingUpload initiate(UploadRequest request) {
        int parts = Math.min(mostParts, ChunkRules.partCount(request.content().length()));
        return line.begin(parts, () -> begin(request));
    }

    private PendingUpload begin(UploadRequest request) {
        if (!ids.missing() || request.overwrite()) {
            var upload = stages.initiate(request);
            ids.learn(upload);
            if (upload.id().isPresent() || request.overwrite()) {
                return upload;
            }
        }
        return stages.initiate(request.toBuilder()
                .path(TemporaryUploads.pathFor(request.path()))
                .build());
    }

    /**
     * Sends the parts that the service does not have, and completes the upload.
     *
     * @param beforeCompletion the last chance to find that the content has changed
     */
    UploadResult finish(UploadRequest request, PendingUpload upload, SentParts parts, Check beforeCompletion) {
        var sent = request.toBuilder().path(upload.path()).build();
        var result = new ChunkedUpload(stages, sent, parts, beforeCompletion, line, mostParts).run(upload);
        if (!upload.path().equals(request.path())) {
            return new TemporaryUpload(bucket, operations).move(request.path(), result);
        }
        if (upload.id().isEmpty()) {
            requireLength(request);
        }
        return result;
    }

    /** What can be told of a file whose upload had no id. It may be gone again, or not for this user to read. */
    private void requireLength(UploadRequest request) {
        long length = request.content().length();
        long found;
        try {
            found = operations.head(HeadRequest.of(request.path())).length();
        } catch (WestCloudException e) {
            LOG.debug("Could not check the length of {} after its upload", request.path(), e);
            return;
        }
        if (found != length) {
            throw UploadFailure.replaced(bucket, request.path(), length, found);
        }
    }

    /** Fails if an upload must not be completed. */
    @FunctionalInterface
    interface Check {

        void run() throws IOException;
    }
}
