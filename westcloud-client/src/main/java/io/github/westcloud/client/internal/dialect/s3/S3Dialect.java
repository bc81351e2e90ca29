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
package io.github.westcloud.client.internal.dialect.s3;

import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.internal.dialect.Dialect;
import io.github.westcloud.client.internal.dialect.PartTags;
import io.github.westcloud.client.internal.dialect.PendingUpload;
import io.github.westcloud.client.internal.dialect.answer.EntityTag;
import io.github.westcloud.client.internal.dialect.answer.ErrorDecoder;
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
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.MetadataMode;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.PercentEncoding;
import io.github.westcloud.protocol.RequestTarget;
import io.github.westcloud.protocol.S3Elements;
import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.protocol.S3Parameters;
import io.github.westcloud.protocol.S3Rules;
import io.github.westcloud.protocol.WestHeaders;
import java.io.IOException;
import java.util.Optional;

/** Writes chapter 3 of the API document and reads its answers. */
public final class S3Dialect implements Dialect {

    private static final Call.Decoder<Done> DONE = response -> Done.DONE;
    private static final String REPLACE = "REPLACE";

    private final ErrorDecoder errors = new ErrorDecoder(
            S3ErrorBody::read,
            S3Headers.REQUEST_ID,
            "Check the user name and the password, which S3 calls access key and secret access key, and whether the service"
                    + " takes the signature version that authentication names");

    @Override
    public DialectName name() {
        return DialectName.S3;
    }

    @Override
    public Call<String> upload(BucketName bucket, UploadRequest upload) {
        var request = WireRequest.builder("PUT", new RequestTarget(bucket, upload.path()))
                .header(S3Headers.CONTENT_MD5, Base64Md5.of(upload.contentMd5().orElse(null)))
                .body(upload.content());
        return new Call<>("upload", stored(request, upload), EntityTag::of);
    }

    @Override
    public Call<PendingUpload> initiate(BucketName bucket, UploadRequest upload) {
        var request = WireRequest.builder("POST", new RequestTarget(bucket, upload.path()))
                .query(S3Parameters.UPLOADS)
                .header(WestHeaders.MULTI_LENGTH, upload.content().length());
        return new Call<>("initiate", "upload", stored(request, upload), new InitiateDecoder(upload.path()));
    }

    @Override
    public PartTags newPartTags(int parts) {
        return PartTags.of(parts);
    }

    @Override
    public Call<String> uploadPart(BucketName bucket, PendingUpload upload, int partId, Content part, String md5) {
        int number = S3Rules.MIN_PART_NUMBER + partId;
        var request = WireRequest.builder("PUT", new RequestTarget(bucket, upload.path()))
                .query(S3Parameters.PART_NUMBER + "=" + number + "&" + uploadId(upload))
                .header(S3Headers.CONTENT_MD5, Base64Md5.of(md5))
                .body(part);
        return new Call<>("uploadPart", "upload of part " + partId, request.build(), S3Dialect::partTag);
    }

    @Override
    public Call<String> complete(BucketName bucket, PendingUpload upload, PartTags tags) {
        var request = WireRequest.builder("POST", new RequestTarget(bucket, upload.path()))
                .query(uploadId(upload))
                .header("Content-Type", "application/xml")
                .body(CompletionBody.of(tags.all()));
        return new Call<>("complete", "completion of the upload", request.build(), response -> ResultDecoder.decode(
                        response, S3Elements.COMPLETE_RESULT)
                .text(S3Elements.ETAG)
                .map(EntityTag::unquoted)
                .orElse(null));
    }

    @Override
    public Call<Download> download(BucketName bucket, DownloadRequest download) {
        return download(bucket, download, null);
    }

    @Override
    public Call<Download> download(BucketName bucket, DownloadRequest download, String etag) {
        var request = WireRequest.builder("GET", new RequestTarget(bucket, download.path()))
                .header("Range", download.range().map(ByteRange::header).orElse(null))
                .header("If-Match", EntityTag.quoted(etag));
        return new Call<>("download", request.build(), new DownloadDecoder(bucket, download)).keepingAnswer();
    }

    @Override
    public Call<FileInfo> head(BucketName bucket, HeadRequest head) {
        var path = head.path();
        var request = WireRequest.builder("HEAD", new RequestTarget(bucket, path));
        return new Call<>("head", request.build(), response -> FileInfoDecoder.decode(bucket, path, response))
                .withoutErrorBody();
    }

    @Override
    public Call<Done> delete(BucketName bucket, DeleteRequest delete) {
        return delete(bucket, delete, null);
    }

    /** Deletes a file with this entity tag, or whatever is there if the tag is null. Another file: CONFLICT. */
    public Call<Done> delete(BucketName bucket, DeleteRequest delete, String etag) {
        var target = delete.directory()
                ? RequestTarget.ofDirectory(bucket, delete.path())
                : new RequestTarget(bucket, delete.path());
        var request = WireRequest.builder("DELETE", target).header("If-Match", EntityTag.quoted(etag));
        return new Call<>("delete", request.build(), DONE).carriedOutIf(ErrorKind.NOT_FOUND, Done.DONE);
    }

