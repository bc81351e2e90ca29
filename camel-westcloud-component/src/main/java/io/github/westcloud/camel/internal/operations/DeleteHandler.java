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
import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.protocol.ObjectPath;

/**
 * Deletes a file (chapter 2.6). The body stays as it is. When no file is named and the body is a list of files, it deletes all of
 * them, several at a time, and the body is then a {@link BulkResult}.
 */
final class DeleteHandler implements OperationHandler {

    @Override
    public void handle(OperationRequest request) throws Exception {
        var body = request.message().getBody();
        if (body instanceof Iterable<?> many && !request.namesFile()) {
            deleteMany(request, ListedFiles.of(request, many));
        } else {
            requireNoList(body);
            delete(request, request.fileToDelete(), secret(request));
        }
    }

    private static void requireNoList(Object body) {
        if (ListedFiles.isList(body)) {
            throw new IllegalArgumentException("The message names a file to delete, and its body is a list of files."
                    + " To delete those of the list, remove the headers " + WestCloudConstants.FILE_NAME + " and "
                    + WestCloudConstants.PATH + " and the option fileName. To delete the named file, set the body to"
                    + " null");
        }
    }

    private static void deleteMany(OperationRequest request, ListedFiles files) throws InterruptedException {
        try (var bulk = new Bulk(
                request.context().executor(),
                request.context().options().getTransfer().getMaxConcurrentRequests())) {
            files.forEach(file -> bulk.submit(file.path(), path -> {
                file.requireFile();
                ContentSecret.offerTo(secret(request), secret -> delete(request, path, secret));
            }));
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
}
