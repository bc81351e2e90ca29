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
package io.github.westcloud.server.internal.s3errors;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.internal.http.HttpProblem;
import io.github.westcloud.server.internal.http.Problem;

/** Problems for which S3 has a finer name than the API document has codes. */
public enum S3Error implements Problem {
    BAD_DIGEST("BadDigest", ErrorCode.WRONG_CONTENT_MD5),
    ENTITY_TOO_LARGE("EntityTooLarge", ErrorCode.FILE_SIZE_ERROR),
    ENTITY_TOO_SMALL("EntityTooSmall", ErrorCode.FILE_SIZE_ERROR),
    FORM_EXPIRED("AccessDenied", ErrorCode.AUTHORIZATION_EXPIRED),
    FORM_TOO_LONG("MaxPostPreDataLengthExceeded", ErrorCode.REQUEST_BODY_TOO_BIG),
    INCOMPLETE_BODY("IncompleteBody", ErrorCode.FILE_SIZE_ERROR),
    INVALID_CHECKSUM("InvalidRequest", ErrorCode.WRONG_CONTENT_MD5),
    INVALID_DIGEST("InvalidDigest", ErrorCode.WRONG_CONTENT_MD5),
    INVALID_FORM_FIELD("InvalidArgument", ErrorCode.READ_BODY_ERROR),
    INVALID_PART("InvalidPart", ErrorCode.UPLOAD_INCOMPLETE),
    INVALID_PART_CONTENT("InvalidPart", ErrorCode.WRONG_CONTENT_MD5),
    INVALID_PART_ORDER("InvalidPartOrder", ErrorCode.WRONG_INDEX),
    INVALID_PART_NUMBER("InvalidPartNumber", HttpProblem.RANGE_NOT_SATISFIABLE),
    INVALID_POLICY("InvalidPolicyDocument", ErrorCode.READ_BODY_ERROR),
    INVALID_URL_SIGNATURE("AuthorizationQueryParametersError", ErrorCode.WRONG_URI),
    MALFORMED_FORM("MalformedPOSTRequest", ErrorCode.READ_BODY_ERROR),
    MALFORMED_XML("MalformedXML", ErrorCode.READ_BODY_ERROR),
    MISSING_LENGTH("MissingContentLength", ErrorCode.FILE_SIZE_ERROR),
    NO_CORS("NoSuchCORSConfiguration", ErrorCode.NOT_FOUND),
    NO_ENCRYPTION("ServerSideEncryptionConfigurationNotFoundError", ErrorCode.NOT_FOUND),
    NO_LIFECYCLE("NoSuchLifecycleConfiguration", ErrorCode.NOT_FOUND),
    NO_LOCK_CONFIGURATION("ObjectLockConfigurationNotFoundError", ErrorCode.NOT_FOUND),
    NO_OBJECT_LOCK("NoSuchObjectLockConfiguration", ErrorCode.NOT_FOUND),
    NO_OWNERSHIP_CONTROLS("OwnershipControlsNotFoundError", ErrorCode.NOT_FOUND),
    NO_POLICY("NoSuchBucketPolicy", ErrorCode.NOT_FOUND),
    NO_PUBLIC_ACCESS_BLOCK("NoSuchPublicAccessBlockConfiguration", ErrorCode.NOT_FOUND),
    NO_REPLICATION("ReplicationConfigurationNotFoundError", ErrorCode.NOT_FOUND),
    NO_SUCH_KEY("NoSuchKey", ErrorCode.NOT_FOUND),
    NO_SUCH_UPLOAD("NoSuchUpload", ErrorCode.NOT_FOUND),
    NO_TAGS("NoSuchTagSet", ErrorCode.NOT_FOUND),
    NO_WEBSITE("NoSuchWebsiteConfiguration", ErrorCode.NOT_FOUND),
    SHA256_MISMATCH("XAmzContentSHA256Mismatch", ErrorCode.AUTHORIZATION_ERROR),
    URL_EXPIRED("AccessDenied", ErrorCode.AUTHORIZATION_EXPIRED),
    URL_NOT_YET_VALID("AccessDenied", ErrorCode.AUTHORIZATION_EXPIRED),
    WRONG_FORM_SIGNATURE("SignatureDoesNotMatch", ErrorCode.FORBIDDEN),
    WRONG_URL_SIGNATURE("SignatureDoesNotMatch", ErrorCode.FORBIDDEN);

    private final String s3Name;
    private final Problem problem;

    S3Error(String s3Name, ErrorCode code) {
        this(s3Name, Problem.of(code));
    }

    S3Error(String s3Name, Problem problem) {
        this.s3Name = s3Name;
        this.problem = problem;
    }

    /** What stands in the element {@code Code} of an error in XML. */
    public String s3Name() {
        return s3Name;
    }

    @Override
    public int status() {
        return problem.status();
    }

    @Override
    public long code() {
        return problem.code();
    }

    @Override
    public String message() {
        return problem.message();
    }
}
