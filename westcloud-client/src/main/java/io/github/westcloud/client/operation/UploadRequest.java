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

import io.github.westcloud.client.model.Content;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Stores a file (chapters 2.1, 2.2, 3.2 and 3.3 of the API document). Immutable, but for the content.
 */
public final class UploadRequest {

    private final ObjectPath path;
    private final Content content;
    private final String contentType;
    private final String contentMd5;
    private final String contentSecret;
    private final int ttlDays;
    private final Metadata metadata;
    private final boolean overwrite;
    private final boolean automkdir;
    private final boolean async;
    private final boolean computeMd5;
    private final UploadMode mode;
    private final boolean resume;

    private UploadRequest(Builder builder) {
        path = builder.path;
        content = builder.content;
        contentType = builder.contentType;
        contentMd5 = builder.contentMd5;
        contentSecret = builder.contentSecret;
        ttlDays = builder.ttlDays;
        metadata = builder.metadata;
        overwrite = builder.overwrite;
        automkdir = builder.automkdir;
        async = builder.async;
        computeMd5 = builder.computeMd5;
        mode = builder.mode;
        resume = builder.resume;
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(mode, "mode");
        UploadChecks.check(this);
    }

    /**
     * Returns a request with nothing set but the path and the content. It fails if the path exists.
     *
     * @throws IllegalArgumentException if the service could only refuse the request
     */
    public static UploadRequest of(ObjectPath path, Content content) {
        return builder(path, content).build();
    }

    /** Returns a builder with nothing set but the path and the content. */
    public static Builder builder(ObjectPath path, Content content) {
        return new Builder(path, content);
    }

    /** Returns a builder with these values, to make a request that differs in some of them. */
    public Builder toBuilder() {
        var builder = new Builder(path, content);
        builder.contentType = contentType;
        builder.contentMd5 = contentMd5;
        builder.contentSecret = contentSecret;
        builder.ttlDays = ttlDays;
        builder.metadata = metadata;
        builder.overwrite = overwrite;
        builder.automkdir = automkdir;
        builder.async = async;
        builder.computeMd5 = computeMd5;
        builder.mode = mode;
        builder.resume = resume;
        return builder;
    }

    /** Returns where the file is stored. */
    public ObjectPath path() {
        return path;
    }

    /** Returns what is stored; the caller closes it. */
    public Content content() {
        return content;
    }

    /** Returns the mime type; empty to let the service go by the extension. */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /** Returns the MD5 of the whole content in 32 lowercase hexadecimal digits. */
    public Optional<String> contentMd5() {
        return Optional.ofNullable(contentMd5);
    }

    /** Returns the key without which the file cannot be read. */
    public Optional<String> contentSecret() {
        return Optional.ofNullable(contentSecret);
    }

    /** Returns the lifetime of the file in days; 0 for no end. */
    public int ttlDays() {
        return ttlDays;
    }

    /** Returns the metadata that is stored with the file. */
    public Metadata metadata() {
        return metadata;
    }

    /** Returns whether a file at the path is replaced. */
    public boolean overwrite() {
        return overwrite;
    }

    /** Returns whether missing directories of the path are created. */
    public boolean automkdir() {
        return automkdir;
    }

    /** Returns whether the service may respond before its work is done. */
    public boolean async() {
        return async;
    }

    /** Returns whether the client sends the MD5 of each request's body. */
    public boolean computeMd5() {
        return computeMd5;
    }

    /** Returns whether the file goes in one request or in parts. */
    public UploadMode mode() {
        return mode;
    }

    /** Returns whether an upload in parts goes on where an earlier one to the same path has ended. */
    public boolean resume() {
        return resume;
    }

