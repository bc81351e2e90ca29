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
import java.util.EnumMap;
import java.util.Map;

/** Finds the handler of an operation. */
public final class OperationHandlers {

    private static final Map<WestCloudOperation, OperationHandler> HANDLERS = new EnumMap<>(WestCloudOperation.class);

    static {
        HANDLERS.put(WestCloudOperation.upload, new UploadHandler());
        HANDLERS.put(WestCloudOperation.uploadChunked, new UploadHandler());
        HANDLERS.put(WestCloudOperation.download, new DownloadHandler());
        HANDLERS.put(WestCloudOperation.list, new ListHandler());
        HANDLERS.put(WestCloudOperation.head, new HeadHandler());
        HANDLERS.put(WestCloudOperation.delete, new DeleteHandler());
        HANDLERS.put(WestCloudOperation.deleteDirectory, new DeleteDirectoryHandler());
        HANDLERS.put(WestCloudOperation.createDirectory, new CreateDirectoryHandler());
        HANDLERS.put(WestCloudOperation.copy, new CopyHandler());
        HANDLERS.put(WestCloudOperation.move, new MoveHandler());
        HANDLERS.put(WestCloudOperation.updateMetadata, new UpdateMetadataHandler());
        HANDLERS.put(WestCloudOperation.createDownloadLink, new CreateDownloadLinkHandler());
    }

    private OperationHandlers() {}

    /** The handler of the operation; there is one for each. */
    public static OperationHandler of(WestCloudOperation operation) {
        return observed(HANDLERS.get(operation));
    }

    /** The same handler, which leaves its last request on the exchange, whatever became of it. */
    public static OperationHandler observed(OperationHandler handler) {
        return request -> {
            try {
                handler.handle(request);
            } finally {
                request.leaveLastRequest();
            }
        };
    }
}
