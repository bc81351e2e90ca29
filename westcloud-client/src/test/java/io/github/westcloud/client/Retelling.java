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

import io.github.westcloud.client.internal.dialect.PartTags;
import io.github.westcloud.client.internal.dialect.PendingUpload;
import io.github.westcloud.client.internal.dialect.rest.RestDialect;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.MetadataMode;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.RequestTarget;
import io.github.westcloud.protocol.transcript.ExampleRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.TreeMap;

/** Tells a documented request to a client in the client's own terms. */
final class Retelling {

    private final WestCloudClient client;
    private final ExampleRequest request;
    private final boolean listing;
    private final RequestTarget target;

    Retelling(WestCloudClient client, ExampleRequest request, boolean listing) {
        this.client = client;
        this.request = request;
        this.listing = listing;
        this.target = RequestTarget.parse(request.rawPath());
    }

    /** Whatever the service answers is not what is looked at here. */
    void perform() throws IOException {
        try {
            tell();
        } catch (WestCloudException refusedByTheService) {
            // The documented refusals are scripted.
        }
    }

    private void tell() throws IOException {
        switch (request.method()) {
            case "PUT" -> put();
            case "GET" -> get();
            case "HEAD" ->
                client.head(HeadRequest.builder(path()).contentSecret(secret()).build());
            case "DELETE" ->
                client.delete(DeleteRequest.builder(path())
                        .contentSecret(secret())
                        .async(flag("x-west-async"))
                        .build());
            case "POST" ->
                client.createDirectory(CreateDirectoryRequest.builder(path())
                        .automkdir(flag("x-west-automkdir"))
                        .build());
            case "PATCH" -> patch();
            default -> throw new AssertionError("The client has no " + request.method());
        }
    }

    private void put() {
        if (text("x-west-multi-stage") != null) {
            stage();
        } else if (text("x-west-copy-source") != null) {
            client.copy(transfer("x-west-copy-source"));
        } else if (text("x-west-move-source") != null) {
            client.move(transfer("x-west-move-source"));
        } else {
            client.upload(upload(Content.of(request.body().content()), text("content-type"))
                    .contentMd5(text("content-md5"))
                    .contentSecret(text("content-secret"))
                    .async(flag("x-west-async"))
                    .build());
        }
    }

    /** The stages one by one: an upload as a whole would send those that belong to it in its own order. */
    private void stage() {
        var dialect = new RestDialect();
        switch (text("x-west-multi-stage")) {
            case "initiate" -> {
                var whole = Content.of(InputStream.nullInputStream(), Long.parseLong(text("x-west-multi-length")));
                send(dialect.initiate(
                        client.bucket(),
                        upload(whole, text("x-west-multi-type")).build()));
            }
            case "upload" ->
                send(dialect.uploadPart(
                        client.bucket(),
                        new PendingUpload(path(), uploadId()),
                        Integer.parseInt(text("x-west-part-id")),
                        Content.of(request.body().content()),
                        text("content-md5")));
            default -> send(dialect.complete(client.bucket(), new PendingUpload(path(), uploadId()), PartTags.none()));
        }
    }

    private Optional<String> uploadId() {
        return Optional.ofNullable(text("x-west-multi-uuid"));
    }

    private void get() throws IOException {
        if (listing) {
            var order = text("x-list-order");
            client.list(ListRequest.builder(path())
                    .iterator(text("x-list-iter"))
                    .order(order == null ? ListOrder.ASC : ListOrder.parse(order))
                    .build());
            return;
        }
        var range = text("range");
        var download = DownloadRequest.builder(path())
                .range(range == null ? null : ByteRange.parse(range))
                .contentSecret(secret())
                .build();
        client.download(download).close();
    }

    private void patch() {
        var query = request.target().replaceFirst("^[^?]*\\??", "");
        var mode = query.isEmpty() ? MetadataMode.MERGE : MetadataMode.parse(query.substring("metadata=".length()));
        client.updateMetadata(UpdateMetadataRequest.builder(path())
                .mode(mode)
                .metadata(metadata())
                .contentSecret(secret())
                .newContentSecret(text("content-secret"))
                .contentType(text("content-type"))
                .build());
    }

    private TransferRequest transfer(String source) {
        var directive = text("x-west-meta-directive");
        var mode = directive == null ? MetadataMode.COPY : MetadataMode.parse(directive);
        var from = RequestTarget.parse(text(source));
        return TransferRequest.builder(from.path(), path())
                .contentSecret(from.contentSecret().orElse(null))
                .metadataMode(mode)
                .metadata(metadata())
                .automkdir(flag("x-west-automkdir"))
                .build();
    }

    private UploadRequest.Builder upload(Content content, String type) {
        var days = text("x-west-meta-ttl");
        return UploadRequest.builder(path(), content)
                .contentType(type)
                .ttlDays(days == null ? 0 : Integer.parseInt(days))
                .metadata(metadata())
                .overwrite(flag("x-west-overwrite"))
                .automkdir(flag("x-west-automkdir"));
    }

    private Metadata metadata() {
        var values = new TreeMap<String, String>();
        request.headers().forEach((header, value) -> {
            Metadata.nameOf(header).ifPresent(name -> values.put(name, value));
        });
        return new Metadata(values);
    }

    private ObjectPath path() {
        return target.path();
    }

    private String secret() {
        return target.contentSecret().orElse(null);
    }

    private String text(String header) {
        return request.header(header).orElse(null);
    }

    private boolean flag(String header) {
        return "true".equals(text(header));
    }

    private void send(Call<?> call) {
        client.execute(call);
    }
}
