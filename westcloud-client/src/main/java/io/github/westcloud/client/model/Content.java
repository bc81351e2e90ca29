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
import java.util.Objects;

/**
 * What an upload sends: bytes, a file, or a stream of known length. A file or stream is never loaded into memory as a whole.
 *
 * <p>Whoever creates a content closes it after the upload. Not thread-safe, except for parts of a file.
 */
public sealed interface Content extends Closeable permits BytesContent, FileContent, StreamContent {

    /** Returns the length in bytes. */
    long length();

    /** Returns whether it can be read again, so that a failed request can be retried. */
    boolean repeatable();

    /**
     * Writes the whole content.
     *
     * @throws IOException if it cannot be read to its full length, or if {@code out} fails
     */
    void writeTo(OutputStream out) throws IOException;

    /** Returns bytes in memory as a content. The array is not copied and must not be changed until the upload has ended. */
    static Content of(byte[] bytes) {
        return new BytesContent(bytes, 0, bytes.length);
    }

    /**
     * Returns a local file as a content. Its length is read now. Closing the content does not delete the file.
     *
     * @throws IOException if it does not exist or is not a regular file
     */
    static Content of(Path file) throws IOException {
        return FileContent.of(file);
    }

    /**
     * Returns a stream of known length as a content, which can be read once. An upload sends it in parts or copies it to a
     * temporary file first, so that what fails can be repeated. Closing the content closes the stream.
     *
     * @param length in bytes; the upload fails if the stream has fewer or more
     */
    static Content of(InputStream stream, long length) {
        return new StreamContent(stream, length);
    }

    /**
     * Returns a stream of known length as a content that can be read again. Closing the content closes the last stream.
     *
     * @param stream what is read first
     * @param again opens the stream at its beginning for a further attempt; it may return the same one, reset
     * @param length in bytes; the upload fails if the stream has fewer or more
     */
    static Content of(InputStream stream, Source again, long length) {
        return new StreamContent(stream, Objects.requireNonNull(again, "again"), length);
    }

    /**
     * Returns a stream of unknown length as a content. The stream is copied to a temporary file now and closed. Closing the
     * content deletes the temporary file.
     *
     * @param directory an existing directory for the temporary file
     * @throws IOException if reading or writing fails; the temporary file is deleted then
     */
    static Content spooled(InputStream stream, Path directory) throws IOException {
        return FileContent.spooled(stream, directory);
    }

    /** Opens a stream at its beginning. */
    @FunctionalInterface
    interface Source {

        /** @throws IOException if it cannot be opened again */
        InputStream open() throws IOException;
    }
}
