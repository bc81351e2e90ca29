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
package io.github.westcloud.client;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import java.util.Objects;
import java.util.Optional;

/**
 * An operation failed. The message says what was attempted, on which path, and what the service or the connection reported.
 * Invalid arguments, for which no request is sent, are an {@link IllegalArgumentException} instead.
 */
public final class WestCloudException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String path;
    private final ErrorKind kind;
    private final long code;
    private final int status;
    private final String requestId;
    private final boolean retryable;
    private final boolean answerLost;
    private final String attempt;
    private final String advice;

    private WestCloudException(Builder from) {
        super(from.advice == null ? from.message : from.message + ". " + from.advice, from.cause);
        this.operation = from.operation;
        this.path = from.path;
        this.kind = from.kind;
        this.code = from.code;
        this.status = from.status;
        this.requestId = from.requestId;
        this.retryable = from.retryable;
        this.answerLost = from.answerLost;
        this.attempt = from.message;
        this.advice = from.advice;
    }

    /**
     * Returns a builder for an exception, as the client uses it; tests of your own code may use it as well. The kind is
     * {@link ErrorKind#UNEXPECTED} unless it is set.
     *
     * @param operation as {@link #operation()} returns it
     * @param path as {@link #path()} returns it
     */
    public static Builder builder(String operation, String path) {
        return new Builder(operation, path);
    }

    /** Returns the kind of failure, to decide what to do next. */
    public ErrorKind kind() {
        return kind;
    }

    /** Returns the code from chapter 4 of the API document; for an error of S3, the one with the same meaning. */
    public Optional<ErrorCode> errorCode() {
        return ErrorCode.of(code);
    }

    /**
     * Returns the number that the service sent, documented or not; for an error of S3, the number with the same meaning; 0
     * for none.
     */
    public long code() {
        return code;
    }

    /** Returns the HTTP status, or 0 if there was no response. */
    public int status() {
        return status;
    }

    /** Returns the service's ID of the request, which its operator may ask for; empty if it sent none. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * Returns what was attempted: {@code upload}, {@code initiate}, {@code uploadPart}, {@code complete}, {@code download},
     * {@code head}, {@code delete}, {@code createDirectory}, {@code copy}, {@code move}, {@code updateMetadata} or
     * {@code list}.
     */
    public String operation() {
        return operation;
    }

    /** Returns the bucket and the path, not encoded and without a content secret: {@code /bucket/path}. */
    public String path() {
        return path;
    }

    /**
     * Returns whether the response to an attempt was lost, so that the operation may have succeeded although this exception
     * was thrown. False for operations that only read.
     */
    public boolean answerLost() {
        return answerLost;
    }

    /**
     * Returns whether the same operation may succeed later. The client has already retried it as often as it is configured
     * to.
     */
    public boolean retryable() {
        return retryable;
    }

    /**
     * Returns what to do about it, as the end of the message says it: one or more sentences in the words of this client,
     * without a full stop at the end. Empty if there is nothing to say.
     */
    public Optional<String> advice() {
        return Optional.ofNullable(advice);
    }

    /**
     * Returns the same exception with another advice at the end of its message, for code that gives its users other names
     * for the settings of this client. It has the cause, the suppressed exceptions and the stack trace of this one.
     *
     * @param other one or more sentences without a full stop at the end, or {@code null} for none
     */
    public WestCloudException withAdvice(String other) {
        var copy = builder(operation, path)
                .message(attempt)
                .advice(other)
                .cause(getCause())
                .kind(kind)
                .code(code)
                .status(status)
                .requestId(requestId)
                .retryable(retryable)
                .answerLost(answerLost)
                .build();
        copy.setStackTrace(getStackTrace());
        for (var suppressed : getSuppressed()) {
            copy.addSuppressed(suppressed);
        }
        return copy;
    }

    /** Builds an exception. Not thread-safe. */
    public static final class Builder {

        private final String operation;
        private final String path;
        private String message;
        private String advice;
        private Throwable cause;
        private ErrorKind kind = ErrorKind.UNEXPECTED;
        private long code;
        private int status;
        private String requestId;
        private boolean retryable;
        private boolean answerLost;

        private Builder(String operation, String path) {
            this.operation = Objects.requireNonNull(operation, "operation");
            this.path = Objects.requireNonNull(path, "path");
            this.message = operation + " of " + path + " failed";
        }

        /** Sets the message without the advice. {@code <operation> of <path> failed} if not set. */
        public Builder message(String value) {
            message = value;
            return this;
        }

        /** Sets what to do about it, one or more sentences without a full stop at the end, which end the message. None if not set. */
        public Builder advice(String value) {
            advice = value;
            return this;
        }

        /** Sets what was thrown below it. None if not set. */
        public Builder cause(Throwable value) {
            cause = value;
            return this;
        }

        /** Sets the kind. {@link ErrorKind#UNEXPECTED} if not set. */
        public Builder kind(ErrorKind value) {
            kind = Objects.requireNonNull(value, "kind");
            return this;
        }

        /** Sets the number that the service sent. 0 if not set. */
        public Builder code(long value) {
            code = value;
            return this;
        }

        /** Sets the HTTP status. 0 if not set. */
        public Builder status(int value) {
            status = value;
            return this;
        }

        /** Sets the service's own name for the request. None if not set. */
        public Builder requestId(String value) {
            requestId = value;
            return this;
        }

        /** Sets whether the same operation may well succeed later. False if not set. */
        public Builder retryable(boolean value) {
            retryable = value;
            return this;
        }

        /** Sets whether an attempt got no response. False if not set. */
        public Builder answerLost(boolean value) {
            answerLost = value;
            return this;
        }

        /** Makes the exception. */
        public WestCloudException build() {
            return new WestCloudException(this);
        }
    }
}
