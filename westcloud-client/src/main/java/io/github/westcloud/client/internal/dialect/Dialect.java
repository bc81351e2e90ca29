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
package io.github.westcloud.client.internal.dialect;

import io.github.westcloud.client.Capability;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.internal.failure.Failure;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.internal.wire.Done;
import io.github.westcloud.client.internal.wire.WireResponse;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.DirectoryPage;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.BucketName;
import java.util.Optional;
import java.util.Set;

/**
 * How an operation is written in one of the service's two APIs: a method makes the request of an operation and says how its
 * answer is read. Pure: it sends nothing. Thread-safe.
 *
 * <p>What the two do in different ways is said at each method, "REST" for chapter 2 of the API document and "S3" for chapter
 * 3, with other S3 servers named where they differ from this service; what only one of them has is a method of that one. A refusal reaches the caller as a
 * {@link io.github.westcloud.client.WestCloudException} of the {@link io.github.westcloud.protocol.ErrorKind kind} named
 * here. "Half way" is a connection that breaks after the request was sent.
 */
public interface Dialect {

    /** Which one it is. */
    DialectName name();

    /** What it can express. What it cannot is never asked of it. */
    default Set<Capability> capabilities() {
        return name().capabilities();
    }

    /**
     * Stores a file in one request. The result is its entity tag, or {@code null} if the service sent none.
     *
     * <ul>
     *   <li>A file at the path is replaced in REST if the request says so, otherwise ALREADY_EXISTS; S3 always replaces it.
     *   <li>A directory at the path is never replaced: in REST INVALID_REQUEST if the request says to overwrite, otherwise
     *       ALREADY_EXISTS; in S3 INVALID_REQUEST, while other S3 servers store a file beside it.
     *   <li>A missing directory above it: in REST it is created if the request says so, otherwise NOT_FOUND; S3 needs none.
     *   <li>Half way: the path is as before, or has the whole new content.
     * </ul>
     */
    Call<String> upload(BucketName bucket, UploadRequest upload);

    /**
     * Announces an upload in parts. Nothing can be read at the path until it is completed, and what stood there stays. The
     * refusals are those of {@link #upload}. REST has one upload for a path, so one that is in progress there is dropped; where
     * the service gives uploads an id, the parts of the dropped one are refused from then on. S3 begins another one beside it.
     */
    Call<PendingUpload> initiate(BucketName bucket, UploadRequest upload);

    /** What the completion of an upload of so many parts needs to know of each of them. */
    PartTags newPartTags(int parts);

    /**
     * Sends one part. It replaces what was sent under its number before, so half way it may be sent again. An upload that is
     * not in progress: NOT_FOUND. A wrong length or number: INVALID_REQUEST. The result is the part's entity tag; in REST it
     * may be {@code null}, and an S3 answer without one cannot be read.
     *
     * @param partId from 0
     * @param md5 of the part, in hexadecimal digits, which the service then checks; {@code null} for none
     */
    Call<String> uploadPart(BucketName bucket, PendingUpload upload, int partId, Content part, String md5);

    /**
     * Makes the file of its parts. The result is its entity tag, or {@code null} if the service sent none. With a part
     * missing: CONFLICT, and the upload stays in progress. An upload that is not in progress: NOT_FOUND; that is also
     * what a retry is told when its first attempt, without an answer, has completed the upload.
     */
    Call<String> complete(BucketName bucket, PendingUpload upload, PartTags tags);

    /**
     * Opens a file. The result keeps the answer open. Nothing there: NOT_FOUND. A directory: an answer that cannot be read in
     * REST, NOT_FOUND in S3. A range outside the file: INVALID_REQUEST. Half way: reading fails, so that a part of a file is
     * never taken for the whole.
     */
    Call<Download> download(BucketName bucket, DownloadRequest download);

    /**
     * Opens a range of a file of which other ranges are read as well, and fails if the file is another one by now and the
     * dialect can say so: S3 with the entity tag, REST does not know it.
     *
     * @param etag the entity tag of the other ranges, without quotes; {@code null} for none
     */
    default Call<Download> download(BucketName bucket, DownloadRequest download, String etag) {
        return download(bucket, download);
    }

    /** Describes a file. Nothing there: NOT_FOUND. A directory is described as one in REST; NOT_FOUND in S3. */
    Call<FileInfo> head(BucketName bucket, HeadRequest head);

    /**
     * Deletes a file or a directory. Nothing there: NOT_FOUND in REST, a success in S3. A directory with entries:
     * CONFLICT, while other S3 servers delete the directory's own key and leave the entries. A retry that finds nothing is a
     * success.
     */
    Call<Done> delete(BucketName bucket, DeleteRequest delete);

    /**
     * Creates a directory. Something at the path: ALREADY_EXISTS in REST, also for a retry whose first attempt created it; S3
     * creates it again. A missing directory above it is created in REST if the request says so, otherwise NOT_FOUND; S3
     * needs none.
     */
    Call<Done> createDirectory(BucketName bucket, CreateDirectoryRequest create);

    /**
     * Copies a file within the bucket. Nothing at the source: NOT_FOUND. A directory there: INVALID_REQUEST in REST, NOT_FOUND
     * in S3. A file at the target: ALREADY_EXISTS in REST, replaced in S3. Half way: the target is as before, or has the
     * whole copy.
     */
    Call<Done> copy(BucketName bucket, TransferRequest copy);

    /**
     * Reads one page of a directory. A missing directory: NOT_FOUND in REST, an empty page in S3. A file at the path: an answer
     * that cannot be read in REST, an empty page in S3. An iterator that is no longer known: INVALID_REQUEST.
     */
    Call<DirectoryPage> list(BucketName bucket, ListRequest list);

    /** What an answer that is no success says. Never fails on what a proxy or a cut connection made of it. */
    Failure failure(WireResponse response);

    /** The service's own name for the request that this answers, if it sent one. */
    Optional<String> requestId(WireResponse response);
}
