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
import io.github.westcloud.server.internal.condition.Conditions;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3.payload.Payload;
import io.github.westcloud.server.internal.s3errors.S3Error;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.Parents;
import io.github.westcloud.server.internal.storage.Precondition;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StoredEntry;
import io.github.westcloud.server.internal.storage.UploadKey;
import java.util.Optional;

/**
 * A request of a user that is known, to a bucket that exists.
 *
 * @param request the request
 * @param query its parameters
 * @param target its bucket and path
 * @param identity who sent it
 * @param parents what becomes of the directories that a new key needs
 */
record S3Call(HttpRequest request, Query query, RequestTarget target, AwsIdentity identity, Parents parents) {

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

    /** The conditions of the request, RFC 9110, chapter 13. */
    Conditions conditions() {
        return Conditions.of(request);
    }

    /**
     * The same for the store, which checks them in the same step in which it changes something. Where nothing is,
     * {@code If-Match} is answered with 404, as S3 does, and not with 412.
     */
    Precondition precondition() {
        var conditions = conditions();
        return there -> {
            var named = there.filter(this::isNamed);
            if (named.isEmpty() && conditions.requiresExisting()) {
                throw new RefusedException(
                        S3Error.NO_SUCH_KEY, "If-Match needs a file, and there is none at " + location());
            }
            conditions.require(named.map(ObjectHeaders::validators));
        };
    }

    /** Whether an entry is what the key means: one with a slash at its end is a directory, one without is a file. */
    boolean isNamed(StoredEntry entry) {
        return ObjectLookup.isNamed(entry, target.directory());
    }

    /** A file is replaced and directories are made, as in S3, if the conditions hold. */
    PutOptions putOptions() {
        return new PutOptions(true, parents, precondition());
    }

    /**
     * A number in a header, or the default if there is none.
     *
     * @throws RefusedException with WRONG_INDEX if it is not a number from 0 up
     */
    int number(String header, int byDefault) {
        return header(header).map(text -> Query.number(header, text)).orElse(byDefault);
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
