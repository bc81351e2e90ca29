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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Changes what the service stores with a file (chapter 2.8 of the API document); in the REST dialect only. Immutable.
 */
public final class UpdateMetadataRequest {

    private final ObjectPath path;
    private final MetadataMode mode;
    private final Metadata metadata;
    private final String newContentSecret;
    private final String contentType;
    private final String contentSecret;

    private UpdateMetadataRequest(Builder builder) {
        path = builder.path;
        mode = builder.mode;
        metadata = builder.metadata;
        newContentSecret = builder.newContentSecret;
        contentType = builder.contentType;
        contentSecret = builder.contentSecret;
        Requests.requireFile(path, "updateMetadata");
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(mode, "mode");
        if (mode == MetadataMode.COPY) {
            throw new IllegalArgumentException("Metadata is updated with merge, replace or delete, not with copy");
        }
        Requests.requireSecretOfFile(path, contentSecret);
        newContentSecret().ifPresent(RequestTarget::requireContentSecret);
        Requests.requireHeaderValue("content type", contentType);
    }

    /**
     * Metadata that is merged into that of a file.
     *
     * @throws IllegalArgumentException if the path is the root of the bucket
     */
    public static UpdateMetadataRequest of(ObjectPath path, Metadata metadata) {
        return builder(path).metadata(metadata).build();
    }

    /** Returns a builder for a change that merges metadata into that of the file. */
    public static Builder builder(ObjectPath path) {
        return new Builder(path);
    }

    /** Returns a builder with these values, to make a request that differs in some of them. */
    public Builder toBuilder() {
        var builder = new Builder(path);
        builder.mode = mode;
        builder.metadata = metadata;
        builder.newContentSecret = newContentSecret;
        builder.contentType = contentType;
        builder.contentSecret = contentSecret;
        return builder;
    }

    /** Returns the file. */
    public ObjectPath path() {
        return path;
    }

    /** Returns how the metadata of the file and of this request are combined. */
    public MetadataMode mode() {
        return mode;
    }

    /** Returns the metadata of this request. */
    public Metadata metadata() {
        return metadata;
    }

    /** Returns the new content secret; empty to leave it as it is. */
    public Optional<String> newContentSecret() {
        return Optional.ofNullable(newContentSecret);
    }

    /** Returns the new mime type; empty to leave it as it is. */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /** Returns the content secret that the file has now. */
    public Optional<String> contentSecret() {
        return Optional.ofNullable(contentSecret);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UpdateMetadataRequest request && values().equals(request.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "UpdateMetadataRequest[" + path + ", " + mode + ", " + metadata + "]";
    }

    private List<Object> values() {
        return Arrays.asList(path, mode, metadata, newContentSecret, contentType, contentSecret);
    }

    /** Collects the values of a request. Not thread-safe. */
    public static final class Builder {

        private final ObjectPath path;
        private MetadataMode mode = MetadataMode.MERGE;
        private Metadata metadata = Metadata.empty();
        private String newContentSecret;
        private String contentType;
        private String contentSecret;

        private Builder(ObjectPath path) {
            this.path = path;
        }

        /**
         * Sets what happens to the metadata that the file has: merge, replace or delete. Default: {@link MetadataMode#MERGE}.
         */
        public Builder mode(MetadataMode value) {
            mode = value;
            return this;
        }

        /**
         * Sets the metadata of this request. With {@link MetadataMode#DELETE} only the names count, and none at all means
         * every name. Default: none.
         */
        public Builder metadata(Metadata value) {
            metadata = value;
            return this;
        }

        /**
         * Sets a new content secret, letters and digits (chapter 2.1 of the API document). Default: it stays as it is.
         */
        public Builder newContentSecret(String value) {
            newContentSecret = value;
            return this;
        }

        /**
         * Sets a new mime type. Default: it stays as it is.
         */
        public Builder contentType(String value) {
            contentType = value;
            return this;
        }

        /**
         * Sets the content secret that a protected file has now, letters and digits; the request names it after the path and a {@code !}
         * (chapter 2.1 of the API document). Default: none.
         */
        public Builder contentSecret(String value) {
            contentSecret = value;
            return this;
        }

        /**
         * Creates the request.
         *
         * @throws IllegalArgumentException if the service could only refuse the request
         */
        public UpdateMetadataRequest build() {
            return new UpdateMetadataRequest(this);
        }
    }
}
