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
package io.github.westcloud.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every error code of chapter 4 of the API document, with the HTTP status and the message that the service sends.
 *
 * <p>The messages are exactly those of the document, including its misspellings. The service may send codes that are not
 * listed here: {@link #of(long)} is empty for them, and {@link ErrorKind#ofStatus(int)} gives the kind of the HTTP status.
 */
public enum ErrorCode {
    FILE_SIZE_ERROR(400, 400_000_001, "file size error", ErrorKind.INVALID_REQUEST),
    ALREADY_EXISTS(400, 400_000_002, "file or folder already exists", ErrorKind.ALREADY_EXISTS),
    WRONG_URI(400, 400_000_003, "wrong uri", ErrorKind.INVALID_REQUEST),
    WRONG_BUCKET_AUTH(400, 400_000_004, "wrong bucket auth", ErrorKind.FORBIDDEN),
    BUCKET_NEEDS_ADMINISTRATOR(400, 400_000_005, "bucket must have an administrator user", ErrorKind.INVALID_REQUEST),
    BUCKET_ADMINISTRATOR_KEPT(400, 400_000_006, "bucket not allowed delete administrator user", ErrorKind.FORBIDDEN),
    BUCKET_LOG_DAYS_ERROR(400, 400_000_007, "bucket log to save day error", ErrorKind.INVALID_REQUEST),
    BUCKET_NAMING_ERROR(400, 400_000_008, "bucket naming error", ErrorKind.INVALID_REQUEST),
    REQUEST_BODY_TOO_BIG(400, 400_000_009, "request body too big", ErrorKind.INVALID_REQUEST),
    READ_BODY_ERROR(400, 400_000_010, "read body error", ErrorKind.UNEXPECTED),
    WRONG_CONTENT_MD5(400, 400_000_011, "wrong content-md5", ErrorKind.INVALID_REQUEST),
    DIRECTORY_NOT_EMPTY(400, 400_000_012, "directory not empty", ErrorKind.CONFLICT),
    WRONG_METADATA_MODE(400, 400_000_013, "wrong meta operation mode", ErrorKind.INVALID_REQUEST),
    BUCKET_QUOTA_ERROR(400, 400_000_014, "bucket quota error", ErrorKind.QUOTA),
    BUCKET_NOT_ENOUGH_SPACE(400, 400_000_015, "bucket not enough space", ErrorKind.QUOTA),
    WRONG_MULTI_STAGE(400, 400_000_016, "wrong x-west-multi-stage", ErrorKind.INVALID_REQUEST),
    WRONG_LIST_ITERATOR(400, 400_000_017, "wrong x-west-list-iter", ErrorKind.INVALID_REQUEST),
    WRONG_EXPIRE_TIME(400, 400_000_018, "wrong expire time", ErrorKind.INVALID_REQUEST),
    WRONG_INDEX(400, 400_000_019, "wrong index", ErrorKind.INVALID_REQUEST),
    WRONG_OBJECT_TYPE(400, 400_000_020, "wrong object type", ErrorKind.INVALID_REQUEST),
    UPLOAD_INCOMPLETE(400, 400_000_021, "file not upload all block", ErrorKind.CONFLICT),
    ACCESS_POLICY_VIOLATION(400, 400_000_022, "violation of access policy", ErrorKind.FORBIDDEN),
    IMAGE_LOAD(400, 400_100_001, "wrong img load", ErrorKind.UNSUPPORTED),
    IMAGE_EXIF_SET(400, 400_100_002, "wrong img exifset", ErrorKind.UNSUPPORTED),
    IMAGE_GET_INFO(400, 400_100_003, "wrong img getinfo", ErrorKind.UNSUPPORTED),
    IMAGE_ZOOM(400, 400_100_004, "wrong img zoom", ErrorKind.UNSUPPORTED),
    IMAGE_CROP(400, 400_100_005, "wrong img crop", ErrorKind.UNSUPPORTED),
    IMAGE_WATERMARK(400, 400_100_006, "wrong img water", ErrorKind.UNSUPPORTED),
    IMAGE_ROTATE(400, 400_100_007, "wrong img rotate", ErrorKind.UNSUPPORTED),
    IMAGE_FLIP(400, 400_100_008, "wrong img flip", ErrorKind.UNSUPPORTED),
    IMAGE_SHARPEN(400, 400_100_009, "wrong img sharp", ErrorKind.UNSUPPORTED),
    IMAGE_GAUSS(400, 400_100_010, "wrong img gauss", ErrorKind.UNSUPPORTED),
    IMAGE_BORDER(400, 400_100_011, "wrong img border", ErrorKind.UNSUPPORTED),
    IMAGE_CANVAS(400, 400_100_012, "wrong img canvas", ErrorKind.UNSUPPORTED),
    IMAGE_SET(400, 400_100_013, "wrong img set", ErrorKind.UNSUPPORTED),
    IMAGE_SAVE(400, 400_100_014, "wrong img save", ErrorKind.UNSUPPORTED),
    IMAGE_PARAMETER(400, 400_100_015, "wrong img param", ErrorKind.UNSUPPORTED),
    UNKNOWN_AUTHORIZATION_REALM(401, 401_000_001, "unknown realm in authorization header", ErrorKind.UNAUTHENTICATED),
    AUTHORIZATION_ERROR(401, 401_000_002, "authorization error", ErrorKind.UNAUTHENTICATED),
    INVALID_DATE(401, 401_000_004, "invalid date value in header", ErrorKind.UNAUTHENTICATED),
    AUTHORIZATION_EXPIRED(403, 403_000_001, "authorization has expired", ErrorKind.UNAUTHENTICATED),
    FORBIDDEN(403, 403_000_002, "Forbidden", ErrorKind.FORBIDDEN),
    NO_OPERATION_PERMISSION(403, 403_000_003, "has no permission to operation", ErrorKind.FORBIDDEN),
    NO_READ_PERMISSION(403, 403_000_004, "has no permission to read", ErrorKind.FORBIDDEN),
    BUCKET_FORBIDDEN(403, 403_000_005, "bucket forbidden", ErrorKind.FORBIDDEN),
    WRONG_CONTENT_SECRET(403, 403_100_001, "no permission", ErrorKind.FORBIDDEN),
    REFERER_EMPTY(403, 403_100_002, "no permission http read", ErrorKind.FORBIDDEN),
    REFERER_BLACKLISTED(403, 403_100_003, "no permission http read", ErrorKind.FORBIDDEN),
    REFERER_NOT_WHITELISTED(403, 403_100_004, "no permission http read", ErrorKind.FORBIDDEN),
    AGENT_BLACKLISTED(403, 403_100_005, "no permission http read", ErrorKind.FORBIDDEN),
    AGENT_NOT_WHITELISTED(403, 403_100_006, "no permission http read", ErrorKind.FORBIDDEN),
    HOTLINK_TOKEN_INVALID(403, 403_100_007, "no permission http read", ErrorKind.FORBIDDEN),
    HOTLINK_TOKEN_REJECTED(403, 403_100_008, "no permission http read", ErrorKind.FORBIDDEN),
    NOT_FOUND(404, 404_000_001, "file or folder not found", ErrorKind.NOT_FOUND),
    BUCKET_NOT_FOUND(404, 404_000_002, "bucket not found", ErrorKind.NOT_FOUND),
    UPLOAD_NOT_FINISHED(404, 404_000_003, "big file not upload sucess", ErrorKind.CONFLICT),
    METHOD_NOT_ALLOWED(405, 405_000_001, "Method Not Allowed", ErrorKind.UNSUPPORTED);

    private static final Map<Long, ErrorCode> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(ErrorCode::code, Function.identity()));

    private final int status;
    private final long code;
    private final String message;
    private final ErrorKind kind;

    ErrorCode(int status, long code, String message, ErrorKind kind) {
        this.status = status;
        this.code = code;
        this.message = message;
        this.kind = kind;
    }

    /** Returns the constant for a number of the document; empty for any other number. */
    public static Optional<ErrorCode> of(long code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Returns the HTTP status of this code, 400 to 405. */
    public int status() {
        return status;
    }

    /** Returns the nine-digit number of the document, for example 404000001. */
    public long code() {
        return code;
    }

    /** Returns the message of the document. */
    public String message() {
        return message;
    }

    /** Returns the kind of failure, to decide what to do next. */
    public ErrorKind kind() {
        return kind;
    }
}
