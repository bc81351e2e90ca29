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

/** The query parameters of the S3 dialect (chapter 3 of the API document). Their case counts. */
public final class S3Parameters {

    /** 3.3: initiates an upload in chunks; it has no value. */
    public static final String UPLOADS = "uploads";
    /** 3.3: the number of a part, as the document's example and all S3 clients write it. */
    public static final String PART_NUMBER = "partNumber";
    /** 3.3: the number of a part, as the document's table writes it. */
    public static final String PART_NUMBER_OF_TABLE = "PartNumber";
    /** 3.3: the upload, as the document's example and all S3 clients write it. */
    public static final String UPLOAD_ID = "uploadId";
    /** 3.3: the upload, as the document's table writes it. */
    public static final String UPLOAD_ID_OF_TABLE = "UploadId";

    /** 3.8: the version of the listing, always {@value #LIST_TYPE_2}. */
    public static final String LIST_TYPE = "list-type";
    /** The only listing that the document has. */
    public static final String LIST_TYPE_2 = "2";
    /** 3.8: the most keys and common prefixes of a page. */
    public static final String MAX_KEYS = "max-keys";
    /** 3.8: only keys that begin with this. */
    public static final String PREFIX = "prefix";
    /** 3.8: what stands between directories; keys that have it after the prefix become a common prefix. */
    public static final String DELIMITER = "delimiter";
    /** 3.8: from a truncated page, to go on with the next. */
    public static final String CONTINUATION_TOKEN = "continuation-token";

    /** Beyond the document: only keys that come after this one. */
    public static final String START_AFTER = "start-after";
    /** Beyond the document: {@code url} wants keys and prefixes percent-encoded. */
    public static final String ENCODING_TYPE = "encoding-type";

    private S3Parameters() {}
}
