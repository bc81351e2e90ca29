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

import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.RequestTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file or a part of it (chapters 2.5 and 3.5 of the API document). Immutable.
 */
public final class DownloadRequest {

    private final ObjectPath path;
    private final ByteRange range;
    private final String contentSecret;

    private DownloadRequest(Builder builder) {
        path = builder.path;
        range = builder.range;
        contentSecret = builder.contentSecret;
        Requests.requireFile(path, "download");
        contentSecret().ifPresent(RequestTarget::requireContentSecret);
    }

    /**
     * Returns a request for the whole of a file that has no content secret.
     *
     * @throws IllegalArgumentException if the path is the root of the bucket or the content secret is not legal
     */
    public static DownloadRequest of(ObjectPath path) {
        return builder(path).build();
    }

    /** Returns a builder for the whole of a file that has no content secret. */
    public static Builder builder(ObjectPath path) {
        return new Builder(path);
    }

    /** Returns a builder with these values, to make a request that differs in some of them. */
    public Builder toBuilder() {
        var builder = new Builder(path);
        builder.range = range;
        builder.contentSecret = contentSecret;
        return builder;
    }

    /** Returns the file to read. */
    public ObjectPath path() {
        return path;
    }

    /** Returns the part to read; empty for the whole file. */
    public Optional<ByteRange> range() {
        return Optional.ofNullable(range);
    }

    /** Returns the content secret of a protected file. */
    public Optional<String> contentSecret() {
        return Optional.ofNullable(contentSecret);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DownloadRequest request && values().equals(request.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "DownloadRequest[" + path + range().map(r -> ", " + r.header()).orElse("") + "]";
    }

    private List<Object> values() {
        return Arrays.asList(path, range, contentSecret);
    }

    /** Collects the values of a request. Not thread-safe. */
    public static final class Builder {

        private final ObjectPath path;
        private ByteRange range;
        private String contentSecret;

        private Builder(ObjectPath path) {
            this.path = path;
        }

        /**
         * Sets which bytes of the file to read (chapter 2.5 of the API document). Default: the whole file.
         */
        public Builder range(ByteRange value) {
            range = value;
            return this;
        }

        /**
         * Sets the content secret of a protected file, letters and digits; the request names it after the path and a {@code !}
         * (chapter 2.1 of the API document). Default: none.
         */
        public Builder contentSecret(String value) {
            contentSecret = value;
            return this;
        }

        /**
         * Creates the request.
         *
         * @throws IllegalArgumentException if the path is the root of the bucket or the content secret is not legal
         */
        public DownloadRequest build() {
            return new DownloadRequest(this);
        }
    }
}
