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

import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.internal.dialect.Dialect;
import io.github.westcloud.client.internal.dialect.PartTags;
import io.github.westcloud.client.internal.dialect.PendingUpload;
import io.github.westcloud.client.internal.dialect.answer.EntityTag;
import io.github.westcloud.client.internal.dialect.answer.ErrorDecoder;
import io.github.westcloud.client.internal.dialect.answer.JsonErrorBody;
import io.github.westcloud.client.internal.failure.Failure;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.internal.wire.Done;
import io.github.westcloud.client.internal.wire.WireRequest;
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
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ListToken;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.MetadataMode;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.RequestTarget;
import io.github.westcloud.protocol.WestHeaders;
import java.util.Optional;

/** Writes chapter 2 of the API document and reads its answers. */
public final class RestDialect implements Dialect {

    private static final Call.Decoder<Done> DONE = response -> Done.DONE;
    private static final Call.Decoder<String> ETAG = EntityTag::of;

    private final ErrorDecoder errors =
            new ErrorDecoder(JsonErrorBody::read, "x-request-id", "Check the user name and the password");

    @Override
    public DialectName name() {
        return DialectName.REST;
    }

    @Override
    public Call<String> upload(BucketName bucket, UploadRequest upload) {
        var request = put(bucket, upload.path())
                .header("Content-Type", upload.contentType().orElse(null))
                .header(WestHeaders.CONTENT_MD5, upload.contentMd5().orElse(null))
                .header(WestHeaders.CONTENT_SECRET, upload.contentSecret().orElse(null))
                .flag(WestHeaders.ASYNC, upload.async())
                .body(upload.content());
        return new Call<>("upload", stored(request, upload), ETAG);
    }

    @Override
    public Call<PendingUpload> initiate(BucketName bucket, UploadRequest upload) {
        var request = stage(bucket, upload.path(), WestHeaders.STAGE_INITIATE)
                .header(WestHeaders.MULTI_LENGTH, upload.content().length())
                .header(WestHeaders.MULTI_TYPE, upload.contentType().orElse(null));
        return new Call<>(
                "initiate",
                "upload",
                stored(request, upload),
                response -> new PendingUpload(
                        upload.path(), response.header(WestHeaders.MULTI_UUID).filter(id -> !id.isBlank())));
    }

    @Override
    public PartTags newPartTags(int parts) {
        return PartTags.none();
    }

    @Override
    public Call<String> uploadPart(BucketName bucket, PendingUpload upload, int partId, Content part, String md5) {
        var request = stage(bucket, upload, WestHeaders.STAGE_UPLOAD)
                .header(WestHeaders.PART_ID, partId)
                .header(WestHeaders.CONTENT_MD5, md5)
                .body(part);
        return new Call<>("uploadPart", "upload of part " + partId, request.build(), ETAG);
    }

    @Override
    public Call<String> complete(BucketName bucket, PendingUpload upload, PartTags tags) {
        return new Call<>(
                "complete",
                "completion of the upload",
                stage(bucket, upload, WestHeaders.STAGE_COMPLETE).build(),
                ETAG);
    }

    @Override
    public Call<Download> download(BucketName bucket, DownloadRequest download) {
        var target = RequestTarget.ofFile(
                bucket, download.path(), download.contentSecret().orElse(null));
        var request = WireRequest.builder("GET", target)
                .header("Range", download.range().map(ByteRange::header).orElse(null))
                .build();
        return new Call<>("download", request, new DownloadDecoder(bucket, download)).keepingAnswer();
    }

    @Override
    public Call<FileInfo> head(BucketName bucket, HeadRequest head) {
        var path = head.path();
        var target = RequestTarget.ofFile(bucket, path, head.contentSecret().orElse(null));
        var request = WireRequest.builder("HEAD", target);
        return new Call<>("head", request.build(), response -> FileInfoDecoder.decode(bucket, path, response))
                .withoutErrorBody();
    }

    @Override
    public Call<Done> delete(BucketName bucket, DeleteRequest delete) {
        var target = RequestTarget.ofFile(
                bucket, delete.path(), delete.contentSecret().orElse(null));
        var request = WireRequest.builder("DELETE", target).flag(WestHeaders.ASYNC, delete.async());
        return new Call<>("delete", request.build(), DONE).carriedOutIf(ErrorKind.NOT_FOUND, Done.DONE);
    }

