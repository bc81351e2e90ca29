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
package io.github.westcloud.server.internal.admission;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.Access;
import io.github.westcloud.server.internal.auth.User;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.util.OptionalLong;
import java.util.Set;

/** Whether a request may be carried out at all: bucket, rights and size. Both dialects ask here. Thread-safe. */
public final class Admission {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    /** In bytes. A longer one is refused where none is needed. */
    private static final long LONGEST_UNREAD_BODY = 1 << 20;

    private final StorageEngine engine;

    public Admission(StorageEngine engine) {
        this.engine = engine;
    }

    /**
     * The bucket exists and the user may do there what the method does.
     *
     * @throws RefusedException with BUCKET_NOT_FOUND; FORBIDDEN if the user has no access to any bucket, BUCKET_FORBIDDEN
     *     to this one; NO_READ_PERMISSION or NO_OPERATION_PERMISSION if the access does not cover the method
     */
    public void require(User user, BucketName bucket, String method) {
        if (!engine.hasBucket(bucket)) {
            throw new RefusedException(
                    ErrorCode.BUCKET_NOT_FOUND,
                    "There is no bucket " + bucket
                            + ". Buckets are created with the server's option --bucket or on its admin port");
        }
        requireAnyAccess(user, bucket);
        var access = user.accessTo(bucket);
        boolean reading = READING.contains(method);
        if (reading && !access.mayRead()) {
            throw new RefusedException(ErrorCode.NO_READ_PERMISSION, "The user may not read in bucket " + bucket);
        }
        if (!reading && !access.mayWrite()) {
            throw new RefusedException(
                    ErrorCode.NO_OPERATION_PERMISSION, "The user may not change anything in bucket " + bucket);
        }
    }

    /**
     * The length of a body that is stored.
     *
     * @param what what has the body, for the log: {@code A single upload}
     * @throws RefusedException with FILE_SIZE_ERROR if the length is not announced, or is above 1 GiB
     */
    public static long requireLength(OptionalLong announced, String what) {
        long length = announced.orElse(-1);
        if (length < 0 || length > ChunkRules.MAX_SINGLE_UPLOAD) {
            throw new RefusedException(
                    ErrorCode.FILE_SIZE_ERROR,
                    what + " must announce its length, at most " + ChunkRules.MAX_SINGLE_UPLOAD
                            + " bytes. Upload a larger file in parts");
        }
        return length;
    }

    /** @throws RefusedException with REQUEST_BODY_TOO_BIG if a request that needs no body announces one above 1 MiB */
    public static void requireNoLongBody(HttpRequest request) {
        if (request.contentLength().orElse(0) > LONGEST_UNREAD_BODY) {
            throw new RefusedException(ErrorCode.REQUEST_BODY_TOO_BIG, "This request must not have a body");
        }
    }

    /**
     * A part of a file cannot be written: RFC 9110, 14.5, wants such a PUT refused, since all else of the file would be lost.
     *
     * @throws RefusedException with WRONG_INDEX if a request that changes something has a {@code Content-Range}
     */
    public static void requireNoPartialWrite(HttpRequest request) {
        if (!READING.contains(request.method())
                && request.header("Content-Range").isPresent()) {
            throw new RefusedException(
                    ErrorCode.WRONG_INDEX,
                    "Content-Range is not implemented for " + request.method() + ": a file is written as a whole");
        }
    }

    private static void requireAnyAccess(User user, BucketName bucket) {
        if (user.isBarred()) {
            throw new RefusedException(ErrorCode.FORBIDDEN, "The user has no access to any bucket");
        }
        if (user.accessTo(bucket) == Access.NONE) {
            throw new RefusedException(ErrorCode.BUCKET_FORBIDDEN, "The user has no access to bucket " + bucket);
        }
    }
}
