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
package io.github.westcloud.client.model;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the service knows of a file or directory (chapters 2.7 and 3.7 of the API document). Immutable; what the service did not
 * say is empty.
 */
public final class FileInfo {

    private final BucketName bucket;
    private final ObjectPath path;
    private final boolean directory;
    private final String contentType;
    private final long length;
    private final Instant lastModified;
    private final String etag;
    private final String contentMd5;
    private final Metadata metadata;

    private FileInfo(Builder builder) {
        bucket = builder.bucket;
        path = builder.path;
        directory = builder.directory;
        contentType = builder.contentType;
        length = builder.length;
        lastModified = builder.lastModified;
        etag = builder.etag;
        contentMd5 = builder.contentMd5;
        metadata = builder.metadata;
        Objects.requireNonNull(metadata, "metadata");
    }

    /** Returns a builder for a file of 0 bytes of which nothing else is known. */
    public static Builder builder(ObjectPath path) {
        return new Builder(path);
    }

    /** Returns the bucket that the file is in; empty if this does not come from a service. */
    public Optional<BucketName> bucket() {
        return Optional.ofNullable(bucket);
    }

    /** Returns the path within the bucket. */
    public ObjectPath path() {
        return path;
    }

    /** Returns whether it is a directory. */
    public boolean directory() {
        return directory;
    }

    /** Returns the mime type; {@code folder} for a directory. */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /** Returns the size of the whole file in bytes, 0 for a directory. */
    public long length() {
        return length;
    }

    /** Returns when the file was created, to the second. */
    public Optional<Instant> lastModified() {
        return Optional.ofNullable(lastModified);
    }

    /** Returns the entity tag without its quotes. */
    public Optional<String> etag() {
        return Optional.ofNullable(etag);
    }

    /** Returns the MD5 of the content in 32 lowercase hexadecimal digits. */
    public Optional<String> contentMd5() {
        return Optional.ofNullable(contentMd5);
    }

    /** Returns the metadata, without the service's own instructions. */
    public Metadata metadata() {
        return metadata;
    }

    /** Returns the last segment of the path; empty for the root of the bucket. */
    public String name() {
        return path.name();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileInfo another && values().equals(another.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "FileInfo[" + path + ", " + (directory ? "directory" : length + " bytes") + ", " + contentType + ", "
                + lastModified + ", " + etag + ", " + metadata + "]";
    }

    private List<Object> values() {
        return Arrays.asList(bucket, path, directory, contentType, length, lastModified, etag, contentMd5, metadata);
    }

    /** Collects the values. Not thread-safe. */
    public static final class Builder {

        private final ObjectPath path;
        private BucketName bucket;
        private boolean directory;
        private String contentType;
        private long length;
        private Instant lastModified;
        private String etag;
        private String contentMd5;
        private Metadata metadata = Metadata.empty();

        private Builder(ObjectPath path) {
            this.path = Objects.requireNonNull(path, "path");
        }

        /** Sets the bucket that the file is in. Default: none. */
        public Builder bucket(BucketName value) {
            bucket = value;
            return this;
        }

        /** Sets whether it is a directory. Default: {@code false}. */
        public Builder directory(boolean value) {
            directory = value;
            return this;
        }

        /** Sets the mime type. Default: none. */
        public Builder contentType(String value) {
            contentType = value;
            return this;
        }

        /** Sets the size of the whole file in bytes. Default: 0. */
        public Builder length(long value) {
            length = value;
            return this;
        }

        /** Sets when the file was created. Default: none. */
        public Builder lastModified(Instant value) {
            lastModified = value;
            return this;
        }

        /** Sets the entity tag without its quotes. Default: none. */
        public Builder etag(String value) {
            etag = value;
            return this;
        }

        /** Sets the MD5 of the content in 32 lowercase hexadecimal digits. Default: none. */
        public Builder contentMd5(String value) {
            contentMd5 = value;
            return this;
        }

        /** Sets the metadata. Default: none. */
        public Builder metadata(Metadata value) {
            metadata = value;
            return this;
        }

        /** Returns what was set as an immutable value. */
        public FileInfo build() {
            return new FileInfo(this);
        }
    }
}
