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
import io.github.westcloud.protocol.RequestTarget;
import java.util.Objects;
import java.util.Optional;

/**
 * Change what the service stores beside a file (chapter 2.8 of the API document).
 *
 * @param path which file
 * @param mode merge, replace or delete
 * @param metadata the values; with {@link MetadataMode#DELETE} only their names count, and none at all means every name
 * @param contentSecret a new content secret; empty leaves it as it is
 * @param contentType a new mime type; empty leaves it as it is
 */
public record UpdateMetadataRequest(
        ObjectPath path,
        MetadataMode mode,
        Metadata metadata,
        Optional<String> contentSecret,
        Optional<String> contentType) {

    /** @throws IllegalArgumentException if the service could only refuse it */
    public UpdateMetadataRequest {
        Requests.requireFile(path, "updateMetadata");
        Objects.requireNonNull(metadata, "metadata");
        if (mode == MetadataMode.COPY) {
            throw new IllegalArgumentException("Metadata is updated with merge, replace or delete, not with copy");
        }
        contentSecret.ifPresent(RequestTarget::requireContentSecret);
        contentType.ifPresent(value -> Requests.requireHeaderValue("content type", value));
    }

    public static UpdateMetadataRequest of(ObjectPath path, MetadataMode mode, Metadata metadata) {
        return new UpdateMetadataRequest(path, mode, metadata, Optional.empty(), Optional.empty());
    }

    public UpdateMetadataRequest withContentSecret(String value) {
        return new UpdateMetadataRequest(path, mode, metadata, Optional.of(value), contentType);
    }

    public UpdateMetadataRequest withContentType(String value) {
        return new UpdateMetadataRequest(path, mode, metadata, contentSecret, Optional.of(value));
    }

    @Override
    public String toString() {
        return "UpdateMetadataRequest[" + path + ", " + mode + ", " + metadata + "]";
    }
}
