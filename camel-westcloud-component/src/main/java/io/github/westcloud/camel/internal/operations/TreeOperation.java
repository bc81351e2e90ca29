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
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Does something for each file of a directory and of those below it, several files at a time. Files are found page by page;
 * only the paths of directories are kept.
 */
final class TreeOperation {

    private final OperationRequest request;
    private final WestCloudClient client;
    private final String name;

    TreeOperation(OperationRequest request, String name) {
        this.request = request;
        this.client = request.client();
        this.name = name;
    }

    /**
     * @param root the directory, which is a part of the tree
     * @param onDirectory called for each directory before its files
     * @param onFile called for each file, in several threads
     * @param afterwards called for each directory when all files are done, those below before those above; not if a file
     *     failed
     * @throws BulkException if it was not done for all files
     */
    void run(
            ObjectPath root,
            Consumer<ObjectPath> onDirectory,
            Consumer<ObjectPath> onFile,
            Consumer<ObjectPath> afterwards)
            throws InterruptedException {
        var directories = new ArrayList<ObjectPath>();
        try (var bulk = new Bulk(
                request.context().executor(),
                request.context().options().getTransfer().getMaxConcurrentRequests())) {
            visit(root, directories, onDirectory, path -> bulk.submit(path, onFile));
            var result = bulk.await();
            if (result.failed() == 0) {
                result = finish(directories, afterwards, result);
            }
            request.message().setBody(result);
            if (result.failed() > 0) {
                throw new BulkException(name + " of the tree " + root, result);
            }
        }
    }

    private void visit(
            ObjectPath directory,
            List<ObjectPath> directories,
            Consumer<ObjectPath> onDirectory,
            Consumer<ObjectPath> onFile) {
        onDirectory.accept(directory);
        directories.add(directory);
        var below = new ArrayList<ObjectPath>();
        for (var entry : client.listAll(ListRequest.of(directory))) {
            var path = directory.resolve(entry.name());
            if (entry.directory()) {
                below.add(path);
            } else {
                onFile.accept(path);
            }
        }
        below.forEach(path -> visit(path, directories, onDirectory, onFile));
    }

    private static BulkResult finish(List<ObjectPath> directories, Consumer<ObjectPath> afterwards, BulkResult files) {
        try (var bulk = new Bulk(Runnable::run, 1)) {
            for (int i = directories.size() - 1; i >= 0; i--) {
                bulk.run(directories.get(i), afterwards);
            }
            var result = bulk.result();
            return new BulkResult(files.succeeded(), result.failures(), result.failed());
        }
    }
}
