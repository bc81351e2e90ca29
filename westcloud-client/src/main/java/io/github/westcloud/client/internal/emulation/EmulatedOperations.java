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

import io.github.westcloud.client.Capability;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.internal.dialect.s3.S3Dialect;
import io.github.westcloud.client.internal.failure.Attempted;
import io.github.westcloud.client.internal.failure.Failure;
import io.github.westcloud.client.internal.retry.BucketCalls;
import io.github.westcloud.client.model.DirectoryPage;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.WestHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the S3 dialect does not have, made of several of its requests. */
final class EmulatedOperations implements DialectOperations {

    private static final Logger LOG = LoggerFactory.getLogger(EmulatedOperations.class);

    private final BucketCalls calls;
    private final S3Dialect dialect;

    EmulatedOperations(BucketCalls calls, S3Dialect dialect) {
        this.calls = calls;
        this.dialect = dialect;
    }

    /** Directories are no entries of their own: one is found by the key that ends with a slash, or by what is below it. */
    @Override
    public FileInfo head(HeadRequest head) {
        var path = head.path();
        if (path.isRoot()) {
            calls.execute(dialect.anythingBelow(bucket(), path));
            return directory(path);
        }
        try {
            return calls.execute(dialect.head(bucket(), head));
        } catch (WestCloudException e) {
            return headDirectory(path, e);
        }
    }

    /** @throws WestCloudException what the search for a file ended with, if there is no directory either */
    private FileInfo headDirectory(ObjectPath path, WestCloudException noFile) {
        if (noFile.kind() != ErrorKind.NOT_FOUND) {
            throw noFile;
        }
        try {
            return calls.execute(dialect.headDirectory(bucket(), path));
        } catch (WestCloudException noMarker) {
            if (noMarker.kind() == ErrorKind.NOT_FOUND && calls.execute(dialect.anythingBelow(bucket(), path))) {
                return directory(path);
            }
            throw noFile;
        }
    }

    @Override
    public void requireAbsent(UploadRequest upload) {
        if (upload.overwrite()) {
            return;
        }
        try {
            calls.execute(dialect.head(bucket(), HeadRequest.of(upload.path())));
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return;
            }
            throw e;
        }
        throw refusal("upload", upload.path(), ErrorCode.ALREADY_EXISTS);
    }

    @Override
    public void delete(DeleteRequest delete) {
        if (delete.directory()) {
            requireEmpty(delete.path());
        }
        calls.execute(dialect.delete(bucket(), delete));
    }

    /** A file that replaces the source meanwhile is not deleted, where the service evaluates conditions. */
    @Override
    public void move(TransferRequest move) {
        var etag = etag(move.source());
        calls.execute(dialect.copy(bucket(), move, etag));
        try {
            deleteCopied(DeleteRequest.of(move.source()), etag);
        } catch (WestCloudException e) {
            throw halfMoved(move, e);
        }
    }

    /** @return the entity tag, or null if there is none; why there is no file, the request to copy it tells better */
    private String etag(ObjectPath path) {
        try {
            return calls.execute(dialect.head(bucket(), HeadRequest.of(path)))
                    .etag()
                    .orElse(null);
        } catch (WestCloudException e) {
            LOG.debug("Could not determine the entity tag of {}", path, e);
            return null;
        }
    }

    /** Not every S3 service knows conditional deletions. */
    private void deleteCopied(DeleteRequest delete, String etag) {
        try {
            calls.execute(dialect.delete(bucket(), delete, etag));
        } catch (WestCloudException e) {
            if (etag == null || e.kind() != ErrorKind.UNSUPPORTED) {
                throw e;
            }
            calls.execute(dialect.delete(bucket(), delete));
        }
    }

    @Override
    public void updateMetadata(UpdateMetadataRequest update) {
        dialect.name().require(Capability.METADATA_UPDATE, "the new metadata of " + update.path());
    }

    private WestCloudException halfMoved(TransferRequest move, WestCloudException cause) {
        var text = "the file was copied to '" + move.target() + "', but could not be deleted at '" + move.source()
                + "', so both exist now. Delete one of them, or repeat the move. The deletion failed: "
                + cause.getMessage();
        var failure = new Failure(
                cause.kind(),
                cause.code(),
                cause.status(),
                cause.requestId().orElse(null),
                text,
                cause.retryable(),
                cause.answerLost(),
                null);
        return failure.exception(Attempted.of("move", bucket(), move.source()), cause);
    }

    private void requireEmpty(ObjectPath directory) {
        // Two, since the directory's own key counts and is no entry.
        if (!list(directory, 2).entries().isEmpty()) {
            throw refusal("delete", directory, ErrorCode.DIRECTORY_NOT_EMPTY);
        }
    }

    private DirectoryPage list(ObjectPath directory, int limit) {
        return calls.execute(dialect.list(
                bucket(), ListRequest.builder(directory).limit(limit).build()));
    }

    private WestCloudException refusal(String operation, ObjectPath path, ErrorCode code) {
        var text = code.message() + " (found by an earlier request)";
        var failure = new Failure(code.kind(), code.code(), 0, null, text, false, false, null);
        return failure.exception(Attempted.of(operation, bucket(), path), null);
    }

    private FileInfo directory(ObjectPath path) {
        return FileInfo.builder(path)
                .bucket(bucket())
                .directory(true)
                .contentType(WestHeaders.FOLDER)
                .build();
    }

    private BucketName bucket() {
        return calls.bucket();
    }
}
