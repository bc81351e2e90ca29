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
import io.github.westcloud.client.Capability;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.MetadataMode;
import io.github.westcloud.protocol.ObjectPath;
import java.util.function.Consumer;

/** What copy and move have in common: from the source path to the file of the request, with the same metadata for all. */
final class Transfers {

    private final OperationRequest request;
    private final WestCloudClient client;
    private final ObjectPath source;
    private final ObjectPath target;

    /** @throws IllegalArgumentException if a tree is to go into itself, or if a file that must stay could be replaced */
    Transfers(OperationRequest request) {
        requireNothingToKeep(request);
        this.request = request;
        this.client = request.client();
        this.source = request.source();
        this.target = request.file();
        if (request.recursive() && target.startsWith(source)) {
            throw new IllegalArgumentException(
                    "The directory '" + source + "' cannot be copied or moved into itself, to '" + target + "'");
        }
    }

    private static void requireNothingToKeep(OperationRequest request) {
        boolean replaces = request.context().options().getDialect().can(Capability.REPLACING_COPY);
        if (replaces && !request.overwriteHeader().orElse(true)) {
            throw new IllegalArgumentException("The header " + WestCloudConstants.OVERWRITE
                    + "=false has no effect with operation=" + request.operation()
                    + " in the S3 dialect, which replaces an existing file. Check first with operation=head that there is"
                    + " none, and remove the header");
        }
    }

    ObjectPath source() {
        return source;
    }

    ObjectPath target() {
        return target;
    }

    /** Sends the transfer of the source. */
    void send(Consumer<TransferRequest> transfer) {
        transfer.accept(of(source, contentSecret()));
    }

    /** Sends the transfer of a file below the source, which may be protected or not. */
    void send(ObjectPath path, Consumer<TransferRequest> transfer) {
        ContentSecret.offerTo(contentSecret(), secret -> transfer.accept(of(path, secret)));
    }

    private String contentSecret() {
        return request.options().contentSecret().orElse(null);
    }

    /** Metadata without a mode is merged over what is there. */
    private TransferRequest of(ObjectPath path, String contentSecret) {
        var metadata = request.options().metadata();
        var mode = request.options().metadataMode().orElse(metadata.isEmpty() ? MetadataMode.COPY : MetadataMode.MERGE);
        return TransferRequest.builder(path, targetOf(path))
                .metadataMode(mode)
                .metadata(metadata)
                .automkdir(request.automkdir())
                .contentSecret(contentSecret)
                .build();
    }

    /** Creates the directory that stands for one of the source; one that is there already will do. */
    void createTarget(ObjectPath directory) {
        try {
            client.createDirectory(CreateDirectoryRequest.builder(targetOf(directory))
                    .automkdir(request.automkdir())
                    .build());
        } catch (WestCloudException e) {
            if (e.kind() != ErrorKind.ALREADY_EXISTS) {
                throw e;
            }
        }
    }

    private ObjectPath targetOf(ObjectPath path) {
        var relative = path.segments()
                .subList(source.segments().size(), path.segments().size());
        return target.resolve(String.join("/", relative));
    }
}
