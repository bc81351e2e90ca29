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

/** The limits of the S3 dialect (chapter 3 of the API document) that differ from those of the REST dialect. */
public final class S3Rules {

    /** The lowest part number. */
    public static final int MIN_PART_NUMBER = 1;
    /** The highest part number. */
    public static final int MAX_PART_NUMBER = 10_000;
    /** The maximum size of a file in bytes: 10,000 parts of 1 MiB. */
    public static final long MAX_MULTIPART_UPLOAD = (long) MAX_PART_NUMBER * ChunkRules.CHUNK_SIZE;
    /** The maximum number of keys and common prefixes in a page if the request does not set it. */
    public static final int DEFAULT_MAX_KEYS = 1_000;

    private S3Rules() {}
}
