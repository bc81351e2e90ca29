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
import io.github.westcloud.server.internal.http.RawPaths;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.Precondition;

/** Reads the header that names the file to copy or to move. */
final class CopySource {

    private final FileLookup lookup;

    CopySource(FileLookup lookup) {
        this.lookup = lookup;
    }

    /**
     * A source.
     *
     * @param location where it is
     * @param precondition what must still be true of it when it is copied or moved
     */
    record Source(Location location, Precondition precondition) {}

    /**
     * The source, which is a file in the bucket of the request.
     *
     * @throws RefusedException with WRONG_URI if the header is no {@code /bucket/path} or has another bucket, and what
     *     {@link FileLookup#file} throws
     */
    Source require(Call call, String header) {
        var source = parse(call.header(header).orElse(""), header);
        if (!source.bucket().equals(call.target().bucket())) {
            throw new RefusedException(ErrorCode.WRONG_URI, header + " names another bucket than the request");
        }
        lookup.requireSecretOfOwner(lookup.file(source), source);
        return new Source(new Location(source.bucket(), source.path()), lookup.stillHolds(source));
    }

    private static RequestTarget parse(String value, String header) {
        try {
            return RequestTarget.parse(RawPaths.usual(value));
        } catch (IllegalArgumentException e) {
            // The value is not repeated, since a content secret may be part of it.
            throw new RefusedException(ErrorCode.WRONG_URI, header + " must be /bucket/path, percent-encoded");
        }
    }
}
