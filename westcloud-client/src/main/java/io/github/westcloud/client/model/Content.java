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
package io.github.westcloud.client.model;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * What an upload sends: bytes, a file, or a stream whose length is known before the first byte is sent. None of them is
 * ever held in memory as a whole but the bytes that the caller already has there.
 *
 * <p>Whoever made a content closes it, after the upload.
 */
public sealed interface Content extends Closeable permits BytesContent, FileContent, StreamContent {

    /** The length in bytes. */
    long length();

    /** Whether it can be read again, so that a request that failed can be sent again. */
    boolean repeatable();

    /**
     * Writes all of it.
     *
     * @throws IOException if it cannot be read to its full length, or if {@code out} fails
     */
    void writeTo(OutputStream out) throws IOException;

    /** Bytes in memory; they are not copied, so they must not change while they are sent. */
    static Content of(byte[] bytes) {
        return new BytesContent(bytes, 0, bytes.length);
    }

    /**
     * A file. Its length is taken now; closing the content leaves the file where it is.
     *
     * @throws IOException if it is no readable regular file
     */
    static Content of(Path file) throws IOException {
        return FileContent.of(file, false);
    }

    /**
     * A stream of a known length, read once. Closing the content closes the stream.
     *
     * @param length in bytes; the upload fails if the stream ends earlier, and what lies beyond is not read
     */
    static Content of(InputStream stream, long length) {
        return new StreamContent(stream, length);
    }

    /**
     * A stream of unknown length: read to its end now, into a temporary file that closing the content deletes. The
     * stream is closed.
     *
     * @param directory where the temporary file is made; it must exist
     * @throws IOException if the stream or the file fails; no file is left behind then
     */
    static Content spooled(InputStream stream, Path directory) throws IOException {
        return FileContent.spooled(stream, directory);
    }
}
