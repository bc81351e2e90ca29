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
package io.github.westcloud.camel.internal.body;

import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DownloadRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Compares what was read with what the service told before: the length, and the MD5 of a whole file if it told one. */
final class ContentCheck {

    private final DownloadRequest request;
    private final FileInfo info;
    private final long length;
    private final MessageDigest digest;

    private ContentCheck(DownloadRequest request, FileInfo info, long length, MessageDigest digest) {
        this.request = request;
        this.info = info;
        this.length = length;
        this.digest = digest;
    }

    /**
     * @param length how many bytes are to come, or -1 if that is not known
     */
    static ContentCheck of(DownloadRequest request, FileInfo info, long length) {
        boolean whole = request.range().isEmpty() && info.contentMd5().isPresent();
        return new ContentCheck(request, info, length, whole ? md5() : null);
    }

    /** Whether two answers tell of the same content. */
    static boolean sameVersion(FileInfo first, FileInfo later) {
        return first.etag().equals(later.etag())
                && first.lastModified().equals(later.lastModified())
                && first.length() == later.length();
    }

    long length() {
        return length;
    }

    void update(byte[] bytes, int offset, int count) {
        if (digest != null) {
            digest.update(bytes, offset, count);
        }
    }

    /** @throws IOException if there were too few or too many bytes, or other ones */
    void end(long position) throws IOException {
        if (length >= 0 && position != length) {
            throw new IOException(
                    "The download of " + request.path() + " ended after " + position + " of " + length + " bytes");
        }
        if (digest != null) {
            var md5 = HexFormat.of().formatHex(digest.digest());
            var told = info.contentMd5().orElseThrow();
            if (!md5.equalsIgnoreCase(told)) {
                throw new IOException("The content of " + request.path() + " is corrupt: its MD5 checksum is " + md5
                        + ", but the service returned " + told);
            }
        }
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has MD5", e);
        }
    }
}
