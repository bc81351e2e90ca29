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
package io.github.westcloud.camel;

import org.apache.camel.component.file.FileConstants;
import org.apache.camel.spi.Metadata;

/** The names of the message headers: those of camel-file, and the component's own, which start with {@code CamelWestCloud}. */
public final class WestCloudConstants {

    @Metadata(
            description = "Consumer: The name of the file, relative to the starting directory. Producer: The name of "
                    + "the file to work on, relative to the starting directory.",
            javaType = "String")
    public static final String FILE_NAME = FileConstants.FILE_NAME;

    @Metadata(description = "The name of the file without its directory.", javaType = "String", label = "consumer")
    public static final String FILE_NAME_ONLY = FileConstants.FILE_NAME_ONLY;

    @Metadata(description = "The directory of the file.", javaType = "String", label = "consumer")
    public static final String FILE_PARENT = FileConstants.FILE_PARENT;

    @Metadata(
            description = "The path of the file, relative to the root of the bucket.",
            javaType = "String",
            label = "consumer")
    public static final String FILE_ABSOLUTE_PATH = FileConstants.FILE_ABSOLUTE_PATH;

    @Metadata(description = "The length of the file in bytes.", javaType = "long")
    public static final String FILE_LENGTH = FileConstants.FILE_LENGTH;

    @Metadata(
            description = "The time when the file was last modified, in milliseconds since January 1, 1970 UTC.",
            javaType = "long")
    public static final String FILE_LAST_MODIFIED = FileConstants.FILE_LAST_MODIFIED;

    @Metadata(description = "The content type of the file as the service returned it.", javaType = "String")
    public static final String FILE_CONTENT_TYPE = FileConstants.FILE_CONTENT_TYPE;

    @Metadata(
            description = "The local copy of the file if localWorkDirectory is used.",
            javaType = "java.io.File",
            label = "consumer")
    public static final String FILE_LOCAL_WORK_PATH = FileConstants.FILE_LOCAL_WORK_PATH;

    @Metadata(
            description = "The path of the file that was written, relative to the root of the bucket.",
            javaType = "String",
            label = "producer")
    public static final String FILE_NAME_PRODUCED = FileConstants.FILE_NAME_PRODUCED;

    @Metadata(
            description = "The operation to perform. Overrides the option operation. Used by all operations.",
            javaType = "io.github.westcloud.camel.WestCloudOperation",
            label = "producer")
    public static final String OPERATION = "CamelWestCloudOperation";

    @Metadata(
            description = "The name of the bucket. Overrides the bucket of the endpoint. Used by all operations.",
            javaType = "String",
            label = "producer")
    public static final String BUCKET_NAME = "CamelWestCloudBucketName";

    @Metadata(
            description = "The path to work on, relative to the root of the bucket. Overrides CamelFileName. Used "
                    + "by all operations.",
            javaType = "String",
            label = "producer")
    public static final String PATH = "CamelWestCloudPath";

    @Metadata(
            description = "The path of the file or directory to copy or move, relative to the root of the bucket. "
                    + "Overrides the option sourcePath. Used by copy and move.",
            javaType = "String",
            label = "producer")
    public static final String SOURCE_PATH = "CamelWestCloudSourcePath";

    @Metadata(
            description = "The content type of the file to upload, or the new content type for updateMetadata. "
                    + "Overrides the option contentType. Used by upload, uploadChunked and updateMetadata.",
            javaType = "String",
            label = "producer")
    public static final String CONTENT_TYPE = "CamelWestCloudContentType";

    @Metadata(
            description = "The MD5 checksum of the content to upload, as 32 hexadecimal digits. Overrides the "
                    + "option contentMd5. Used by upload, refused by uploadChunked.",
            javaType = "String",
            label = "producer")
    public static final String CONTENT_MD5 = "CamelWestCloudContentMd5";

    @Metadata(
            description = "The length in bytes of the body to upload. If it is set, an InputStream is sent without "
                    + "a temporary copy. The upload fails if the body has another length. The header is removed "
                    + "after the upload. Used by upload and uploadChunked.",
            javaType = "long",
            label = "producer")
    public static final String CONTENT_LENGTH = "CamelWestCloudContentLength";

    @Metadata(
            description = "The content secret of the file. Overrides the option contentSecret. Used by upload, "
                    + "download, head, delete, deleteDirectory, copy, move, updateMetadata and "
                    + "createDownloadLink, refused by uploadChunked.",
            javaType = "String",
            label = "producer")
    public static final String CONTENT_SECRET = "CamelWestCloudContentSecret";