    /** An empty file whose name ends with a slash, as all S3 tools make a directory. */
    @Override
    public Call<Done> createDirectory(BucketName bucket, CreateDirectoryRequest create) {
        var target = RequestTarget.ofDirectory(bucket, create.path());
        return new Call<>("createDirectory", WireRequest.builder("PUT", target).build(), DONE);
    }

    @Override
    public Call<Done> copy(BucketName bucket, TransferRequest copy) {
        return copy(bucket, copy, null);
    }

    /** Copies a file with this entity tag, or whatever is there if the tag is null. Another file: CONFLICT. */
    public Call<Done> copy(BucketName bucket, TransferRequest copy, String etag) {
        boolean replace = copy.metadataMode() == MetadataMode.REPLACE;
        var source = new RequestTarget(bucket, copy.source());
        var request = WireRequest.builder("PUT", new RequestTarget(bucket, copy.target()))
                .header(S3Headers.COPY_SOURCE, source.raw())
                .header(S3Headers.COPY_SOURCE_IF_MATCH, EntityTag.quoted(etag))
                .header(S3Headers.METADATA_DIRECTIVE, replace ? REPLACE : null);
        if (replace) {
            copy.metadata().values().forEach((name, value) -> request.header(S3Headers.META_PREFIX + name, value));
        }
        Call.Decoder<Done> decoder = response -> {
            ResultDecoder.decode(response, S3Elements.COPY_RESULT);
            return Done.DONE;
        };
        return new Call<>("copy", request.build(), decoder).from(source);
    }

    @Override
    public Call<DirectoryPage> list(BucketName bucket, ListRequest list) {
        return listing("list", bucket, list, new ListingDecoder(bucket, list.path(), prefix(list.path())));
    }

    /**
     * Describes a directory by its own key, which ends with a slash: S3 servers have it where somebody made it, the service
     * has it for every directory. No such key: NOT_FOUND, although keys may be below it.
     */
    public Call<FileInfo> headDirectory(BucketName bucket, ObjectPath path) {
        var target = RequestTarget.ofDirectory(bucket, path);
        return new Call<>(
                        "head",
                        WireRequest.builder("HEAD", target).build(),
                        response -> FileInfoDecoder.decodeDirectory(bucket, path, response))
                .withoutErrorBody();
    }

    /** Whether any key is below a directory. A missing bucket: NOT_FOUND. */
    public Call<Boolean> anythingBelow(BucketName bucket, ObjectPath path) {
        return listing("list", bucket, ListRequest.builder(path).limit(1).build(), response -> {
            var page = ResultDecoder.decode(response, S3Elements.LIST_RESULT);
            return !page.children(S3Elements.CONTENTS).isEmpty()
                    || !page.children(S3Elements.COMMON_PREFIXES).isEmpty();
        });
    }

    private static <R> Call<R> listing(String operation, BucketName bucket, ListRequest list, Call.Decoder<R> decoder) {
        var query = new StringBuilder(S3Parameters.LIST_TYPE + "=" + S3Parameters.LIST_TYPE_2);
        query.append("&" + S3Parameters.DELIMITER + "=%2F");
        query.append("&" + S3Parameters.MAX_KEYS + "=").append(list.limit().orElse(S3Rules.DEFAULT_MAX_KEYS));
        query.append("&" + S3Parameters.PREFIX + "=").append(PercentEncoding.encode(prefix(list.path())));
        list.iterator().ifPresent(token -> query.append("&" + S3Parameters.CONTINUATION_TOKEN + "=")
                .append(PercentEncoding.encode(token)));
        var request = WireRequest.builder("GET", new RequestTarget(bucket, ObjectPath.root()))
                .query(query.toString());
        return new Call<>(operation, operation, new RequestTarget(bucket, list.path()), request.build(), decoder);
    }

    private static String prefix(ObjectPath directory) {
        return directory.isRoot() ? "" : directory + "/";
    }

    @Override
    public Failure failure(WireResponse response) {
        return errors.decode(response);
    }

    @Override
    public Optional<String> requestId(WireResponse response) {
        return errors.requestId(response);
    }

    private static String uploadId(PendingUpload upload) {
        return S3Parameters.UPLOAD_ID + "=" + PercentEncoding.encode(upload.id().orElseThrow());
    }

    /** Without its tag a part cannot be named on completion. */
    private static String partTag(WireResponse response) throws IOException {
        var tag = EntityTag.of(response);
        if (tag == null) {
            throw new IOException("the response has no ETag to complete the upload with");
        }
        return tag;
    }

    /** What an upload says of the file to be, whether in one request or on initiate. */
    private static WireRequest stored(WireRequest.Builder request, UploadRequest upload) {
        request.header("Content-Type", upload.contentType().orElse(null));
        upload.metadata().values().forEach((name, value) -> request.header(S3Headers.META_PREFIX + name, value));
        return request.build();
    }
}
