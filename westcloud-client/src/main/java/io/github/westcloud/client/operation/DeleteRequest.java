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
import java.util.Optional;

/**
 * Deletes a file or an empty directory (chapters 2.6, 2.10 and 3.6 of the API document). Immutable.
 */
public final class DeleteRequest {

    private final ObjectPath path;
    private final boolean directory;
    private final boolean async;
    private final String contentSecret;

    private DeleteRequest(Builder builder) {
        path = builder.path;
        directory = builder.directory;
        async = builder.async;
        contentSecret = builder.contentSecret;
        requireNotRoot(path);
        Requests.requireSecretOfFile(path, contentSecret);
        if (directory && contentSecret != null) {
            throw new IllegalArgumentException("Only a file can have a content secret, not the directory " + path);
        }
    }

    /**
     * Returns a request to delete a file; in the REST dialect also an empty directory.
     *
     * @throws IllegalArgumentException if the path is the root of the bucket
     */
    public static DeleteRequest of(ObjectPath path) {
        return builder(path).build();
    }

    /** Returns a builder for a file; in the REST dialect also for an empty directory. */
    public static Builder builder(ObjectPath path) {
        return new Builder(path);
    }

    /** Returns a builder with these values, to make a request that differs in some of them. */
    public Builder toBuilder() {
        var builder = new Builder(path);
        builder.directory = directory;
        builder.async = async;
        builder.contentSecret = contentSecret;
        return builder;
    }

    /** Returns the file or directory to delete. */
    public ObjectPath path() {
        return path;
    }

    /** Returns whether the path is said to be a directory. */
    public boolean directory() {
        return directory;
    }

    /** Returns whether the service may respond before the file is deleted. */
    public boolean async() {
        return async;
    }

    /** Returns the content secret of a protected file. */
    public Optional<String> contentSecret() {
        return Optional.ofNullable(contentSecret);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeleteRequest request && values().equals(request.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "DeleteRequest[" + path + (directory ? ", directory" : "") + (async ? ", async" : "") + "]";
    }

    private static void requireNotRoot(ObjectPath path) {
        if (path.isRoot()) {
            throw new IllegalArgumentException(
                    "The root of the bucket cannot be deleted. Set the path of a file or directory"
                            + " in it, or delete everything in the bucket with emptyBucket()");
        }
    }

    private List<Object> values() {
        return Arrays.asList(path, directory, async, contentSecret);
    }

    /** Collects the values of a request. Not thread-safe. */
    public static final class Builder {

        private final ObjectPath path;
        private boolean directory;
        private boolean async;
        private String contentSecret;

        private Builder(ObjectPath path) {
            this.path = path;
        }

        /**
         * Sets whether the path is a directory: in the S3 dialect a file and a directory of one name have different keys. The
         * REST dialect finds out by itself. Default: {@code false}.
         */
        public Builder directory(boolean value) {
            directory = value;
            return this;
        }

        /**
         * Sets whether the service may respond before the file is deleted (chapter 2.6 of the API document); in the REST dialect
         * only. Default: {@code false}.
         */
        public Builder async(boolean value) {
            async = value;
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
         * @throws IllegalArgumentException if the path is the root of the bucket
         */
        public DeleteRequest build() {
            return new DeleteRequest(this);
        }
    }
}
