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
package io.github.westcloud.client.operation;

import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.protocol.Md5;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.RequestTarget;

/** Refuses uploads that the service could only refuse. */
final class UploadChecks {

    private UploadChecks() {}

    /** @throws IllegalArgumentException if a value is out of its bounds, or if two do not go together */
    static void check(UploadRequest upload) {
        Requests.requireFile(upload.path(), "upload");
        upload.contentType().ifPresent(type -> Requests.requireHeaderValue("content type", type));
        upload.contentMd5().ifPresent(UploadChecks::requireMd5);
        upload.contentSecret().ifPresent(RequestTarget::requireContentSecret);
        if (upload.ttlDays() != 0) {
            ChunkRules.requireTtlDays(upload.ttlDays());
        }
        requireLength(upload.path(), upload.content().length(), upload.needsSingleRequest());
        if (upload.mode() == UploadMode.CHUNKED) {
            requirePartsAllowed(upload);
        }
        if (upload.resume() && upload.needsSingleRequest()) {
            throw new IllegalArgumentException("Cannot resume the upload of " + upload.path()
                    + ": only an upload in parts can be resumed, and this one has to be a single request (mode SINGLE, a"
                    + " content MD5, a content secret or async)");
        }
    }

    private static void requireMd5(String md5) {
        if (!Md5.isHex(md5)) {
            throw new IllegalArgumentException(
                    "A content MD5 must be 32 lowercase hexadecimal digits, but is '" + md5 + "'");
        }
    }

    private static void requireLength(ObjectPath path, long length, boolean single) {
        if (length > ChunkRules.MAX_CHUNKED_UPLOAD) {
            throw new IllegalArgumentException("Cannot upload " + path + ": it has " + length
                    + " bytes, and the service takes up to " + ChunkRules.MAX_CHUNKED_UPLOAD + " (13 TB)");
        }
        if (single && length > ChunkRules.MAX_SINGLE_UPLOAD) {
            throw new IllegalArgumentException("Cannot upload " + path + " in one request: it has " + length
                    + " bytes, and one request carries up to " + ChunkRules.MAX_SINGLE_UPLOAD
                    + " (1 GB). Upload it in parts, which carry no content MD5, no content secret and no async");
        }
    }

    private static void requirePartsAllowed(UploadRequest upload) {
        if (upload.needsSingleRequest()) {
            var given = upload.contentMd5().isPresent()
                    ? "a content MD5"
                    : upload.contentSecret().isPresent() ? "a content secret" : "async";
            throw new IllegalArgumentException("Cannot upload " + upload.path() + " in parts with " + given
                    + ": only an upload in one request carries that. A content secret can be set afterwards with"
                    + " updateMetadata");
        }
    }
}
