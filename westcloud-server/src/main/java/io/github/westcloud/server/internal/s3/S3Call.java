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
import io.github.westcloud.protocol.RequestTarget;
import io.github.westcloud.protocol.S3Parameters;
import io.github.westcloud.server.internal.auth.AwsIdentity;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3.payload.Payload;
import io.github.westcloud.server.internal.s3errors.S3Error;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.UploadKey;
import java.util.Optional;

/**
 * A request of a user that is known, to a bucket that exists.
 *
 * @param request the request
 * @param query its parameters
 * @param target its bucket and path
 * @param identity who sent it
 */
record S3Call(HttpRequest request, Query query, RequestTarget target, AwsIdentity identity) {

    Location location() {
        return new Location(target.bucket(), target.path());
    }

    /** The key of S3: the path, with a slash at its end if the request has one. */
    String key() {
        return target.path() + (target.directory() && !target.path().isRoot() ? "/" : "");
    }

    Optional<String> header(String name) {
        return request.header(name).map(String::strip);
    }

    /** Who owns what the request is about: the user who sends it. */
    String owner() {
        return identity.user().credentials().username();
    }

    /** The content of the request, not yet read. */
    Payload payload() {
        return Payload.of(request, identity);
    }

    /** The location of a file; a path that ends with a slash has none. */
    Location file() {
        if (target.directory()) {
            throw new RefusedException(ErrorCode.WRONG_URI, "The path of a file must not end with a slash");
        }
        return location();
    }

    /** The upload in parts that the query names. */
    UploadKey uploadKey() {
        var id = query.value(S3Parameters.UPLOAD_ID, S3Parameters.UPLOAD_ID_OF_TABLE)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new RefusedException(S3Error.NO_SUCH_UPLOAD, "The request names no upload"));
        return new UploadKey(file(), id);
    }
}
