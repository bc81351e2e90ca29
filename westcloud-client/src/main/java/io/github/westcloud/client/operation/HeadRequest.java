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

import io.github.westcloud.protocol.ObjectPath;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks what the service knows of a file or directory (chapters 2.7 and 3.7 of the API document). Immutable.
 */
public final class HeadRequest {

    private final ObjectPath path;
    private final String contentSecret;

    private HeadRequest(Builder builder) {
        path = builder.path;
        contentSecret = builder.contentSecret;
        Objects.requireNonNull(path, "path");
        Requests.requireSecretOfFile(path, contentSecret);
    }

    /**
     * Returns a request for a file that has no content secret, or for a directory.
     *
     * @throws IllegalArgumentException if the content secret is not legal, or given for the root of the bucket
     */
    public static HeadRequest of(ObjectPath path) {
        return builder(path).build();
    }

    /** Returns a builder for a file that has no content secret, or for a directory. */
    public static Builder builder(ObjectPath path) {
        return new Builder(path);
    }

    /** Returns a builder with these values, to make a request that differs in some of them. */
    public Builder toBuilder() {
        var builder = new Builder(path);
        builder.contentSecret = contentSecret;
        return builder;
    }

    /** Returns the file or directory; the root of a bucket is a directory. */
    public ObjectPath path() {
        return path;
    }

    /** Returns the content secret of a protected file. */
    public Optional<String> contentSecret() {
        return Optional.ofNullable(contentSecret);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeadRequest request && values().equals(request.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "HeadRequest[" + path + "]";
    }

    private List<Object> values() {
        return Arrays.asList(path, contentSecret);
    }

    /** Collects the values of a request. Not thread-safe. */
    public static final class Builder {

        private final ObjectPath path;
        private String contentSecret;

        private Builder(ObjectPath path) {
            this.path = path;
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
         * @throws IllegalArgumentException if the content secret is not legal, or given for the root of the bucket
         */
        public HeadRequest build() {
            return new HeadRequest(this);
        }
    }
}
