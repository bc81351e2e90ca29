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
package io.github.westcloud.client.event;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One attempt at one request. Immutable.
 */
public final class RequestEvent {

    private final String operation;
    private final BucketName bucket;
    private final ObjectPath path;
    private final int attempt;
    private final int status;
    private final long code;
    private final String requestId;
    private final ErrorKind failure;
    private final Duration duration;
    private final long bytesSent;

    private RequestEvent(Builder builder) {
        operation = builder.operation;
        bucket = builder.bucket;
        path = builder.path;
        attempt = builder.attempt;
        status = builder.status;
        code = builder.code;
        requestId = builder.requestId;
        failure = builder.failure;
        duration = builder.duration;
        bytesSent = builder.bytesSent;
    }

    /** Returns a builder for a first attempt that got no response. */
    public static Builder builder(String operation, BucketName bucket, ObjectPath path) {
        return new Builder(operation, bucket, path);
    }

    /** Returns the operation: {@code upload}, {@code initiate}, {@code uploadPart}, {@code complete}, {@code download}, {@code head},
     * {@code delete}, {@code createDirectory}, {@code copy}, {@code move}, {@code updateMetadata} or {@code list}. */
    public String operation() {
        return operation;
    }

    /** Returns the bucket. */
    public BucketName bucket() {
        return bucket;
    }

    /** Returns the path, never with a content secret. */
    public ObjectPath path() {
        return path;
    }

    /** Returns the number of the attempt, from 1. */
    public int attempt() {
        return attempt;
    }

    /** Returns the HTTP status, 0 if no response came. */
    public int status() {
        return status;
    }

    /** Returns the service's number for an error, 0 if it sent none. */
    public long code() {
        return code;
    }

    /** Returns the service's ID of the request; empty if it sent none. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** Returns what went wrong; empty if nothing did. */
    public Optional<ErrorKind> failure() {
        return Optional.ofNullable(failure);
    }

    /** Returns the time from sending until the response was read; for a download, until its content begins. */
    public Duration duration() {
        return duration;
    }

    /** Returns how many bytes of a body were sent. */
    public long bytesSent() {
        return bytesSent;
    }

    /** Returns whether nothing went wrong. */
    public boolean succeeded() {
        return failure == null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RequestEvent another && values().equals(another.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "RequestEvent[" + operation + " /" + bucket + "/" + path + ", attempt " + attempt + ", status " + status
                + ", code " + code + ", " + requestId + ", " + failure + ", " + duration + ", " + bytesSent
                + " bytes sent]";
    }

    private List<Object> values() {
        return Arrays.asList(operation, bucket, path, attempt, status, code, requestId, failure, duration, bytesSent);
    }

    /** Collects the values. Not thread-safe. */
    public static final class Builder {

        private final String operation;
        private final BucketName bucket;
        private final ObjectPath path;
        private int attempt = 1;
        private int status;
        private long code;
        private String requestId;
        private ErrorKind failure;
        private Duration duration = Duration.ZERO;
        private long bytesSent;

        private Builder(String operation, BucketName bucket, ObjectPath path) {
            this.operation = Objects.requireNonNull(operation, "operation");
            this.bucket = Objects.requireNonNull(bucket, "bucket");
            this.path = Objects.requireNonNull(path, "path");
        }

        /** Sets the number of the attempt. Default: 1. */
        public Builder attempt(int value) {
            attempt = value;
            return this;
        }

        /** Sets the HTTP status. Default: 0, for no response. */
        public Builder status(int value) {
            status = value;
            return this;
        }

        /** Sets the service's number for an error. Default: 0, for none. */
        public Builder code(long value) {
            code = value;
            return this;
        }

        /** Sets the service's ID of the request. Default: none. */
        public Builder requestId(String value) {
            requestId = value;
            return this;
        }

        /** Sets what went wrong. Default: nothing. */
        public Builder failure(ErrorKind value) {
            failure = value;
            return this;
        }

        /** Sets the time from sending until the response was read. Default: 0. */
        public Builder duration(Duration value) {
            duration = value;
            return this;
        }

        /** Sets how many bytes of a body were sent. Default: 0. */
        public Builder bytesSent(long value) {
            bytesSent = value;
            return this;
        }

        /** Returns what was set as an immutable value. */
        public RequestEvent build() {
            return new RequestEvent(this);
        }
    }
}
