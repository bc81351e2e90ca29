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

import io.github.westcloud.protocol.ObjectPath;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an upload did. Immutable.
 */
public final class UploadResult {

    private final ObjectPath path;
    private final long length;
    private final int parts;
    private final String etag;

    private UploadResult(Builder builder) {
        path = builder.path;
        length = builder.length;
        parts = builder.parts;
        etag = builder.etag;
    }

    /** Returns a builder for an empty file that was sent in one request. */
    public static Builder builder(ObjectPath path) {
        return new Builder(path);
    }

    /** Returns where the file is now. */
    public ObjectPath path() {
        return path;
    }

    /** Returns the size of the file in bytes. */
    public long length() {
        return length;
    }

    /** Returns how many parts it was sent in; 0 if it was sent in one request. */
    public int parts() {
        return parts;
    }

    /** Returns the entity tag without its quotes; empty if the service sent none. */
    public Optional<String> etag() {
        return Optional.ofNullable(etag);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UploadResult another && values().equals(another.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "UploadResult[" + path + ", " + length + " bytes, " + parts + " parts, " + etag + "]";
    }

    private List<Object> values() {
        return Arrays.asList(path, length, parts, etag);
    }

    /** Collects the values. Not thread-safe. */
    public static final class Builder {

        private final ObjectPath path;
        private long length;
        private int parts;
        private String etag;

        private Builder(ObjectPath path) {
            this.path = Objects.requireNonNull(path, "path");
        }

        /** Sets the size of the file in bytes. Default: 0. */
        public Builder length(long value) {
            length = value;
            return this;
        }

        /** Sets how many parts it was sent in. Default: 0, for one request. */
        public Builder parts(int value) {
            parts = value;
            return this;
        }

        /** Sets the entity tag without its quotes. Default: none. */
        public Builder etag(String value) {
            etag = value;
            return this;
        }

        /** Returns what was set as an immutable value. */
        public UploadResult build() {
            return new UploadResult(this);
        }
    }
}
