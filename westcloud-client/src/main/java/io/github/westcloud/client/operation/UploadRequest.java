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
import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.RequestTarget;
import java.util.Objects;

/**
 * Store a file (chapters 2.1 and 2.2 of the API document).
 *
 * @param path where to
 * @param content what; the caller closes it
 * @param contentType the mime type, or {@code null} to let the service go by the extension
 * @param contentMd5 the MD5 of the whole content in 32 lowercase hexadecimal digits, which the service then checks; or
 *     {@code null}. A chunked upload cannot carry it
 * @param contentSecret a key without which the file cannot be read, letters and digits; or {@code null}. A chunked upload
 *     cannot carry it
 * @param ttlDays the lifetime in days, 1 to 180; 0 for no end
 * @param metadata the metadata to store with it
 * @param overwrite whether to replace a file at the path; otherwise one there makes the upload fail
 * @param automkdir whether to create the directories of the path that are missing
 * @param async whether the service may answer before its work is done. A chunked upload cannot carry it
 * @param computeMd5 whether the client computes the MD5 of each request's body (of the file, or of each chunk) and sends
 *     it, so that the service refuses what was damaged on its way. It reads the content twice
 * @param mode in one request or in chunks
 */
public record UploadRequest(
        ObjectPath path,
        Content content,
        String contentType,
        String contentMd5,
        String contentSecret,
        int ttlDays,
        Metadata metadata,
        boolean overwrite,
        boolean automkdir,
        boolean async,
        boolean computeMd5,
        UploadMode mode) {

    /** @throws IllegalArgumentException if the service could only refuse it */
    public UploadRequest {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(mode, "mode");
        Requests.requireFile(path, "upload");
        Requests.requireHeaderValue("content type", contentType);
        if (contentMd5 != null && !Md5.isHex(contentMd5)) {
            throw new IllegalArgumentException(
                    "A content MD5 has 32 lowercase hexadecimal digits, and '" + contentMd5 + "' has not");
        }
        if (contentSecret != null) {
            RequestTarget.requireContentSecret(contentSecret);
        }
        if (ttlDays != 0) {
            ChunkRules.requireTtlDays(ttlDays);
        }
        requireLength(
                path,
                content.length(),
                mode == UploadMode.SINGLE || contentMd5 != null || contentSecret != null || async);
        if (mode == UploadMode.CHUNKED) {
            requireChunkable(path, contentMd5, contentSecret, async);
        }
    }

    /** A request with nothing set but what and where to. */
    public static Builder builder(ObjectPath path, Content content) {
        return new Builder(path, content);
    }

    /** The same upload in one request, with another content and its MD5, or {@code null} for none. */
    public UploadRequest inOneRequest(Content other, String md5) {
        return new UploadRequest(
                path,
                other,
                contentType,
                md5,
                contentSecret,
                ttlDays,
                metadata,
                overwrite,
                automkdir,
                async,
                computeMd5,
                UploadMode.SINGLE);
    }

    /** Whether the request has something that only an upload in one request can carry. */
    public boolean needsSingleRequest() {
        return mode == UploadMode.SINGLE || contentMd5 != null || contentSecret != null || async;
    }

    private static void requireLength(ObjectPath path, long length, boolean single) {
        if (length > ChunkRules.MAX_CHUNKED_UPLOAD) {
            throw new IllegalArgumentException("Cannot upload " + path + ": it has " + length
                    + " bytes, and the service takes up to " + ChunkRules.MAX_CHUNKED_UPLOAD + " (13 TB)");
        }
        if (single && length > ChunkRules.MAX_SINGLE_UPLOAD) {
            throw new IllegalArgumentException("Cannot upload " + path + " in one request: it has " + length
                    + " bytes, and one request carries up to " + ChunkRules.MAX_SINGLE_UPLOAD
                    + " (1 GB). Upload it in chunks, which carry no content MD5, no content secret and no async");
        }
    }

    private static void requireChunkable(ObjectPath path, String contentMd5, String contentSecret, boolean async) {
        var given = contentMd5 != null ? "a content MD5" : contentSecret != null ? "a content secret" : "async";
        if (contentMd5 != null || contentSecret != null || async) {
            throw new IllegalArgumentException("Cannot upload " + path + " in chunks with " + given
                    + ": only an upload in one request carries that. A content secret can be set afterwards with"
                    + " updateMetadata");
        }
    }

    /** Collects the parts of an {@link UploadRequest}. Not thread-safe. */
    public static final class Builder {

        private final ObjectPath path;
        private final Content content;
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

        private Builder(ObjectPath path, Content content) {
            this.path = path;
            this.content = content;
        }

        public Builder contentType(String value) {
            contentType = value;
            return this;
        }

        public Builder contentMd5(String value) {
            contentMd5 = value;
            return this;
        }

        public Builder contentSecret(String value) {
            contentSecret = value;
            return this;
        }

        public Builder ttlDays(int value) {
            ttlDays = value;
            return this;
        }

        public Builder metadata(Metadata value) {
            metadata = value;
            return this;
        }

        public Builder overwrite(boolean value) {
            overwrite = value;
            return this;
        }

        public Builder automkdir(boolean value) {
            automkdir = value;
            return this;
        }

        public Builder async(boolean value) {
            async = value;
            return this;
        }

        public Builder computeMd5(boolean value) {
            computeMd5 = value;
            return this;
        }

        public Builder mode(UploadMode value) {
            mode = value;
            return this;
        }

        /** @throws IllegalArgumentException if the service could only refuse the request */
        public UploadRequest build() {
            return new UploadRequest(
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
                    mode);
        }
    }

    @Override
    public String toString() {
        return "UploadRequest[" + path + ", " + content + ", " + mode + "]";
    }
}