    @Metadata(
            description = "The new content secret of the file for updateMetadata. Overrides the option "
                    + "newContentSecret. Used by updateMetadata, refused by upload and uploadChunked.",
            javaType = "String",
            label = "producer")
    public static final String NEW_CONTENT_SECRET = "CamelWestCloudNewContentSecret";

    @Metadata(
            description = "The number of days, from 1 to 180, after which the service deletes the uploaded file. "
                    + "Overrides the option ttlDays. Used by upload and uploadChunked.",
            javaType = "int",
            label = "producer")
    public static final String TTL_DAYS = "CamelWestCloudTtlDays";

    @Metadata(
            description = "A map with the names and values of the metadata to store, or of the metadata that the "
                    + "service returned. Used by upload, uploadChunked, copy, move and updateMetadata.",
            javaType = "java.util.Map<String, String>")
    public static final String METADATA = "CamelWestCloudMetadata";

    @Metadata(
            description = "What happens to the existing metadata of the file: copy, merge, replace or delete. "
                    + "Overrides the option metadataMode. Used by copy, move and updateMetadata.",
            javaType = "String",
            label = "producer")
    public static final String METADATA_MODE = "CamelWestCloudMetadataMode";

    @Metadata(
            description = "Whether an upload replaces an existing file. Overrides the option fileExist. Used by "
                    + "upload and uploadChunked.",
            javaType = "boolean",
            label = "producer")
    public static final String OVERWRITE = "CamelWestCloudOverwrite";

    @Metadata(
            description = "Whether to create missing directories. Overrides the option autoCreate. Used by upload, "
                    + "uploadChunked, createDirectory, copy and move.",
            javaType = "boolean",
            label = "producer")
    public static final String AUTO_CREATE = "CamelWestCloudAutoCreate";

    @Metadata(
            description = "Whether the service may respond before it has completed the operation. Overrides the "
                    + "option async. Used by upload, delete and deleteDirectory, refused by uploadChunked.",
            javaType = "boolean",
            label = "producer")
    public static final String ASYNC = "CamelWestCloudAsync";

    @Metadata(
            description = "The range of bytes to download: bytes=0-99, bytes=100- or bytes=-50. Overrides the "
                    + "option range. Used by download.",
            javaType = "String",
            label = "producer")
    public static final String RANGE = "CamelWestCloudRange";

    @Metadata(
            description = "The maximum number of entries in one page of a listing, from 1 to 10000. Overrides the "
                    + "option listLimit. Used by list.",
            javaType = "int",
            label = "producer")
    public static final String LIST_LIMIT = "CamelWestCloudListLimit";

    @Metadata(
            description = "The order of the names in a listing: asc or desc. Overrides the option listOrder. Used "
                    + "by list.",
            javaType = "String",
            label = "producer")
    public static final String LIST_ORDER = "CamelWestCloudListOrder";

    @Metadata(
            description = "The position at which to continue a listing. After a page has been listed, the header is "
                    + "set to the position of the next page; it is removed after the last page. Used by list.",
            javaType = "String",
            label = "producer")
    public static final String LIST_ITERATOR = "CamelWestCloudListIterator";

    @Metadata(
            description = "Whether list returns all pages. Overrides the option listAllPages. Used by list.",
            javaType = "boolean",
            label = "producer")
    public static final String LIST_ALL_PAGES = "CamelWestCloudListAllPages";

    @Metadata(
            description = "Whether deleteDirectory, copy and move work on the whole directory tree. Overrides the "
                    + "option recursive. Used by deleteDirectory, copy and move.",
            javaType = "boolean",
            label = "producer")
    public static final String RECURSIVE = "CamelWestCloudRecursive";

    @Metadata(description = "The ETag of the file as the service returned it.", javaType = "String")
    public static final String ETAG = "CamelWestCloudETag";

    @Metadata(
            description = "The number of parts in which the file was uploaded, or 0 if it was uploaded in one request.",
            javaType = "int",
            label = "producer")
    public static final String PARTS = "CamelWestCloudParts";

    @Metadata(
            description = "The id that the service gave to the last request of the operation, to be reported to its "
                    + "operator. The header is removed if the service returned no id.",
            javaType = "String",
            label = "producer")
    public static final String REQUEST_ID = "CamelWestCloudRequestId";

    private WestCloudConstants() {}
}
