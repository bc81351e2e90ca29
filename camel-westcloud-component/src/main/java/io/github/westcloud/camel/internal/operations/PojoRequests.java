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

import io.github.westcloud.camel.WestCloudOperation;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.client.operation.UploadRequest;

/**
 * Sends a request of the plain-Java client that is the body of a message, as it is: options and headers add nothing to it.
 * The type of the request says what is done; only a {@link TransferRequest} needs {@code operation=copy} or
 * {@code operation=move} as well. The client's result is the body afterwards, where there is one.
 */
public final class PojoRequests {

    private PojoRequests() {}

    /** @throws IllegalArgumentException if the body is no request */
    public static void handle(OperationRequest request) {
        var client = request.client();
        var message = request.message();
        var body = message.getBody();
        if (body instanceof UploadRequest upload) {
            message.setBody(client.upload(upload));
        } else if (body instanceof DownloadRequest download) {
            DownloadHandler.download(request, download);
        } else if (body instanceof ListRequest list) {
            message.setBody(client.list(list));
        } else if (body instanceof HeadRequest head) {
            message.setBody(client.head(head));
        } else if (body instanceof DeleteRequest delete) {
            client.delete(delete);
        } else if (body instanceof CreateDirectoryRequest directory) {
            client.createDirectory(directory);
        } else if (body instanceof UpdateMetadataRequest update) {
            client.updateMetadata(update);
        } else if (body instanceof TransferRequest transfer) {
            transfer(request, transfer);
        } else {
            throw new IllegalArgumentException(
                    "The option pojoRequest=true requires a request of the client as the body, such"
                            + " as an UploadRequest, but the body is "
                            + (body == null ? "null" : body.getClass().getName()));
        }
    }

    private static void transfer(OperationRequest request, TransferRequest transfer) {
        var operation = request.operation();
        if (operation == WestCloudOperation.copy) {
            request.client().copy(transfer);
        } else if (operation == WestCloudOperation.move) {
            request.client().move(transfer);
        } else {
            throw new IllegalArgumentException(
                    "A TransferRequest needs operation=copy or operation=move, not operation=" + operation);
        }
    }
}
