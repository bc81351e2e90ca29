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
package io.github.westcloud.protocol;

/**
 * The limits of chapters 2.1 and 2.2 of the API document, in bytes. A MB is 1,048,576 bytes: the document's example of
 * 2097162 bytes is two full chunks and 10 bytes.
 */
public final class ChunkRules {

    /** The size of every chunk but the last: 1 MiB. */
    public static final int CHUNK_SIZE = 1 << 20;
    /** The maximum size of a file that is uploaded in one request: 1 GiB. */
    public static final long MAX_SINGLE_UPLOAD = 1L << 30;
    /** The maximum size of a file that is uploaded in chunks: 13 TiB. */
    public static final long MAX_CHUNKED_UPLOAD = 13L << 40;
    /** The minimum lifetime of a file in days. */
    public static final int MIN_TTL_DAYS = 1;
    /** The maximum lifetime of a file in days. */
    public static final int MAX_TTL_DAYS = 180;

    private ChunkRules() {}

    /**
     * Returns the number of chunks of a file of this length in bytes; an empty file has none.
     *
     * @throws IllegalArgumentException if the length is negative or above {@link #MAX_CHUNKED_UPLOAD}
     */
    public static int partCount(long length) {
        requireLength(length);
        return (int) ((length + CHUNK_SIZE - 1) / CHUNK_SIZE);
    }

    /** Returns the offset of a chunk in its file, in bytes. Chunks are counted from 0. */
    public static long partOffset(int partId) {
        return (long) partId * CHUNK_SIZE;
    }

    /**
     * Returns the length of a chunk in bytes: {@link #CHUNK_SIZE}, or the rest for the last one. Chunks are counted from 0.
     *
     * @throws IllegalArgumentException if a file of this length has no such chunk
     */
    public static int partLength(long length, int partId) {
        if (partId < 0 || partId >= partCount(length)) {
            throw new IllegalArgumentException("A file of " + length + " bytes has the chunks 0 to "
                    + (partCount(length) - 1) + ", not " + partId);
        }
        return (int) Math.min(CHUNK_SIZE, length - partOffset(partId));
    }

    /**
     * Checks the length of an upload in chunks, in bytes.
     *
     * @throws IllegalArgumentException if the length is negative or above {@link #MAX_CHUNKED_UPLOAD}
     */
    public static void requireLength(long length) {
        if (length < 0 || length > MAX_CHUNKED_UPLOAD) {
            throw new IllegalArgumentException(
                    "A chunked upload has 0 to " + MAX_CHUNKED_UPLOAD + " bytes (13 TB), not " + length);
        }
    }

    /**
     * Checks a lifetime in days.
     *
     * @throws IllegalArgumentException if it is not between 1 and 180
     */
    public static int requireTtlDays(int days) {
        if (days < MIN_TTL_DAYS || days > MAX_TTL_DAYS) {
            throw new IllegalArgumentException(
                    "A lifetime must be from " + MIN_TTL_DAYS + " to " + MAX_TTL_DAYS + " days, but is " + days);
        }
        return days;
    }
}
