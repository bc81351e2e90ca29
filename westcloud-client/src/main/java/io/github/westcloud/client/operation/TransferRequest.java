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
package io.github.westcloud.client.operation;

import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.MetadataMode;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Objects;

/**
 * Copy or move a file to another path of the same bucket (chapters 2.3 and 2.4 of the API document). A directory can be
 * neither copied nor moved.
 *
 * @param source the file as it stands
 * @param target where to; a file there makes the request fail
 * @param metadataMode how the metadata of the source and of this request go together
 * @param metadata the metadata of this request; empty with {@link MetadataMode#COPY}
 * @param automkdir whether to create the directories of the target that are missing
 */
public record TransferRequest(
        ObjectPath source, ObjectPath target, MetadataMode metadataMode, Metadata metadata, boolean automkdir) {

    /** @throws IllegalArgumentException if the service could only refuse it */
    public TransferRequest {
        Requests.requireFile(source, "a copy or move");
        Requests.requireFile(target, "a copy or move");
        Objects.requireNonNull(metadataMode, "metadataMode");
        Objects.requireNonNull(metadata, "metadata");
        if (source.equals(target)) {
            throw new IllegalArgumentException("Cannot copy or move " + source + " onto itself");
        }
        if (metadataMode == MetadataMode.COPY && !metadata.isEmpty()) {
            throw new IllegalArgumentException(
                    "The metadata " + metadata.values().keySet() + " of the request for " + target
                            + " would be ignored: the mode copy takes the source's as it is. Use merge or replace");
        }
    }

    /** The file with its metadata as it is. */
    public static TransferRequest of(ObjectPath source, ObjectPath target) {
        return new TransferRequest(source, target, MetadataMode.COPY, Metadata.empty(), false);
    }

    public TransferRequest withMetadata(MetadataMode mode, Metadata values) {
        return new TransferRequest(source, target, mode, values, automkdir);
    }

    public TransferRequest withAutomkdir(boolean value) {
        return new TransferRequest(source, target, metadataMode, metadata, value);
    }
}
