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
 * The names of the REST dialect (chapter 2 of the API document): headers, their fixed values and the query parameter. HTTP
 * ignores the case of header names.
 */
public final class WestHeaders {

    /** 2.1 and others: replace an existing file, {@code true} or {@code false} (default). */
    public static final String OVERWRITE = "x-west-overwrite";
    /** 2.1 and others: create missing directories of the path, {@code true} or {@code false} (default). */
    public static final String AUTOMKDIR = "x-west-automkdir";
    /** 2.1 and 2.6: respond before the work is done, {@code true} or {@code false} (default). */
    public static final String ASYNC = "x-west-async";
    /** 2.1 and 2.8: the content secret, without which the file cannot be read. */
    public static final String CONTENT_SECRET = "Content-Secret";
    /** 2.1: the MD5 of the body, 32 lowercase hexadecimal digits. */
    public static final String CONTENT_MD5 = "Content-MD5";

    /** 2.2: {@code true} in each of the three stages of an upload in chunks. */
    public static final String MULTI_DISORDER = "x-west-multi-disorder";
    /** 2.2: the stage, one of {@link #STAGE_INITIATE}, {@link #STAGE_UPLOAD}, {@link #STAGE_COMPLETE}. */
    public static final String MULTI_STAGE = "x-west-multi-stage";
    /** 2.2: the size of the whole file in bytes, on initiate. */
    public static final String MULTI_LENGTH = "x-west-multi-length";
    /** 2.2: the mime type of the whole file, on initiate. */
    public static final String MULTI_TYPE = "x-west-multi-type";
    /** 2.2: the number of the chunk, counted from 0, on upload. */
    public static final String PART_ID = "x-west-part-id";

    /**
     * The id of an upload, which the response to initiate may carry, and which is sent back with the other stages. Not in the
     * API document.
     */
    public static final String MULTI_UUID = "x-west-multi-uuid";

    /** Starts an upload in chunks. */
    public static final String STAGE_INITIATE = "initiate";
    /** Uploads one chunk. */
    public static final String STAGE_UPLOAD = "upload";
    /** Completes the upload, which creates the file. */
    public static final String STAGE_COMPLETE = "complete";

    /** 2.3: {@code /bucket/path} of the file to copy. */
    public static final String COPY_SOURCE = "x-west-copy-source";
    /** 2.4: {@code /bucket/path} of the file to move. */
    public static final String MOVE_SOURCE = "x-west-move-source";

    /** The prefix of metadata headers; the rest is the name of the metadata. */
    public static final String META_PREFIX = "x-west-meta-";
    /** 2.3 and 2.4: how the metadata of the request and of the source are combined; an instruction, which is not stored. */
    public static final String META_DIRECTIVE = META_PREFIX + "directive";
    /** 2.1 and 2.2: the lifetime in days, 1 to 180; an instruction, which is not returned as metadata. */
    public static final String META_TTL = META_PREFIX + "ttl";
    /** 2.8: the query parameter for the {@link MetadataMode} of a PATCH. */
    public static final String METADATA_PARAMETER = "metadata";

    /** 2.7: the mime type of the file, or {@link #FOLDER} for a directory. */
    public static final String FILE_TYPE = "x-west-file-type";
    /** 2.7: the size of the file in bytes. */
    public static final String FILE_SIZE = "x-west-file-size";
    /** 2.7: when the file was created, in seconds since 1970; the document does not say in which form. */
    public static final String FILE_DATE = "x-west-file-date";

    /** 2.9: {@code folder: true} makes a POST create a directory. Also the type of a directory in a listing. */
    public static final String FOLDER = "folder";

    /** 2.11: on a request, the iterator of the page. */
    public static final String LIST_ITERATOR = "x-list-iter";
    /** 2.11: on a request, the maximum number of entries in a page, 1 to 10,000. */
    public static final String LIST_LIMIT = "x-list-limit";
    /** 2.11: on a request, {@code asc} (default) or {@code desc}, by name. */
    public static final String LIST_ORDER = "x-list-order";
    /** On the response to a listing: the iterator of the next page, as in the body. The document does not have it. */
    public static final String NEXT_ITERATOR = "x-west-list-iter";

    private WestHeaders() {}
}
