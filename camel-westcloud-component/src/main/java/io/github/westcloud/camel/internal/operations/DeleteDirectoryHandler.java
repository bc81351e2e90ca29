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
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.protocol.ObjectPath;

/**
 * Deletes an empty directory (chapter 2.10). The body stays as it is. With {@code recursive=true} it deletes all that is in
 * the directory before, and the body is then a {@link BulkResult}.
 */
final class DeleteDirectoryHandler implements OperationHandler {

    @Override
    public void handle(OperationRequest request) throws Exception {
        var client = request.client();
        if (!request.recursive()) {
            client.delete(DeleteRequest.builder(request.directoryToDelete())
                    .directory(true)
                    .async(request.options().async())
                    .build());
            return;
        }
        new TreeOperation(request, "deleteDirectory")
                .run(request.tree(), path -> {}, path -> deleteFile(request, path), path -> {
                    if (!path.isRoot()) {
                        client.delete(
                                DeleteRequest.builder(path).directory(true).build());
                    }
                });
    }

    private static void deleteFile(OperationRequest request, ObjectPath path) {
        var deletion = DeleteRequest.builder(path);
        ContentSecret.offerTo(request.options().contentSecret().orElse(null), secret -> request.client()
                .delete(deletion.contentSecret(secret).build()));
    }
}
