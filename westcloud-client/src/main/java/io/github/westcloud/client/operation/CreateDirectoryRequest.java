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

/**
 * Creates a directory (chapter 2.9 of the API document). Immutable.
 */
public final class CreateDirectoryRequest {

    private final ObjectPath path;
    private final boolean automkdir;

    private CreateDirectoryRequest(Builder builder) {
        path = builder.path;
        automkdir = builder.automkdir;
        Requests.requireFile(path, "createDirectory");
    }

    /**
     * Returns a request to create a directory in one that exists.
     *
     * @throws IllegalArgumentException if the path is the root of the bucket
     */
    public static CreateDirectoryRequest of(ObjectPath path) {
        return builder(path).build();
    }

    /** Returns a builder for a directory in one that exists. */
    public static Builder builder(ObjectPath path) {
        return new Builder(path);
    }

    /** Returns a builder with these values, to make a request that differs in some of them. */
    public Builder toBuilder() {
        var builder = new Builder(path);
        builder.automkdir = automkdir;
        return builder;
    }

    /** Returns the directory to create. */
    public ObjectPath path() {
        return path;
    }

    /** Returns whether to create missing directories above it. */
    public boolean automkdir() {
        return automkdir;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CreateDirectoryRequest request && values().equals(request.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "CreateDirectoryRequest[" + path + (automkdir ? ", automkdir" : "") + "]";
    }

    private List<Object> values() {
        return Arrays.asList(path, automkdir);
    }

    /** Collects the values of a request. Not thread-safe. */
    public static final class Builder {

        private final ObjectPath path;
        private boolean automkdir;

        private Builder(ObjectPath path) {
            this.path = path;
        }

        /**
         * Sets whether to create the directories above it that are missing; otherwise a missing one makes the request fail.
         * Default: {@code false}.
         */
        public Builder automkdir(boolean value) {
            automkdir = value;
            return this;
        }

        /**
         * Creates the request.
         *
         * @throws IllegalArgumentException if the path is the root of the bucket
         */
        public CreateDirectoryRequest build() {
            return new CreateDirectoryRequest(this);
        }
    }
}
