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
package io.github.westcloud.server.internal.auth;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.Access;
import io.github.westcloud.server.internal.http.RefusedException;

/** Refuses what a user may not do, with the documented error. */
public final class Permissions {

    private Permissions() {}

    /**
     * @param reading whether the request only reads
     * @throws RefusedException with FORBIDDEN if the user may do nothing in any bucket, BUCKET_FORBIDDEN nothing in this
     *     one, NO_READ_PERMISSION or NO_OPERATION_PERMISSION if not what the request asks for
     */
    public static void require(User user, BucketName bucket, boolean reading) {
        if (user.isBarred()) {
            throw new RefusedException(ErrorCode.FORBIDDEN, "The user may do nothing in any bucket");
        }
        var access = user.accessTo(bucket);
        if (access == Access.NONE) {
            throw new RefusedException(ErrorCode.BUCKET_FORBIDDEN, "The user may do nothing in bucket " + bucket);
        }
        if (reading && !access.mayRead()) {
            throw new RefusedException(ErrorCode.NO_READ_PERMISSION, "The user may not read in bucket " + bucket);
        }
        if (!reading && !access.mayWrite()) {
            throw new RefusedException(
                    ErrorCode.NO_OPERATION_PERMISSION, "The user may not change anything in bucket " + bucket);
        }
    }
}
