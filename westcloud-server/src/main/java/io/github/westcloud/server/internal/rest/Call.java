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
package io.github.westcloud.server.internal.rest;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.RequestTarget;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.internal.condition.Conditions;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.Precondition;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.UploadKey;
import java.util.Optional;

/**
 * A request and what its path points at.
 *
 * @param request the request
 * @param target its path, taken apart
 */
record Call(HttpRequest request, RequestTarget target) {

    private static final String DEFAULT_UPLOAD = "";

    Location location() {
        return locationOf(target);
    }

    static Location locationOf(RequestTarget target) {
        return new Location(target.bucket(), target.path());
    }

    /** A path has one upload in parts at a time, so the path alone names it; an id says that no later one is meant. */
    UploadKey uploadKey() {
        return new UploadKey(location(), DEFAULT_UPLOAD, header(WestHeaders.MULTI_UUID));
    }

    Optional<String> header(String name) {
        return request.header(name).map(String::trim);
    }

    /** The value of a boolean header, false if it is missing. */
    boolean flag(String name) {
        var value = header(name).orElse("false");
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            return value.equalsIgnoreCase("true");
        }
        throw new RefusedException(ErrorCode.WRONG_INDEX, name + " must be true or false, not '" + value + "'");
    }

    PutOptions putOptions() {
        return newFileOptions(flag(WestHeaders.OVERWRITE));
    }

    /** Options for what has no header that lets it overwrite. */
    PutOptions newFileOptions() {
        return newFileOptions(false);
    }

    /** The conditions of the request, RFC 9110, chapter 13. */
    Conditions conditions() {
        return Conditions.of(request);
    }

    /** The same for the store, which checks them in the same step in which it changes something. */
    Precondition precondition() {
        var conditions = conditions();
        return there -> conditions.require(there.map(FileHeaders::validators));
    }

    private PutOptions newFileOptions(boolean overwrite) {
        return new PutOptions(overwrite, flag(WestHeaders.AUTOMKDIR), precondition());
    }

    /** The location, if a file or directory may be made there: not the root, and no content secret in the path. */
    Location newLocation() {
        requireNoSecret();
        return notRoot();
    }

    /** The location, if it is not the root. */
    Location notRoot() {
        if (target.path().isRoot()) {
            throw new RefusedException(
                    ErrorCode.WRONG_URI, request.method() + " needs a path below the root of the bucket");
        }
        return location();
    }

    /** A path that ends with a slash can only be a directory. */
    Location newFile() {
        var location = newLocation();
        if (target.directory()) {
            throw new RefusedException(ErrorCode.WRONG_URI, "The path of a file must not end with a slash");
        }
        return location;
    }

    private void requireNoSecret() {
        if (target.contentSecret().isPresent()) {
            throw new RefusedException(
                    ErrorCode.WRONG_URI, "A '!' in a name must be encoded as %21; a content secret is set by a header");
        }
    }
}
