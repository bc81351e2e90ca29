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
import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Optional;
import java.util.Set;

/**
 * How an operation is written in one of the service's two languages. Pure: it makes requests and reads answers, and sends
 * nothing. Thread-safe.
 */
public interface Dialect {

    /** Which one it is. */
    DialectName name();

    /** What it can express. What it cannot is never asked of it. */
    default Set<Capability> capabilities() {
        return name().capabilities();
    }

    /** The entity tag of the stored file, or {@code null}. */
    Call<String> upload(BucketName bucket, UploadRequest upload);

    /** Announces a chunked upload. Where the path identifies it, it starts over if one is under way there. */
    Call<PendingUpload> initiate(BucketName bucket, UploadRequest upload);

    /** What the completion of an upload of so many chunks needs to know of each of them. */
    PartTags newPartTags(int parts);

    /**
     * Sends one chunk, counted from 0, with its MD5 or {@code null}; sending it again is safe. The entity tag of the stored
     * chunk, or {@code null}.
     */
    Call<String> uploadPart(BucketName bucket, PendingUpload upload, int partId, Content part, String md5);

    /** Makes the file of its chunks. The entity tag of the stored file, or {@code null}. */
    Call<String> complete(BucketName bucket, PendingUpload upload, PartTags tags);

    /** The result keeps the answer open. */
    Call<Download> download(BucketName bucket, DownloadRequest download);

    Call<FileInfo> head(BucketName bucket, HeadRequest head);

    Call<Done> delete(BucketName bucket, DeleteRequest delete);

    Call<Done> createDirectory(BucketName bucket, CreateDirectoryRequest create);

    Call<Done> copy(BucketName bucket, TransferRequest copy);

    Call<Done> move(BucketName bucket, TransferRequest move);

    Call<Done> updateMetadata(BucketName bucket, UpdateMetadataRequest update);

    Call<DirectoryPage> list(BucketName bucket, ListRequest list);

    /** What the service tells of a directory as an entry of its own. */
    Call<FileInfo> headDirectory(BucketName bucket, ObjectPath path);

    /** Whether anything is below a directory. */
    Call<Boolean> anythingBelow(BucketName bucket, ObjectPath path);

    /** What an answer that is no success says. Never fails on what a proxy or a cut connection made of it. */
    Failure failure(WireResponse response);

    /** The service's own name for the request that this answers, if it sent one. */
    Optional<String> requestId(WireResponse response);
}
