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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.S3Parameters;
import io.github.westcloud.server.internal.http.DocumentedProblem;
import io.github.westcloud.server.internal.http.ErrorFormat;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.Problem;
import io.github.westcloud.server.internal.s3errors.S3Error;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Errors in the XML of S3, with the names that S3 clients know. The HTTP status is that of the API document. Beyond the
 * document.
 */
final class XmlErrors implements ErrorFormat {

    private static final Map<ErrorCode, String> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(ErrorCode.NOT_FOUND, "NoSuchKey"),
            Map.entry(ErrorCode.UPLOAD_NOT_FINISHED, "NoSuchKey"),
            Map.entry(ErrorCode.BUCKET_NOT_FOUND, "NoSuchBucket"),
            Map.entry(ErrorCode.AUTHORIZATION_ERROR, "SignatureDoesNotMatch"),
            Map.entry(ErrorCode.AUTHORIZATION_EXPIRED, "RequestTimeTooSkewed"),
            Map.entry(ErrorCode.INVALID_DATE, "AuthorizationHeaderMalformed"),
            Map.entry(ErrorCode.UNKNOWN_AUTHORIZATION_REALM, "AuthorizationHeaderMalformed"),
            Map.entry(ErrorCode.FORBIDDEN, "AccessDenied"),
            Map.entry(ErrorCode.BUCKET_FORBIDDEN, "AccessDenied"),
            Map.entry(ErrorCode.NO_READ_PERMISSION, "AccessDenied"),
            Map.entry(ErrorCode.NO_OPERATION_PERMISSION, "AccessDenied"),
            Map.entry(ErrorCode.WRONG_CONTENT_SECRET, "AccessDenied"),
            Map.entry(ErrorCode.WRONG_CONTENT_MD5, "BadDigest"),
            Map.entry(ErrorCode.READ_BODY_ERROR, "IncompleteBody"),
            Map.entry(ErrorCode.REQUEST_BODY_TOO_BIG, "EntityTooLarge"),
            Map.entry(ErrorCode.FILE_SIZE_ERROR, "InvalidRequest"),
            Map.entry(ErrorCode.UPLOAD_INCOMPLETE, "InvalidPart"),
            Map.entry(ErrorCode.WRONG_INDEX, "InvalidArgument"),
            Map.entry(ErrorCode.WRONG_LIST_ITERATOR, "InvalidArgument"),
            Map.entry(ErrorCode.WRONG_URI, "InvalidURI"),
            Map.entry(ErrorCode.BUCKET_NAMING_ERROR, "InvalidBucketName"),
            Map.entry(ErrorCode.METHOD_NOT_ALLOWED, "MethodNotAllowed"),
            Map.entry(ErrorCode.BUCKET_QUOTA_ERROR, "QuotaExceeded"),
            Map.entry(ErrorCode.BUCKET_NOT_ENOUGH_SPACE, "QuotaExceeded")));

    private static final Map<Integer, String> HTTP_NAMES = Map.of(
            412,
            "PreconditionFailed",
            416,
            "InvalidRange",
            429,
            "SlowDown",
            500,
            "InternalError",
            501,
            "NotImplemented");

    private static final String OTHER = "InvalidRequest";

    /** What XML 1.0 has no way to write. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** The name that S3 has for a problem. */
    static String nameOf(Problem problem) {
        if (problem instanceof S3Error error) {
            return error.s3Name();
        }
        return problem instanceof DocumentedProblem documented
                ? NAMES.getOrDefault(documented.error(), OTHER)
                : HTTP_NAMES.getOrDefault(problem.status(), OTHER);
    }

    @Override
    public HttpResponse refusal(Problem problem, String detail, HttpRequest request) {
        var name = problem.equals(Problem.of(ErrorCode.NOT_FOUND)) ? notFoundName(request) : nameOf(problem);
        var message = detail.isEmpty() ? problem.message() : detail;
        return XmlAnswers.error(problem.status(), xml -> xml.open("Error")
                .text("Code", name)
                .text("Message", ILLEGAL.matcher(message).replaceAll("\uFFFD"))
                .text("Resource", request.rawPath())
                .text("RequestId", request.id())
                .close());
    }

    /** An upload may end while a request to it is under way. */
    private static String notFoundName(HttpRequest request) {
        var query = Query.parse(request.rawQuery());
        return query.value(S3Parameters.UPLOAD_ID, S3Parameters.UPLOAD_ID_OF_TABLE)
                        .isPresent()
                ? S3Error.NO_SUCH_UPLOAD.s3Name()
                : S3Error.NO_SUCH_KEY.s3Name();
    }
}
