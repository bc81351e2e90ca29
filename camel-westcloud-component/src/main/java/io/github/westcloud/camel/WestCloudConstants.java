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

/** The message headers. Those of camel-file keep their names; the component's own begin with {@code CamelWestCloud}. */
public final class WestCloudConstants {

    @Metadata(
            description = "Consumer: the name of the file, relative to the starting directory. Producer: the name to "
                    + "read or write, relative to the starting directory.",
            javaType = "String")
    public static final String FILE_NAME = FileConstants.FILE_NAME;

    @Metadata(description = "The name of the file without its directories.", javaType = "String", label = "consumer")
    public static final String FILE_NAME_ONLY = FileConstants.FILE_NAME_ONLY;

    @Metadata(description = "The directory of the file.", javaType = "String", label = "consumer")
    public static final String FILE_PARENT = FileConstants.FILE_PARENT;

    @Metadata(
            description = "The path of the file from the root of the bucket.",
            javaType = "String",
            label = "consumer")
    public static final String FILE_ABSOLUTE_PATH = FileConstants.FILE_ABSOLUTE_PATH;

    @Metadata(description = "The length of the file in bytes.", javaType = "long")
    public static final String FILE_LENGTH = FileConstants.FILE_LENGTH;

    @Metadata(description = "When the file was stored, in milliseconds since 1970.", javaType = "long")
    public static final String FILE_LAST_MODIFIED = FileConstants.FILE_LAST_MODIFIED;

    @Metadata(description = "The mime type of the file as the service tells it.", javaType = "String")
    public static final String FILE_CONTENT_TYPE = FileConstants.FILE_CONTENT_TYPE;

    @Metadata(
            description = "The local copy of the file, when localWorkDirectory is in use.",
            javaType = "java.io.File",
            label = "consumer")
    public static final String FILE_LOCAL_WORK_PATH = FileConstants.FILE_LOCAL_WORK_PATH;

    @Metadata(
            description = "The path that was written, from the root of the bucket.",
            javaType = "String",
            label = "producer")
    public static final String FILE_NAME_PRODUCED = FileConstants.FILE_NAME_PRODUCED;

    @Metadata(
            description = "The operation, instead of the option operation.",
            javaType = "io.github.westcloud.camel.WestCloudOperation",
            label = "producer")
    public static final String OPERATION = "CamelWestCloudOperation";

    @Metadata(description = "The bucket, instead of the endpoint's.", javaType = "String", label = "producer")
    public static final String BUCKET_NAME = "CamelWestCloudBucketName";

    @Metadata(
            description = "The path to work on, from the root of the bucket, instead of CamelFileName.",
            javaType = "String",
            label = "producer")
    public static final String PATH = "CamelWestCloudPath";

    @Metadata(
            description = "The file that copy and move take, from the root of the bucket, instead of the option "
                    + "sourcePath.",
            javaType = "String",
            label = "producer")
    public static final String SOURCE_PATH = "CamelWestCloudSourcePath";

    @Metadata(
            description = "The mime type to store, instead of the option contentType.",
            javaType = "String",
            label = "producer")
    public static final String CONTENT_TYPE = "CamelWestCloudContentType";

    @Metadata(
            description = "The MD5 of the content in 32 hexadecimal digits, for the service to check.",
            javaType = "String",
            label = "producer")
    public static final String CONTENT_MD5 = "CamelWestCloudContentMd5";

    @Metadata(
            description = "How many bytes the InputStream in the body has. With it the stream is sent as it comes, "
                    + "without it a temporary copy on disk is made first.",
            javaType = "long",
            label = "producer")
    public static final String CONTENT_LENGTH = "CamelWestCloudContentLength";

    @Metadata(
            description = "The content secret of a file, instead of the option contentSecret.",
            javaType = "String",
            label = "producer")
    public static final String CONTENT_SECRET = "CamelWestCloudContentSecret";

    @Metadata(
            description = "The new content secret of a file, instead of the option newContentSecret.",
            javaType = "String",
            label = "producer")
    public static final String NEW_CONTENT_SECRET = "CamelWestCloudNewContentSecret";

    @Metadata(
            description = "After how many days, 1 to 180, the service deletes an uploaded file.",
            javaType = "int",
            label = "producer")
    public static final String TTL_DAYS = "CamelWestCloudTtlDays";

    @Metadata(
            description = "The metadata by name: to be stored, or as it is stored.",
            javaType = "java.util.Map<String, String>")
    public static final String METADATA = "CamelWestCloudMetadata";

    @Metadata(
            description = "What happens to the metadata that is there: copy, merge, replace or delete.",
            javaType = "String",
            label = "producer")
    public static final String METADATA_MODE = "CamelWestCloudMetadataMode";

    @Metadata(
            description = "Whether an upload may replace a file, instead of the option fileExist.",
            javaType = "boolean",
            label = "producer")
    public static final String OVERWRITE = "CamelWestCloudOverwrite";

    @Metadata(
            description = "Whether missing directories are created, instead of the option autoCreate.",
            javaType = "boolean",
            label = "producer")
    public static final String AUTO_CREATE = "CamelWestCloudAutoCreate";

    @Metadata(
            description = "Whether the service may answer before it has finished, instead of the option async.",
            javaType = "boolean",
            label = "producer")
    public static final String ASYNC = "CamelWestCloudAsync";

    @Metadata(
            description = "The part of a file to download: bytes=0-99, bytes=100- or bytes=-50.",
            javaType = "String",
            label = "producer")
    public static final String RANGE = "CamelWestCloudRange";

    @Metadata(
            description = "How many entries, 1 to 10000, one page of a listing has.",
            javaType = "int",
            label = "producer")
    public static final String LIST_LIMIT = "CamelWestCloudListLimit";

    @Metadata(description = "The order of a listing: asc or desc.", javaType = "String", label = "producer")
    public static final String LIST_ORDER = "CamelWestCloudListOrder";

    @Metadata(
            description = "Where a listing goes on. After one page was listed it has the place of the next page, or is "
                    + "gone when there is none.",
            javaType = "String",
            label = "producer")
    public static final String LIST_ITERATOR = "CamelWestCloudListIterator";

    @Metadata(
            description = "Whether list gives all pages, instead of the option listAllPages.",
            javaType = "boolean",
            label = "producer")
    public static final String LIST_ALL_PAGES = "CamelWestCloudListAllPages";

    @Metadata(
            description =
                    "Whether deleteDirectory, copy and move work on a whole tree, instead of the option recursive.",
            javaType = "boolean",
            label = "producer")
    public static final String RECURSIVE = "CamelWestCloudRecursive";

    @Metadata(description = "The hash of the content as the service tells it.", javaType = "String")
    public static final String ETAG = "CamelWestCloudETag";

    @Metadata(
            description = "In how many chunks a file was uploaded; 0 for one plain request.",
            javaType = "int",
            label = "producer")
    public static final String PARTS = "CamelWestCloudParts";

    @Metadata(
            description =
                    "The service's own name for the last request of the operation, to ask its operator about. Gone "
                            + "when the service told none.",
            javaType = "String",
            label = "producer")
    public static final String REQUEST_ID = "CamelWestCloudRequestId";

    private WestCloudConstants() {}
}
