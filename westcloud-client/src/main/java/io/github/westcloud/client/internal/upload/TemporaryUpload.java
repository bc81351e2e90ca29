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
import io.github.westcloud.client.internal.emulation.DialectOperations;
import io.github.westcloud.client.model.UploadResult;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.temporary.TemporaryUploads;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An upload under a name that nobody else has, which is then moved to its path in one step; the service refuses the move if
 * something stands there. Thread-safe.
 */
final class TemporaryUpload {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryUpload.class);

    private final BucketName bucket;
    private final DialectOperations operations;

    TemporaryUpload(BucketName bucket, DialectOperations operations) {
        this.bucket = bucket;
        this.operations = operations;
    }

    /**
     * Moves what was uploaded to where it belongs, or deletes it.
     *
     * @param uploaded what is at the temporary path
     */
    UploadResult move(ObjectPath path, UploadResult uploaded) {
        var temporary = uploaded.path();
        try {
            operations.move(TransferRequest.of(temporary, path));
        } catch (WestCloudException e) {
            delete(DeleteRequest.of(temporary), e);
            throw UploadFailure.notMoved(bucket, path, e);
        }
        return UploadResult.builder(path)
                .length(uploaded.length())
                .parts(uploaded.parts())
                .etag(uploaded.etag().orElse(null))
                .build();
    }

    /**
     * Deletes what an earlier process has left at its temporary path, and anything else never: the path comes from a local
     * file, which may have been changed.
     */
    void discard(ObjectPath path, ObjectPath temporary) {
        if (!TemporaryUploads.isTemporaryFor(path, temporary)) {
            return;
        }
        try {
            operations.delete(DeleteRequest.of(temporary));
            LOG.info("Deleted the temporary file {} that an earlier upload of {} has left", temporary, path);
        } catch (WestCloudException e) {
            if (e.kind() != ErrorKind.NOT_FOUND) {
                warnNotDeleted(temporary, e);
            }
        }
    }

    private void delete(DeleteRequest temporary, WestCloudException reason) {
        try {
            operations.delete(temporary);
        } catch (WestCloudException e) {
            warnNotDeleted(temporary.path(), e);
            reason.addSuppressed(e);
        }
    }

    private static void warnNotDeleted(ObjectPath temporary, WestCloudException reason) {
        LOG.warn("Cannot delete the temporary file {} of an upload that failed: {}", temporary, reason.getMessage());
    }
}
