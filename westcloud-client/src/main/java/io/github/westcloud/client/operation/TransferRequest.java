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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Copies or moves a file to another path of the same bucket (chapters 2.3, 2.4 and 3.4 of the API document). A directory
 * can be neither copied nor moved. Immutable.
 */
public final class TransferRequest {

    private final ObjectPath source;
    private final ObjectPath target;
    private final MetadataMode metadataMode;
    private final Metadata metadata;
    private final boolean automkdir;
    private final String contentSecret;

    private TransferRequest(Builder builder) {
        source = builder.source;
        target = builder.target;
        metadataMode = builder.metadataMode;
        metadata = builder.metadata;
        automkdir = builder.automkdir;
        contentSecret = builder.contentSecret;
        Requests.requireFile(source, "a copy or move");
        Requests.requireFile(target, "a copy or move");
        Objects.requireNonNull(metadataMode, "metadataMode");
        Objects.requireNonNull(metadata, "metadata");
        Requests.requireSecretOfFile(source, contentSecret);
        if (source.equals(target)) {
            throw new IllegalArgumentException("Cannot copy or move " + source + " onto itself");
        }
        if (metadataMode == MetadataMode.COPY && !metadata.isEmpty()) {
            throw new IllegalArgumentException(
                    "The metadata " + metadata.values().keySet() + " of the request for " + target
                            + " would be ignored: the mode copy takes the source's as it is. Use merge or replace");
        }
    }

    /**
     * Returns a request that keeps the metadata of the file, for a target in a directory that exists.
     *
     * @throws IllegalArgumentException if the service could only refuse the request
     */
    public static TransferRequest of(ObjectPath source, ObjectPath target) {
        return builder(source, target).build();
    }

    /** Returns a builder for the file with its metadata as it is, into a directory that exists. */
    public static Builder builder(ObjectPath source, ObjectPath target) {
        return new Builder(source, target);
    }

    /** Returns a builder with these values, to make a request that differs in some of them. */
    public Builder toBuilder() {
        var builder = new Builder(source, target);
        builder.metadataMode = metadataMode;
        builder.metadata = metadata;
        builder.automkdir = automkdir;
        builder.contentSecret = contentSecret;
        return builder;
    }

    /** Returns the file to copy or move. */
    public ObjectPath source() {
        return source;
    }

    /** Returns the path to copy or move it to. */
    public ObjectPath target() {
        return target;
    }

    /** Returns how the metadata of the source and of this request are combined. */
    public MetadataMode metadataMode() {
        return metadataMode;
    }

    /** Returns the metadata of this request; empty with {@link MetadataMode#COPY}. */
    public Metadata metadata() {
        return metadata;
    }

    /** Returns whether to create missing directories of the target. */
    public boolean automkdir() {
        return automkdir;
    }

    /** Returns the content secret of the source, if that is a protected file. */
    public Optional<String> contentSecret() {
        return Optional.ofNullable(contentSecret);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TransferRequest request && values().equals(request.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "TransferRequest[" + source + " to " + target + ", " + metadataMode + ", " + metadata + "]";
    }

    private List<Object> values() {
        return Arrays.asList(source, target, metadataMode, metadata, automkdir, contentSecret);
    }

    /** Collects the values of a request. Not thread-safe. */
    public static final class Builder {

        private final ObjectPath source;
        private final ObjectPath target;
        private MetadataMode metadataMode = MetadataMode.COPY;
        private Metadata metadata = Metadata.empty();
        private boolean automkdir;
        private String contentSecret;

        private Builder(ObjectPath source, ObjectPath target) {
            this.source = source;
            this.target = target;
        }

        /**
         * Sets how the metadata of the source and of this request are combined (chapter 2.3 of the API document). The S3
         * dialect has copy and replace only. Default: {@link MetadataMode#COPY}, which takes the source's as it is.
         */
        public Builder metadataMode(MetadataMode value) {
            metadataMode = value;
            return this;
        }

        /**
         * Sets the metadata of this request. It needs a {@link #metadataMode(MetadataMode)} other than
         * {@link MetadataMode#COPY}, which would ignore it. Default: none.
         */
        public Builder metadata(Metadata value) {
            metadata = value;
            return this;
        }

        /**
         * Sets whether to create the directories of the target that are missing; otherwise a missing one makes the request
         * fail. Default: {@code false}.
         */
        public Builder automkdir(boolean value) {
            automkdir = value;
            return this;
        }

        /**
         * Sets the content secret of a protected source, letters and digits; the request names it after the path of the source
         * and a {@code !} (chapter 2.1 of the API document). The target keeps it. Default: none.
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
        public TransferRequest build() {
            return new TransferRequest(this);
        }
    }
}
