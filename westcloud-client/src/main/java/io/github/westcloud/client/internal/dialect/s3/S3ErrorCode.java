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
package io.github.westcloud.client.internal.dialect.s3;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The error codes of S3 that a client meets, and what they mean in the terms of the API document. */
enum S3ErrorCode {
    NO_SUCH_KEY("NoSuchKey", ErrorCode.NOT_FOUND),
    NO_SUCH_UPLOAD("NoSuchUpload", ErrorCode.NOT_FOUND),
    NO_SUCH_BUCKET("NoSuchBucket", ErrorCode.BUCKET_NOT_FOUND),
    ACCESS_DENIED("AccessDenied", ErrorCode.FORBIDDEN),
    SIGNATURE_DOES_NOT_MATCH("SignatureDoesNotMatch", ErrorCode.AUTHORIZATION_ERROR),
    INVALID_ACCESS_KEY_ID("InvalidAccessKeyId", ErrorCode.AUTHORIZATION_ERROR),
    AUTHORIZATION_HEADER_MALFORMED("AuthorizationHeaderMalformed", ErrorCode.AUTHORIZATION_ERROR),
    REQUEST_TIME_TOO_SKEWED("RequestTimeTooSkewed", ErrorCode.AUTHORIZATION_EXPIRED),
    BAD_DIGEST("BadDigest", ErrorCode.WRONG_CONTENT_MD5),
    INVALID_DIGEST("InvalidDigest", ErrorCode.WRONG_CONTENT_MD5),
    CONTENT_SHA256_MISMATCH("XAmzContentSHA256Mismatch", ErrorKind.INVALID_REQUEST),
    ENTITY_TOO_LARGE("EntityTooLarge", ErrorCode.FILE_SIZE_ERROR),
    ENTITY_TOO_SMALL("EntityTooSmall", ErrorCode.FILE_SIZE_ERROR),
    INVALID_PART("InvalidPart", ErrorCode.UPLOAD_INCOMPLETE),
    INVALID_PART_ORDER("InvalidPartOrder", ErrorCode.WRONG_INDEX),
    INVALID_URI("InvalidURI", ErrorCode.WRONG_URI),
    INVALID_BUCKET_NAME("InvalidBucketName", ErrorCode.BUCKET_NAMING_ERROR),
    METHOD_NOT_ALLOWED("MethodNotAllowed", ErrorCode.METHOD_NOT_ALLOWED),
    NOT_IMPLEMENTED("NotImplemented", ErrorKind.UNSUPPORTED),
    INVALID_RANGE("InvalidRange", ErrorKind.INVALID_REQUEST),
    PRECONDITION_FAILED("PreconditionFailed", ErrorKind.CONFLICT),
    OPERATION_ABORTED("OperationAborted", ErrorKind.CONFLICT),
    QUOTA_EXCEEDED("QuotaExceeded", ErrorCode.BUCKET_QUOTA_ERROR),
    SLOW_DOWN("SlowDown", ErrorKind.THROTTLED),
    SERVICE_UNAVAILABLE("ServiceUnavailable", ErrorKind.THROTTLED),
    REQUEST_TIMEOUT("RequestTimeout", ErrorKind.UNEXPECTED),
    INTERNAL_ERROR("InternalError", ErrorKind.UNEXPECTED);

    private static final Map<String, S3ErrorCode> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(code -> code.wire, Function.identity()));

    private final String wire;
    private final ErrorCode meaning;
    private final ErrorKind kind;

    S3ErrorCode(String wire, ErrorCode meaning) {
        this.wire = wire;
        this.meaning = meaning;
        this.kind = meaning.kind();
    }

    S3ErrorCode(String wire, ErrorKind kind) {
        this.wire = wire;
        this.meaning = null;
        this.kind = kind;
    }

    /** The constant of the {@code Code} in an error body, or nothing for one that is not listed here. */
    static Optional<S3ErrorCode> of(String wire) {
        return Optional.ofNullable(BY_NAME.get(wire));
    }

    /** The documented code that means the same; {@code null} if there is none. */
    ErrorCode meaning() {
        return meaning;
    }

    ErrorKind kind() {
        return kind;
    }

    /** What to do about it, where the code that means the same does not tell; {@code null} for nothing. */
    String advice() {
        return this == ENTITY_TOO_SMALL
                ? "The API document has parts of 1 MiB. If a server requires larger ones, raise multipartThreshold so that"
                        + " the file is sent in one request"
                : null;
    }

    /** Whether the same request may well succeed later, whatever the HTTP status is. */
    boolean isTransient() {
        return switch (this) {
            case SLOW_DOWN, SERVICE_UNAVAILABLE, REQUEST_TIMEOUT, INTERNAL_ERROR, OPERATION_ABORTED -> true;
            // The body was damaged on the way.
            case BAD_DIGEST, CONTENT_SHA256_MISMATCH -> true;
            default -> false;
        };
    }
}