    /** Returns whether the request has something that only an upload in one request can carry. */
    public boolean needsSingleRequest() {
        return mode == UploadMode.SINGLE || contentMd5 != null || contentSecret != null || async;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UploadRequest request && values().equals(request.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "UploadRequest[" + path + ", " + content + ", " + mode + "]";
    }

    private List<Object> values() {
        return Arrays.asList(
                path,
                content,
                contentType,
                contentMd5,
                contentSecret,
                ttlDays,
                metadata,
                overwrite,
                automkdir,
                async,
                computeMd5,
                mode,
                resume);
    }

    /** Collects the values of a request. Not thread-safe. */
    public static final class Builder {

        private ObjectPath path;
        private Content content;
        private String contentType;
        private String contentMd5;
        private String contentSecret;
        private int ttlDays;
        private Metadata metadata = Metadata.empty();
        private boolean overwrite;
        private boolean automkdir;
        private boolean async;
        private boolean computeMd5;
        private UploadMode mode = UploadMode.AUTO;
        private boolean resume;

        private Builder(ObjectPath path, Content content) {
            this.path = path;
            this.content = content;
        }

        /** Sets another path in place of the one that the builder was made with. */
        public Builder path(ObjectPath value) {
            path = value;
            return this;
        }

        /** Sets another content in place of the one that the builder was made with. The caller closes it. */
        public Builder content(Content value) {
            content = value;
            return this;
        }

        /**
         * Sets the mime type of the file, printable ASCII (chapter 2.1 of the API document). Default: the service goes by the
         * extension of the name.
         */
        public Builder contentType(String value) {
            contentType = value;
            return this;
        }

        /**
         * Sets the MD5 of the whole content in 32 lowercase hexadecimal digits; the service refuses a body that differs
         * (chapter 2.1 of the API document). An upload in parts cannot carry it. Default: none.
         */
        public Builder contentMd5(String value) {
            contentMd5 = value;
            return this;
        }

        /**
         * Sets a key without which the file cannot be read, letters and digits (chapter 2.1 of the API document); in the REST
         * dialect only. An upload in parts cannot carry it. Default: none.
         */
        public Builder contentSecret(String value) {
            contentSecret = value;
            return this;
        }

        /**
         * Sets the lifetime of the file in days, 1 to 180, after which the service deletes it (chapter 2.1 of the API
         * document); in the REST dialect only. Default: 0, which is no end.
         */
        public Builder ttlDays(int value) {
            ttlDays = value;
            return this;
        }

        /**
         * Sets the metadata to store with the file (chapter 2.1 of the API document). Default: none.
         */
        public Builder metadata(Metadata value) {
            metadata = value;
            return this;
        }

        /**
         * Sets whether to replace a file at the path; otherwise one there makes the upload fail (chapter 2.1 of the API
         * document). Default: {@code false}.
         */
        public Builder overwrite(boolean value) {
            overwrite = value;
            return this;
        }

        /**
         * Sets whether to create the directories of the path that are missing; otherwise a missing one makes the upload fail
         * (chapter 2.1 of the API document). Default: {@code false}.
         */
        public Builder automkdir(boolean value) {
            automkdir = value;
            return this;
        }

        /**
         * Sets whether the service may respond before its work is done (chapter 2.1 of the API document); in the REST dialect
         * only. An upload in parts cannot carry it. Default: {@code false}.
         */
        public Builder async(boolean value) {
            async = value;
            return this;
        }

        /**
         * Sets whether the client computes the MD5 of each request's body (of the file, or of each part) and sends it, so that
         * the service refuses what was damaged in transit (chapters 2.1 and 2.2 of the API document). This takes CPU time, for
         * a content in one request also a second reading of it, and for each part in flight 1 MiB of memory. Default:
         * {@code false}.
         */
        public Builder computeMd5(boolean value) {
            computeMd5 = value;
            return this;
        }

        /**
         * Sets whether the file is sent in one request or in parts. Default: {@link UploadMode#AUTO}, which decides by size.
         */
        public Builder mode(UploadMode value) {
            mode = value;
            return this;
        }

        /**
         * Sets whether an upload in parts keeps its progress in a file, so that it is resumed with the missing parts when the
         * same local file is uploaded to the same path after a crash or a restart (chapters 2.2 and 3.3 of the API document).
         * It starts over if the local file has another size or date, if what is stored with it has changed, or if the service
         * no longer has the earlier parts; with {@link #computeMd5} the earlier parts are also compared with the local file.
         * An upload that goes in one request has nothing to resume. Needs
         * {@link io.github.westcloud.client.ClientConfig.Builder#resumeDirectory}, and a local file as content. Default:
         * {@code false}.
         */
        public Builder resume(boolean value) {
            resume = value;
            return this;
        }

        /**
         * Creates the request.
         *
         * @throws IllegalArgumentException if the service could only refuse the request
         */
        public UploadRequest build() {
            return new UploadRequest(this);
        }
    }
}
