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
package io.github.westcloud.client.internal.download;

import io.github.westcloud.client.model.FileInfo;
import java.util.Optional;
import java.util.Properties;

/**
 * What tells one content of a remote file from another.
 *
 * @param path the path of the file
 * @param length its bytes
 * @param etag its entity tag, or empty
 * @param lastModified its date, or empty
 * @param md5 the MD5 of the whole content as the service told it, or empty; an answer with a range does not tell it
 */
record FileVersion(String path, long length, String etag, String lastModified, String md5) {

    static FileVersion of(FileInfo info) {
        return new FileVersion(
                info.path().toString(),
                info.length(),
                info.etag().orElse(""),
                info.lastModified().map(Object::toString).orElse(""),
                info.contentMd5().orElse(""));
    }

    /** Whether both are the same content, whatever is known of its MD5. */
    boolean isSameAs(FileVersion other) {
        return path.equals(other.path)
                && length == other.length
                && etag.equals(other.etag)
                && lastModified.equals(other.lastModified);
    }

    /** Whether both are the same content. A tag tells it by itself: a change of the metadata changes the date only. */
    boolean isSameContentAs(FileVersion other) {
        boolean sameTag = !etag.isEmpty() && etag.equals(other.etag);
        return length == other.length && (sameTag || isSameAs(other));
    }

    /** Whether there is enough to recognise the content by. */
    boolean isKnown() {
        return length > 0 && !(etag.isEmpty() && lastModified.isEmpty());
    }

    /** What was put there; empty if there is nothing, or nothing that can be read. */
    static Optional<FileVersion> in(Properties properties) {
        try {
            return Optional.of(new FileVersion(
                    properties.getProperty("path", ""),
                    Long.parseLong(properties.getProperty("length", "")),
                    properties.getProperty("etag", ""),
                    properties.getProperty("lastModified", ""),
                    properties.getProperty("md5", "")));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    void putInto(Properties properties) {
        properties.setProperty("path", path);
        properties.setProperty("length", Long.toString(length));
        properties.setProperty("etag", etag);
        properties.setProperty("lastModified", lastModified);
        properties.setProperty("md5", md5);
    }
}
