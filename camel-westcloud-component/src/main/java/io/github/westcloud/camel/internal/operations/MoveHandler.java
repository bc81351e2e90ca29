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

import io.github.westcloud.camel.BulkResult;
import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.client.operation.DeleteRequest;

/**
 * Moves a file within the bucket (chapter 2.4). The body stays as it is. With {@code recursive=true} it moves a directory
 * with all that is in it, file by file, and the body is then a {@link BulkResult}.
 */
final class MoveHandler implements OperationHandler {

    @Override
    public void handle(OperationRequest request) throws Exception {
        var client = request.client();
        var transfers = new Transfers(request);
        if (request.recursive()) {
            new TreeOperation(request, "move")
                    .run(
                            transfers.source(),
                            transfers::createTarget,
                            path -> transfers.send(path, client::move),
                            path -> client.delete(
                                    DeleteRequest.builder(path).directory(true).build()));
        } else {
            transfers.send(client::move);
        }
        request.message()
                .setHeader(
                        WestCloudConstants.FILE_NAME_PRODUCED,
                        transfers.target().toString());
    }
}
