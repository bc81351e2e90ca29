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

import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.RequestTarget;
import java.util.Optional;

/**
 * Read a file or a part of it (chapter 2.5 of the API document).
 *
 * @param path which file
 * @param range which part; empty for all of it
 * @param contentSecret the key of a protected file
 */
public record DownloadRequest(ObjectPath path, Optional<ByteRange> range, Optional<String> contentSecret) {

    /** @throws IllegalArgumentException if the path is the root of the bucket or the secret is not legal */
    public DownloadRequest {
        Requests.requireFile(path, "download");
        contentSecret.ifPresent(RequestTarget::requireContentSecret);
    }

    /** All of a file that has no content secret. */
    public static DownloadRequest of(ObjectPath path) {
        return new DownloadRequest(path, Optional.empty(), Optional.empty());
    }

    public DownloadRequest withRange(ByteRange value) {
        return new DownloadRequest(path, Optional.of(value), contentSecret);
    }

    public DownloadRequest withContentSecret(String value) {
        return new DownloadRequest(path, range, Optional.of(value));
    }

    @Override
    public String toString() {
        return "DownloadRequest[" + path + range.map(r -> ", " + r.header()).orElse("") + "]";
    }
}
