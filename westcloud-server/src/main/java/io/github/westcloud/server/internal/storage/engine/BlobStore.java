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
package io.github.westcloud.server.internal.storage.engine;

import io.github.westcloud.server.internal.storage.OutOfSpaceException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The contents of files, each under a number that is used once. Thread-safe, except that one content is written by one
 * thread at a time unless the positions differ.
 */
interface BlobStore extends Closeable {

    /** So many contents stand side by side. */
    int BLOCK = 4096;

    /** A content that is written from its first byte to its last. */
    interface Writer extends Closeable {
        /**
         * Takes all remaining bytes.
         *
         * @throws OutOfSpaceException if they do not fit
         */
        void write(ByteBuffer bytes) throws IOException;

        /** Closes a content that is whole, so that it survives what the store promises to survive. */
        void finish() throws IOException;
    }

    /** Prepares for a number and those that follow it up to a multiple of {@value #BLOCK}. */
    void prepare(long firstId) throws IOException;

    /**
     * Creates an empty content and opens it for writing.
     *
     * @param length how many bytes are expected; 0 if that is not known
     * @throws OutOfSpaceException if so many do not fit
     */
    Writer create(long id, long length) throws IOException;

    /**
     * Writes all remaining bytes at a position of a content that exists.
     *
     * @throws OutOfSpaceException if they do not fit
     */
    void writeAt(long id, long position, ByteBuffer bytes) throws IOException;

    /**
     * Opens a content; it stays readable when it is deleted.
     *
     * @throws java.nio.file.NoSuchFileException if there is none
     */
    Blob open(long id) throws IOException;

    /** Makes a second content of the same bytes, without copying them where the platform can. Neither is written again. */
    void duplicate(long id, long copy) throws IOException;

    /** Deletes a content; none is fine. */
    void delete(long id) throws IOException;

    /** Makes creations and deletions so far survive a power failure, if that is promised. */
    void syncNames() throws IOException;

    /** How many bytes a content has, or -1 if there is none. */
    long length(long id) throws IOException;

    /** Passes on the numbers of all contents from this one on. */
    void visitFrom(long firstId, Visitor visitor) throws IOException;

    /** Takes the numbers of contents. */
    @FunctionalInterface
    interface Visitor {
        void visit(long id) throws IOException;
    }
}
