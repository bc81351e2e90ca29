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

/** The names of the XML elements of the S3 dialect (chapter 3 of the API document). */
public final class S3Elements {

    /** The namespace of the document's multipart examples and of all S3 clients. */
    public static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    /** 3.3: the response to initiating an upload. */
    public static final String INITIATE_RESULT = "InitiateMultipartUploadResult";
    /** 3.3: the list of parts that completes an upload. */
    public static final String COMPLETE = "CompleteMultipartUpload";
    /** 3.3: the response to completing an upload. */
    public static final String COMPLETE_RESULT = "CompleteMultipartUploadResult";
    /** 3.4: the response to a copy. */
    public static final String COPY_RESULT = "CopyObjectResult";
    /** 3.8: the response to a listing. */
    public static final String LIST_RESULT = "ListBucketResult";

    /** 3.3: the bucket. */
    public static final String BUCKET = "Bucket";
    /** 3.3 and 3.8: the path of a file. */
    public static final String KEY = "Key";
    /** 3.3: the ID of the upload. */
    public static final String UPLOAD_ID = "UploadId";
    /** 3.3: one part of an upload. */
    public static final String PART = "Part";
    /** 3.3: its number. */
    public static final String PART_NUMBER = "PartNumber";
    /** 3.3, 3.4 and 3.8: the entity tag in quotes, which changes with the content. */
    public static final String ETAG = "ETag";
    /** 3.3: the URL of the new file. */
    public static final String LOCATION = "Location";
    /** 3.4 and 3.8: when the file last changed. */
    public static final String LAST_MODIFIED = "LastModified";

    /** 3.8: the bucket of a listing. */
    public static final String NAME = "Name";
    /** 3.8: the requested prefix, or the prefix of a directory. */
    public static final String PREFIX = "Prefix";
    /** 3.8: the requested delimiter. */
    public static final String DELIMITER = "Delimiter";
    /** 3.8: the maximum number of results in a page. */
    public static final String MAX_KEYS = "MaxKeys";
    /** 3.8: the number of results in the page. */
    public static final String KEY_COUNT = "KeyCount";
    /** 3.8: whether more pages follow. */
    public static final String IS_TRUNCATED = "IsTruncated";
    /** 3.8: the token of the request. */
    public static final String CONTINUATION_TOKEN = "ContinuationToken";
    /** 3.8: the token of the next page. */
    public static final String NEXT_CONTINUATION_TOKEN = "NextContinuationToken";
    /** 3.8: one file. */
    public static final String CONTENTS = "Contents";
    /** 3.8: the size of a file in bytes. */
    public static final String SIZE = "Size";
    /** 3.8: the storage class of a file, always {@value #STANDARD}. */
    public static final String STORAGE_CLASS = "StorageClass";
    /** The only storage class. */
    public static final String STANDARD = "STANDARD";
    /** 3.8: one directory. */
    public static final String COMMON_PREFIXES = "CommonPrefixes";

    private S3Elements() {}
}
