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
import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.server.internal.condition.Conditions;
import io.github.westcloud.server.internal.http.RawPaths;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.Location;

/** The file that a copy, or the copy of a part, is made of. */
final class CopySource {

    private CopySource() {}

    /** The conditions on the source. */
    static Conditions conditions(S3Call call) {
        return Conditions.of(call.request(), "x-amz-copy-source-");
    }

    /** The file that is copied. */
    static Location of(S3Call call) {
        var source = target(call);
        if (source.directory()) {
            throw RefusedException.unless(
                    Directories.LENIENT_OPTION, ErrorCode.WRONG_OBJECT_TYPE, "Directories cannot be copied");
        }
        return new Location(source.bucket(), source.path());
    }

    /** What the header names. Some clients leave out the first slash. */
    static RequestTarget target(S3Call call) {
        var header = call.header(S3Headers.COPY_SOURCE).orElse("");
        var raw = header.startsWith("/") ? header : "/" + header;
        RequestTarget source;
        try {
            source = RequestTarget.parse(RawPaths.usual(raw).replace("!", "%21"));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    ErrorCode.WRONG_URI,
                    S3Headers.COPY_SOURCE + " must be /bucket/path, percent-encoded: " + e.getMessage());
        }
        if (!source.bucket().equals(call.target().bucket())) {
            throw new RefusedException(
                    ErrorCode.WRONG_URI, S3Headers.COPY_SOURCE + " names another bucket than the request");
        }
        return source;
    }
}
