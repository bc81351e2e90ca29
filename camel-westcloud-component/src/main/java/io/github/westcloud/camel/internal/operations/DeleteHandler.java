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

import io.github.westcloud.camel.BulkException;
import io.github.westcloud.camel.BulkResult;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.protocol.ObjectPath;

/**
 * Deletes a file (chapter 2.6). The body stays as it is. When no file is named and the body is a list of names, entries or
 * {@link FileInfo}s, it deletes all of them, several at a time, and the body is then a {@link BulkResult}.
 */
final class DeleteHandler implements OperationHandler {

    @Override
    public void handle(OperationRequest request) throws Exception {
        if (request.message().getBody() instanceof Iterable<?> many && !request.namesFile()) {
            deleteMany(request, many);
        } else {
            delete(request, request.fileToDelete(), secret(request));
        }
    }

    private static void deleteMany(OperationRequest request, Iterable<?> many) throws InterruptedException {
        try (var bulk = new Bulk(
                request.context().executor(),
                request.context().options().getTransfer().getMaxConcurrentRequests())) {
            for (var one : many) {
                bulk.submit(
                        path(request, one),
                        path -> ContentSecret.offerTo(secret(request), secret -> delete(request, path, secret)));
            }
            var result = bulk.await();
            request.message().setBody(result);
            if (result.failed() > 0) {
                throw new BulkException("delete", result);
            }
        }
    }

    private static void delete(OperationRequest request, ObjectPath path, String secret) {
        request.client()
                .delete(DeleteRequest.builder(path)
                        .async(request.options().async())
                        .contentSecret(secret)
                        .build());
    }

    private static String secret(OperationRequest request) {
        return request.options().contentSecret().orElse(null);
    }

    /** Names are relative to the starting directory. */
    private static ObjectPath path(OperationRequest request, Object one) {
        if (one instanceof FileInfo info) {
            return info.path();
        }
        var name = one instanceof DirectoryEntry entry ? entry.name() : String.valueOf(one);
        return request.directory().resolve(name);
    }
}
