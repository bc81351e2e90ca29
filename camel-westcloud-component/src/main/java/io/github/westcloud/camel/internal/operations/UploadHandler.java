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
package io.github.westcloud.camel.internal.operations;

import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.camel.WestCloudOperation;
import io.github.westcloud.camel.internal.body.BodyContent;
import io.github.westcloud.camel.internal.body.ModificationTime;
import io.github.westcloud.client.Capability;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadMode;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.Metadata;
import java.io.IOException;
import org.apache.camel.component.file.GenericFileExist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores the body as a file (chapters 2.1 and 2.2). The body stays as it is. */
public final class UploadHandler implements OperationHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UploadHandler.class);

    UploadHandler() {}

    @Override
    public void handle(OperationRequest request) throws Exception {
        try (var content = content(request)) {
            store(request, content, request.overwrite());
        } catch (WestCloudException e) {
            if (e.kind() != ErrorKind.ALREADY_EXISTS || request.context().fileExist() != GenericFileExist.Ignore) {
                throw e;
            }
            LOG.debug("Ignoring the upload, because the file already exists: {}", e.path());
        }
    }

    /**
     * What is to be stored. The caller closes it.
     *
     * @throws Exception if there is no body, if it has no bytes, or if it cannot be read as far as that is needed to know its length
     */
    public static Content content(OperationRequest request) throws Exception {
        var context = request.context();
        return new BodyContent(context.options().getTransfer()::spoolPath, context.charset(), context.allowNullBody())
                .of(request.exchange());
    }

    /**
     * What headers and options ask for, which is checked before anything is changed for the upload. It replaces no file.
     *
     * @throws IllegalArgumentException if a value is not legal, or cannot be expressed in the dialect
     * @throws IOException if the date of a local file is to be kept and cannot be read
     */
    public static UploadRequest checked(OperationRequest request, Content content) throws IOException {
        var upload = upload(request, content).build();
        var dialect = request.context().options().getDialect();
        if (upload.ttlDays() != 0) {
            dialect.require(Capability.TTL, attempt(upload));
        }
        if (upload.contentSecret().isPresent()) {
            dialect.require(Capability.CONTENT_SECRET, attempt(upload));
        }
        if (upload.async()) {
            dialect.require(Capability.ASYNC, attempt(upload));
        }
        return upload;
    }

    private static String attempt(UploadRequest upload) {
        return "the upload of " + upload.path();
    }

    /** Performs an upload that was {@link #checked}, and leaves the request on the exchange. */
    public static void upload(OperationRequest request, UploadRequest upload) throws Exception {
        OperationHandlers.observed(given -> store(given, upload)).handle(request);
    }

    /** Stores the content as the file of the request, and leaves the request on the exchange. */
    public static void upload(OperationRequest request, Content content, boolean overwrite) throws Exception {
        OperationHandlers.observed(given -> store(given, content, overwrite)).handle(request);
    }

    private static void store(OperationRequest request, Content content, boolean overwrite) throws IOException {
        store(request, upload(request, content).overwrite(overwrite).build());
    }

    private static void store(OperationRequest request, UploadRequest upload) {
        var result = request.client().upload(upload);
        // It was the length of this body, and is not that of the next one.
        request.message().removeHeader(WestCloudConstants.CONTENT_LENGTH);
        ResultHeaders.set(request.message(), WestCloudConstants.PARTS, result.parts());
        ResultHeaders.set(
                request.message(), WestCloudConstants.ETAG, result.etag().orElse(null));
    }

    private static UploadRequest.Builder upload(OperationRequest request, Content content) throws IOException {
        var options = request.options();
        return UploadRequest.builder(request.file(), content)
                .contentType(options.contentType().orElse(null))
                .contentMd5(options.contentMd5().orElse(null))
                .contentSecret(options.contentSecret().orElse(null))
                .ttlDays(options.ttlDays().orElse(0))
                .metadata(metadata(request))
                .automkdir(request.automkdir())
                .async(options.async())
                .mode(request.operation() == WestCloudOperation.uploadChunked ? UploadMode.CHUNKED : UploadMode.AUTO)
                .computeMd5(request.context().options().getTransfer().isComputeMd5())
                .resume(request.context().options().getTransfer().isResume());
    }

    private static Metadata metadata(OperationRequest request) throws IOException {
        var metadata = request.options().metadataOfUpload();
        return request.context().keepLastModified() ? ModificationTime.addTo(metadata, request.message()) : metadata;
    }
}
