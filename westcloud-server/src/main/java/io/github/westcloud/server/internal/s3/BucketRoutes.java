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

import static io.github.westcloud.server.internal.s3.Route.parameter;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.S3Parameters;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3.allow.Allowance;
import io.github.westcloud.server.internal.s3errors.S3Error;
import java.util.Map;

/** The requests to a bucket. */
final class BucketRoutes {

    /** What a bucket can have in S3, and has not here. */
    private static final Map<String, S3Error> NEVER_SET = Map.of(
            "policy", S3Error.NO_POLICY,
            "cors", S3Error.NO_CORS,
            "lifecycle", S3Error.NO_LIFECYCLE,
            "tagging", S3Error.NO_TAGS,
            "website", S3Error.NO_WEBSITE,
            "replication", S3Error.NO_REPLICATION,
            "encryption", S3Error.NO_ENCRYPTION,
            "object-lock", S3Error.NO_LOCK_CONFIGURATION,
            "publicAccessBlock", S3Error.NO_PUBLIC_ACCESS_BLOCK,
            "ownershipControls", S3Error.NO_OWNERSHIP_CONTROLS);

    /** Also of a directory, which the API document names by its path. */
    static final Allowance LIST_OBJECTS = Allowance.of("ListObjects")
            .parameters(
                    S3Parameters.LIST_TYPE,
                    S3Parameters.PREFIX,
                    S3Parameters.DELIMITER,
                    S3Parameters.MAX_KEYS,
                    S3Parameters.CONTINUATION_TOKEN,
                    S3Parameters.START_AFTER,
                    S3Parameters.ENCODING_TYPE,
                    ListObjects.FETCH_OWNER,
                    ListObjects.MARKER);

    private static final Allowance LIST_UPLOADS = Allowance.of("ListMultipartUploads")
            .parameters(
                    S3Parameters.UPLOADS,
                    S3Parameters.PREFIX,
                    S3Parameters.DELIMITER,
                    S3Parameters.ENCODING_TYPE,
                    ListUploads.KEY_MARKER,
                    ListUploads.UPLOAD_ID_MARKER,
                    ListUploads.MAX_UPLOADS);

    private BucketRoutes() {}

    static Routes of(S3Operation listObjects, S3Operation listUploads, S3Operation deleteObjects) {
        var answers = new BucketAnswers();
        var routes = new Routes()
                .add("GET", "location", "GetBucketLocation", answers::location)
                .add("GET", "versioning", "GetBucketVersioning", answers::versioning)
                .add("GET", "requestPayment", "GetBucketRequestPayment", answers::requestPayment)
                .add("GET", "logging", "GetBucketLogging", answers::logging)
                .add("GET", "acl", "GetBucketAcl", AccessControl::answer)
                .add("PUT", parameter("acl"), Inputs.body("PutBucketAcl").parameters("acl"), AccessControl::keep)
                .add("POST", parameter("delete"), Inputs.body("DeleteObjects").parameters("delete"), deleteObjects)
                .add("GET", parameter(S3Parameters.UPLOADS), LIST_UPLOADS, listUploads)
                .add("HEAD", call -> true, Allowance.of("HeadBucket"), answers::head);
        NEVER_SET.forEach((name, error) -> routes.add("GET", name, "GET ?" + name, call -> nothingSet(name, error)));
        return routes.add("GET", call -> true, LIST_OBJECTS, listObjects)
                .add("PUT", call -> true, Inputs.body("CreateBucket"), answers::create)
                .add("DELETE", call -> true, Allowance.of("DeleteBucket"), BucketRoutes::notHere)
                .add("POST", call -> true, Allowance.of("POST of a bucket"), BucketRoutes::notHere);
    }

    private static HttpResponse nothingSet(String name, S3Error error) {
        throw new RefusedException(error, "The bucket has no " + name);
    }

    private static HttpResponse notHere(S3Call call) {
        throw new RefusedException(
                ErrorCode.METHOD_NOT_ALLOWED,
                "Buckets are created and deleted by the operator of the service, not through this API");
    }
}
