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
import java.util.Optional;

/**
 * An operation that failed: what was attempted, on which path, and what the service or the connection said. Bad arguments
 * that never became a request are an {@link IllegalArgumentException} instead.
 */
public final class WestCloudException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String path;
    private final Failure failure;

    /** A failure of an operation on a path; the message is made from them. */
    public WestCloudException(String operation, String path, Failure failure, Throwable cause) {
        this(operation, operation, path, failure, cause);
    }

    /** A failure whose message describes the operation in other words than its name. */
    public WestCloudException(String operation, String description, String path, Failure failure, Throwable cause) {
        super(description + " of " + path + " failed: " + failure.text(), cause);
        this.operation = operation;
        this.path = path;
        this.failure = failure;
    }

    /** In which terms to decide what to do next. */
    public ErrorKind kind() {
        return failure.kind();
    }

    /** The documented code, if the service sent one that the API document has, or an error of S3 that means the same. */
    public Optional<ErrorCode> errorCode() {
        return ErrorCode.of(failure.code());
    }

    /** The number that the service sent, documented or not, or for an error of S3 the one that means the same; 0 for none. */
    public long code() {
        return failure.code();
    }

    /** The HTTP status; 0 if no answer came. */
    public int status() {
        return failure.status();
    }

    /** The service's own name for the request, to ask its operator about; {@code null} if it sent none. */
    public String requestId() {
        return failure.requestId();
    }

    /**
     * What was attempted: {@code upload}, {@code initiate}, {@code uploadPart}, {@code complete}, {@code download},
     * {@code head}, {@code delete}, {@code createDirectory}, {@code copy}, {@code move}, {@code updateMetadata} or
     * {@code list}.
     */
    public String operation() {
        return operation;
    }

    /** The bucket and path it was attempted on, with nothing encoded: {@code /bucket/path}. */
    public String path() {
        return path;
    }

    /**
     * Whether an attempt at this operation got no answer, so that it may have been carried out although this exception says
     * that it failed.
     */
    public boolean answerLost() {
        return failure.answerLost();
    }

    /**
     * Whether the same operation may well succeed later. The client has already repeated it as often as its configuration
     * says.
     */
    public boolean retryable() {
        return failure.retryable();
    }
}
