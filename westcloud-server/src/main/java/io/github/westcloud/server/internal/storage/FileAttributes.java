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
package io.github.westcloud.server.internal.storage;

import io.github.westcloud.protocol.Metadata;
import java.time.Instant;
import java.util.Optional;

/**
 * What a file carries beside its content. Immutable.
 *
 * @param contentType the mime type
 * @param metadata the user's metadata
 * @param contentSecret the key without which the file cannot be read
 * @param expires when the file ceases to exist
 * @param headers what else HTTP says about the content
 */
public record FileAttributes(
        String contentType,
        Metadata metadata,
        Optional<String> contentSecret,
        Optional<Instant> expires,
        ContentHeaders headers) {

    /** Without headers beside the mime type. */
    public FileAttributes(
            String contentType, Metadata metadata, Optional<String> contentSecret, Optional<Instant> expires) {
        this(contentType, metadata, contentSecret, expires, ContentHeaders.none());
    }

    public FileAttributes withContentType(String type) {
        return new FileAttributes(type, metadata, contentSecret, expires, headers);
    }

    public FileAttributes withMetadata(Metadata values) {
        return new FileAttributes(contentType, values, contentSecret, expires, headers);
    }

    public FileAttributes withContentSecret(Optional<String> secret) {
        return new FileAttributes(contentType, metadata, secret, expires, headers);
    }

    public FileAttributes withExpires(Optional<Instant> end) {
        return new FileAttributes(contentType, metadata, contentSecret, end, headers);
    }

    public FileAttributes withHeaders(ContentHeaders values) {
        return new FileAttributes(contentType, metadata, contentSecret, expires, values);
    }

    /** Everything but the secret. */
    @Override
    public String toString() {
        return "FileAttributes[" + contentType + ", " + metadata + ", expires " + expires + "]";
    }
}
