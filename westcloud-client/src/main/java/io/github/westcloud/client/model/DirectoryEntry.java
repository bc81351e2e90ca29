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
import io.github.westcloud.protocol.ObjectPath;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A file or directory in a listing (chapters 2.11 and 3.8 of the API document). Immutable; what the service did not say is
 * empty.
 */
public final class DirectoryEntry {

    private final BucketName bucket;
    private final ObjectPath parent;
    private final String name;
    private final boolean directory;
    private final String contentType;
    private final long length;
    private final Instant lastModified;
    private final String etag;

    private DirectoryEntry(Builder builder) {
        bucket = builder.bucket;
        parent = builder.parent;
        name = builder.name;
        directory = builder.directory;
        contentType = builder.contentType;
        length = builder.length;
        lastModified = builder.lastModified;
        etag = builder.etag;
    }

    /** Returns a builder for a file of 0 bytes of which nothing else is known. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Returns the name within the directory: one segment, with nothing encoded. */
    public String name() {
        return name;
    }

    /** Returns the bucket that was listed; empty for an entry that does not come from a service. */
    public Optional<BucketName> bucket() {
        return Optional.ofNullable(bucket);
    }

    /** Returns the directory that was listed; empty for an entry that does not come from a listing. */
    public Optional<ObjectPath> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * Returns the path within the bucket; empty for an entry that does not come from a listing.
     *
     * @throws IllegalArgumentException if the name is not valid in a path, which a service may list all the same
     */
    public Optional<ObjectPath> path() {
        return parent().map(directory -> directory.resolve(name));
    }

    /** Returns whether it is a directory. */
    public boolean directory() {
        return directory;
    }

    /** Returns the mime type; {@code folder} for a directory. */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /** Returns the size in bytes, 0 for a directory. */
    public long length() {
        return length;
    }

    /** Returns when the file was created; to the second in the REST dialect. */
    public Optional<Instant> lastModified() {
        return Optional.ofNullable(lastModified);
    }

    /** Returns the entity tag without its quotes. */
    public Optional<String> etag() {
        return Optional.ofNullable(etag);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DirectoryEntry another && values().equals(another.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "DirectoryEntry[" + (parent == null || parent.isRoot() ? "" : parent + "/") + name + ", "
                + (directory ? "directory" : length + " bytes") + ", " + contentType + ", " + lastModified + ", " + etag
                + "]";
    }

    private List<Object> values() {
        return Arrays.asList(bucket, parent, name, directory, contentType, length, lastModified, etag);
    }

    /** Collects the values. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private BucketName bucket;
        private ObjectPath parent;
        private boolean directory;
        private String contentType;
        private long length;
        private Instant lastModified;
        private String etag;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** Sets the bucket that the entry is in. Default: none. */
        public Builder bucket(BucketName value) {
            bucket = value;
            return this;
        }

        /** Sets the directory that the entry is in. Default: none. */
        public Builder parent(ObjectPath value) {
            parent = value;
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

        /** Sets the size in bytes. Default: 0. */
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

        /** Returns what was set as an immutable value. */
        public DirectoryEntry build() {
            return new DirectoryEntry(this);
        }
    }
}
