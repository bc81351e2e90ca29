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

/** The query parameters of the S3 dialect (chapter 3 of the API document). They are case-sensitive. */
public final class S3Parameters {

    /** 3.3: initiates an upload in parts; it has no value. */
    public static final String UPLOADS = "uploads";
    /** 3.3: the number of a part, as in the document's example and in all S3 clients. */
    public static final String PART_NUMBER = "partNumber";
    /** 3.3: the number of a part, as in the document's table. */
    public static final String PART_NUMBER_OF_TABLE = "PartNumber";
    /** 3.3: the upload, as in the document's example and in all S3 clients. */
    public static final String UPLOAD_ID = "uploadId";
    /** 3.3: the upload, as in the document's table. */
    public static final String UPLOAD_ID_OF_TABLE = "UploadId";

    /** 3.8: the version of the listing, always {@value #LIST_TYPE_2}. */
    public static final String LIST_TYPE = "list-type";
    /** The only version in the document. */
    public static final String LIST_TYPE_2 = "2";
    /** 3.8: the maximum number of keys and common prefixes in a page. */
    public static final String MAX_KEYS = "max-keys";
    /** 3.8: selects keys that start with this prefix. */
    public static final String PREFIX = "prefix";
    /** 3.8: the separator of directories; keys with it after the prefix are grouped into a common prefix. */
    public static final String DELIMITER = "delimiter";
    /** 3.8: the token of a truncated page, which requests the next one. */
    public static final String CONTINUATION_TOKEN = "continuation-token";

    /** Not in the document: selects keys after this one. */
    public static final String START_AFTER = "start-after";
    /** Not in the document: {@code url} requests percent-encoded keys and prefixes. */
    public static final String ENCODING_TYPE = "encoding-type";

    private S3Parameters() {}
}
