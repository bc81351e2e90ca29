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
package io.github.westcloud.camel.operations;

import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.protocol.MetadataMode;

/** Reads what copy and move have in common. */
final class Transfers {

    private Transfers() {}

    /** From the source path to the file of the request; metadata without a mode is merged over what is there. */
    static TransferRequest of(OperationRequest request) {
        var options = request.options();
        var metadata = options.metadata();
        var mode = options.metadataMode().orElse(metadata.isEmpty() ? MetadataMode.COPY : MetadataMode.MERGE);
        return TransferRequest.of(request.source(), request.file())
                .withMetadata(mode, metadata)
                .withAutomkdir(request.automkdir());
    }
}
