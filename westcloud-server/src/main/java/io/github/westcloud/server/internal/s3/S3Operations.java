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
import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.protocol.S3Parameters;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.S3Multipart;
import io.github.westcloud.server.internal.http.Problem;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds the operation that a request asks for: by its method, whether it has a key, and its parameters. */
final class S3Operations {

    /** Parameters that ask for what nobody can set here. */
    private static final List<String> NEVER_SET = List.of(
            "policy",
            "cors",
            "lifecycle",
            "tagging",
            "website",
            "replication",
            "encryption",
            "object-lock",
            "publicAccessBlock",
            "ownershipControls",
            "retention",
            "legal-hold");

    private static final List<String> NEVER_CHANGED = List.of("versioning", "requestPayment", "logging");

    private final Map<String, Function<S3Call, S3Operation>> byMethod = new TreeMap<>();
    private final PutObject putObject;
    private final CopyObject copyObject;
    private final MultipartUploads multipart;
    private final GetObject getObject;
    private final ListObjects listObjects;
    private final DeleteObject deleteObject;
    private final DeleteObjects deleteObjects;
    private final BucketAnswers bucketAnswers = new BucketAnswers();

    S3Operations(StorageEngine engine, S3Multipart rule) {
        var lookup = new ObjectLookup(engine);
        this.putObject = new PutObject(engine);
        this.copyObject = new CopyObject(engine, lookup);
        this.multipart = new MultipartUploads(engine, rule);
        this.getObject = new GetObject(engine, lookup);
        this.listObjects = new ListObjects(engine);
        this.deleteObject = new DeleteObject(engine);
        this.deleteObjects = new DeleteObjects(deleteObject);
        byMethod.put("GET", this::get);
        byMethod.put("HEAD", call -> isBucket(call) ? bucketAnswers::head : getObject::head);
        byMethod.put("PUT", this::put);
        byMethod.put("POST", this::post);
        byMethod.put("DELETE", this::delete);
    }

    /** @throws RefusedException with METHOD_NOT_ALLOWED if the dialect has no such method */
    void requireMethod(String method) {
        if (!byMethod.containsKey(method)) {
            var allow = new Header("Allow", String.join(", ", byMethod.keySet()));
            throw new RefusedException(
                    Problem.of(ErrorCode.METHOD_NOT_ALLOWED), "The S3 dialect has no method " + method, List.of(allow));
        }
    }

    S3Operation of(S3Call call) {
        return byMethod.get(call.request().method()).apply(call);
    }

    private S3Operation get(S3Call call) {
        var query = call.query();
        if (NEVER_SET.stream().anyMatch(query::has)) {
            throw new RefusedException(ErrorCode.NOT_FOUND, "Nothing of the kind is set");
        }
        if (query.has("acl")) {
            return bucketAnswers::accessControl;
        }
        if (query.has("versioning")) {
            return bucketAnswers::versioning;
        }
        if (isBucket(call)) {
            return query.has("location") ? bucketAnswers::location : listObjects;
        }
        if (query.value(S3Parameters.UPLOAD_ID, S3Parameters.UPLOAD_ID_OF_TABLE).isPresent()) {
            return multipart.listParts();
        }
        return query.has(S3Parameters.LIST_TYPE) ? listObjects : getObject;
    }

    private S3Operation put(S3Call call) {
        if (call.query().has("acl")) {
            return bucketAnswers::keepAccessControl;
        }
        requireSettable(call);
        if (isBucket(call)) {
            return bucketAnswers::create;
        }
        boolean isPart = call.query()
                .value(S3Parameters.PART_NUMBER, S3Parameters.PART_NUMBER_OF_TABLE)
                .isPresent();
        boolean isCopy = call.header(S3Headers.COPY_SOURCE).isPresent();
        if (isPart && isCopy) {
            throw new RefusedException(ErrorCode.METHOD_NOT_ALLOWED, "A part cannot be copied from a file");
        }
        if (isPart) {
            return multipart.uploadPart();
        }
        return isCopy ? copyObject : putObject;
    }

    private S3Operation post(S3Call call) {
        if (isBucket(call) && call.query().has("delete")) {
            return deleteObjects;
        }
        requireKey(call);
        if (call.query().has(S3Parameters.UPLOADS)) {
            return multipart.initiate();
        }
        if (call.query()
                .value(S3Parameters.UPLOAD_ID, S3Parameters.UPLOAD_ID_OF_TABLE)
                .isPresent()) {
            return multipart.complete();
        }
        throw new RefusedException(ErrorCode.METHOD_NOT_ALLOWED, "A POST has ?uploads, ?uploadId or ?delete");
    }

    private S3Operation delete(S3Call call) {
        requireKey(call);
        requireSettable(call);
        return call.query()
                        .value(S3Parameters.UPLOAD_ID, S3Parameters.UPLOAD_ID_OF_TABLE)
                        .isPresent()
                ? multipart.abort()
                : deleteObject;
    }

    private static boolean isBucket(S3Call call) {
        return call.target().path().isRoot();
    }

    private static void requireKey(S3Call call) {
        if (isBucket(call)) {
            throw new RefusedException(
                    ErrorCode.METHOD_NOT_ALLOWED, "Buckets are made and deleted by whoever runs the service");
        }
    }

    private static void requireSettable(S3Call call) {
        if (NEVER_SET.stream().anyMatch(call.query()::has)
                || NEVER_CHANGED.stream().anyMatch(call.query()::has)) {
            throw new RefusedException(ErrorCode.METHOD_NOT_ALLOWED, "The service has nothing of the kind");
        }
    }
}