    @Override
    public Call<Done> createDirectory(BucketName bucket, CreateDirectoryRequest create) {
        var request = WireRequest.builder("POST", new RequestTarget(bucket, create.path()))
                .flag(WestHeaders.FOLDER, true)
                .flag(WestHeaders.AUTOMKDIR, create.automkdir());
        return new Call<>("createDirectory", request.build(), DONE);
    }

    @Override
    public Call<Done> copy(BucketName bucket, TransferRequest copy) {
        return transfer("copy", WestHeaders.COPY_SOURCE, bucket, copy);
    }

    /**
     * Moves a file within the bucket in one request. The refusals are those of {@link #copy}. Half way: the file is at one of
     * the two paths.
     */
    public Call<Done> move(BucketName bucket, TransferRequest move) {
        return transfer("move", WestHeaders.MOVE_SOURCE, bucket, move);
    }

    /** Changes what is stored beside a file. Nothing there: NOT_FOUND. A directory: INVALID_REQUEST. */
    public Call<Done> updateMetadata(BucketName bucket, UpdateMetadataRequest update) {
        var target = RequestTarget.ofFile(
                bucket, update.path(), update.contentSecret().orElse(null));
        var request = WireRequest.builder("PATCH", target)
                .query(WestHeaders.METADATA_PARAMETER + "=" + update.mode().wire())
                .header(WestHeaders.CONTENT_SECRET, update.newContentSecret().orElse(null))
                .header("Content-Type", update.contentType().orElse(null));
        return new Call<>("updateMetadata", metadata(request, update.metadata()).build(), DONE);
    }

    @Override
    public Call<DirectoryPage> list(BucketName bucket, ListRequest list) {
        int limit = list.limit().orElse(ListToken.MAX_LIMIT);
        var request = WireRequest.builder("GET", new RequestTarget(bucket, list.path()))
                .header(WestHeaders.LIST_ITERATOR, list.iterator().orElse(null))
                .header(WestHeaders.NEXT_ITERATOR, list.iterator().orElse(null))
                .header(WestHeaders.LIST_LIMIT, limit)
                .header(WestHeaders.LIST_ORDER, list.order().wire());
        return new Call<>("list", request.build(), new ListingDecoder(bucket, list.path(), limit));
    }

    @Override
    public Failure failure(WireResponse response) {
        return errors.decode(response);
    }

    @Override
    public Optional<String> requestId(WireResponse response) {
        return errors.requestId(response);
    }

    private static Call<Done> transfer(String operation, String header, BucketName bucket, TransferRequest transfer) {
        var source = RequestTarget.ofFile(
                bucket, transfer.source(), transfer.contentSecret().orElse(null));
        boolean plain = transfer.metadataMode() == MetadataMode.COPY;
        var request = put(bucket, transfer.target())
                .header(header, source.raw())
                .header(
                        WestHeaders.META_DIRECTIVE,
                        plain ? null : transfer.metadataMode().wire())
                .flag(WestHeaders.AUTOMKDIR, transfer.automkdir());
        return new Call<>(operation, metadata(request, transfer.metadata()).build(), DONE).from(source);
    }

    private static WireRequest.Builder put(BucketName bucket, ObjectPath path) {
        return WireRequest.builder("PUT", new RequestTarget(bucket, path));
    }

    private static WireRequest.Builder stage(BucketName bucket, ObjectPath path, String stage) {
        return put(bucket, path).flag(WestHeaders.MULTI_DISORDER, true).header(WestHeaders.MULTI_STAGE, stage);
    }

    private static WireRequest.Builder stage(BucketName bucket, PendingUpload upload, String stage) {
        return stage(bucket, upload.path(), stage)
                .header(WestHeaders.MULTI_UUID, upload.id().orElse(null));
    }

    /** What an upload says of the file to be, whether in one request or on initiate. */
    private static WireRequest stored(WireRequest.Builder request, UploadRequest upload) {
        request.header(WestHeaders.META_TTL, upload.ttlDays() == 0 ? null : upload.ttlDays())
                .flag(WestHeaders.OVERWRITE, upload.overwrite())
                .flag(WestHeaders.AUTOMKDIR, upload.automkdir());
        return metadata(request, upload.metadata()).build();
    }

    private static WireRequest.Builder metadata(WireRequest.Builder request, Metadata metadata) {
        metadata.values().forEach((name, value) -> request.header(WestHeaders.META_PREFIX + name, value));
        return request;
    }
}
