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

import io.github.westcloud.protocol.Md5;
import java.time.Instant;
import java.util.Optional;

/**
 * A file, without its content.
 *
 * @param name the last segment of its path
 * @param created when its content was committed
 * @param length its size in bytes
 * @param contentId the number under which the content is kept; every new content has a new one
 * @param parts how many parts it was uploaded in, 0 for one piece
 * @param digest the MD5 of the content in 32 hexadecimal digits, or {@code <hex>-<parts>} from the MD5s of its parts; only
 *     what the server has computed itself
 * @param attributes what it carries beside its content
 * @param details what else is known of its content
 */
public record StoredFile(
        String name,
        Instant created,
        long length,
        long contentId,
        int parts,
        Optional<String> digest,
        FileAttributes attributes,
        ContentDetails details)
        implements StoredEntry {

    /** The MD5 of the content in 32 hexadecimal digits, if it is known. */
    public Optional<String> md5() {
        return digest.filter(Md5::isHex);
    }

    /**
     * A text that changes with the content, without quotes: the MD5 if it is known, else {@code <hex>-<parts>}, which
     * cannot be taken for an MD5.
     */
    public String etag() {
        return digest.orElseGet(
                () -> Long.toHexString(created.toEpochMilli()) + Long.toHexString(contentId) + "-" + parts);
    }

    /** Whether it has ceased to exist. */
    public boolean isExpired(Instant now) {
        return attributes.expires().filter(end -> !end.isAfter(now)).isPresent();
    }

    /** This file with other attributes. */
    public StoredFile withAttributes(FileAttributes changed) {
        return new StoredFile(name, created, length, contentId, parts, digest, changed, details);
    }

    /** This file with the same bytes under another number. */
    public StoredFile withContent(long otherId) {
        return new StoredFile(name, created, length, otherId, parts, digest, attributes, details);
    }

    /** This file with the same bytes under another number, and with the entity tag that it has now. */
    public StoredFile restored(long otherId) {
        return new StoredFile(name, created, length, otherId, parts, Optional.of(etag()), attributes, details);
    }

    /** This file under another name. */
    public StoredFile renamed(String newName) {
        return new StoredFile(newName, created, length, contentId, parts, digest, attributes, details);
    }
}
