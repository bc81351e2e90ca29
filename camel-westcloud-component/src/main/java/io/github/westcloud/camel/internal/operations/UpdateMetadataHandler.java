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

import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.protocol.MetadataMode;

/** Changes the metadata, the content secret or the mime type of a file (chapter 2.8). The body stays as it is. */
final class UpdateMetadataHandler implements OperationHandler {

    @Override
    public void handle(OperationRequest request) {
        var options = request.options();
        var mode = options.metadataMode().orElse(MetadataMode.MERGE);
        request.client()
                .updateMetadata(UpdateMetadataRequest.builder(request.file())
                        .mode(mode)
                        .metadata(options.metadata())
                        .contentSecret(options.contentSecret().orElse(null))
                        .newContentSecret(options.newContentSecret().orElse(null))
                        .contentType(options.contentType().orElse(null))
                        .build());
    }
}
