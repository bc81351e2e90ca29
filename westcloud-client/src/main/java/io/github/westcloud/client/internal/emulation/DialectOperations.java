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
package io.github.westcloud.client.internal.emulation;

import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.internal.dialect.rest.RestDialect;
import io.github.westcloud.client.internal.dialect.s3.S3Dialect;
import io.github.westcloud.client.internal.retry.BucketCalls;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.client.operation.UploadRequest;

/**
 * The operations on one bucket that one dialect has and the other has not or makes of several requests. What takes several
 * is not atomic: somebody else may change the bucket in between. Thread-safe.
 *
 * <p>Every method throws a {@link WestCloudException} if a request failed for good.
 */
public interface DialectOperations {

    /** The operations of a dialect on the bucket of these calls. */
    static DialectOperations of(DialectName dialect, BucketCalls calls) {
        return switch (dialect) {
            case REST -> new NativeOperations(calls, new RestDialect());
            case S3 -> new EmulatedOperations(calls, new S3Dialect());
        };
    }

    /** Describes a file or a directory; nothing there is refused as not found. The root of the bucket is a directory. */
    FileInfo head(HeadRequest head);

    /**
     * Refuses an upload that must not replace a file where one is, unless the service does so itself with the upload. A
     * file that somebody stores after this is replaced.
     */
    void requireAbsent(UploadRequest upload);

    /** Deletes a file or an empty directory; a directory that has entries is refused and stays. */
    void delete(DeleteRequest delete);

    /**
     * Moves a file. If it fails half way, the file is at the target as well as at the source, never at neither, and the
     * exception says so.
     */
    void move(TransferRequest move);

    /**
     * Changes what is stored beside a file.
     *
     * @throws IllegalArgumentException if the dialect cannot express it; nothing was sent
     */
    void updateMetadata(UpdateMetadataRequest update);
}
