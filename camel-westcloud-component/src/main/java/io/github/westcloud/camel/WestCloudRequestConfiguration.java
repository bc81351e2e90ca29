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

import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.MetadataMode;
import java.util.Map;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** What single requests carry. Each of these options has a message header of the same meaning, and the header wins. */
@UriParams
public class WestCloudRequestConfiguration implements Cloneable {

    @UriParam(label = "producer", defaultValue = "upload", description = "What the producer does with each message.")
    private WestCloudOperation operation = WestCloudOperation.upload;

    @UriParam(
            label = "producer,advanced",
            description = "Whether the body is a request of the plain-Java client, to be sent as it is.")
    private boolean pojoRequest;

    @UriParam(
            label = "producer",
            description = "The file that copy and move take, as a path from the root of the bucket.")
    private String sourcePath;

    @UriParam(
            label = "producer",
            description =
                    "The mime type of an uploaded file, or the new one of updateMetadata. Without it the service goes by the extension of the name.")
    private String contentType;

    @UriParam(
            label = "producer",
            description = "The MD5 of an uploaded file as 32 hexadecimal digits. The service refuses other content.")
    private String contentMd5;

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "The content secret of a file, letters and digits. An upload protects the file with it; every other request to a protected file needs it.")
    private String contentSecret;

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "The new content secret that updateMetadata sets, letters and digits; with metadataMode=delete the file loses its content secret. Without it the content secret stays as it is.")
    private String newContentSecret;

    @UriParam(
            label = "producer",
            description =
                    "After how many days, 1 to 180, the service deletes an uploaded file. Without it the file stays.")
    private Integer ttlDays;

    @UriParam(
            label = "producer",
            prefix = "metadata.",
            multiValue = true,
            description =
                    "Metadata of an uploaded, copied, moved or updated file, one option for each name: metadata.author=Ada.")
    private Map<String, Object> metadata;

    @UriParam(
            label = "producer",
            description =
                    "What copy, move and updateMetadata do with the metadata that is there. Without it copy and move take it as it is, and updateMetadata merges.")
    private MetadataMode metadataMode;

    @UriParam(
            label = "producer,advanced",
            description = "Whether the service may answer an upload or a deletion before it has finished it.")
    private boolean async;

    @UriParam(label = "producer", description = "The part of a file to download: bytes=0-99, bytes=100- or bytes=-50.")
    private String range;

    @UriParam(
            label = "advanced",
            defaultValue = "1000",
            description = "How many entries, 1 to 10000, one page of a listing has.")
    private int listLimit = 1000;

    @UriParam(label = "advanced", defaultValue = "ASC", description = "The order of a listing by name.")
    private ListOrder listOrder = ListOrder.ASC;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Whether list gives all entries of a directory as an Iterable that fetches page after page as it is walked, or one page as a List.")
    private boolean listAllPages = true;

    public WestCloudOperation getOperation() {
        return operation;
    }

    public void setOperation(WestCloudOperation operation) {
        this.operation = operation;
    }

    public String getSourcePath() {
        return sourcePath;
    }

    public void setSourcePath(String sourcePath) {
        this.sourcePath = sourcePath;
    }

    public String getContentType() {
        return contentType;
    }

    public void setContentType(String contentType) {
        this.contentType = contentType;
    }

    public String getContentMd5() {
        return contentMd5;
    }

    public void setContentMd5(String contentMd5) {
        this.contentMd5 = contentMd5;
    }

    public String getContentSecret() {
        return contentSecret;
    }

    public void setContentSecret(String contentSecret) {
        this.contentSecret = contentSecret;
    }

    public String getNewContentSecret() {
        return newContentSecret;
    }

    public void setNewContentSecret(String newContentSecret) {
        this.newContentSecret = newContentSecret;
    }

    public Integer getTtlDays() {
        return ttlDays;
    }

    public void setTtlDays(Integer ttlDays) {
        this.ttlDays = ttlDays;
    }

    public Map<String, Object> getMetadata() {
        return metadata;
    }

    public void setMetadata(Map<String, Object> metadata) {
        this.metadata = metadata;
    }

    public MetadataMode getMetadataMode() {
        return metadataMode;
    }

    public void setMetadataMode(MetadataMode metadataMode) {
        this.metadataMode = metadataMode;
    }

    public boolean isAsync() {
        return async;
    }

    public void setAsync(boolean async) {
        this.async = async;
    }

    public String getRange() {
        return range;
    }

    public void setRange(String range) {
        this.range = range;
    }

    public int getListLimit() {
        return listLimit;
    }

    public void setListLimit(int listLimit) {
        this.listLimit = listLimit;
    }

    public ListOrder getListOrder() {
        return listOrder;
    }

    public void setListOrder(ListOrder listOrder) {
        this.listOrder = listOrder;
    }

    public boolean isListAllPages() {
        return listAllPages;
    }

    public void setListAllPages(boolean listAllPages) {
        this.listAllPages = listAllPages;
    }

    public boolean isPojoRequest() {
        return pojoRequest;
    }

    public void setPojoRequest(boolean pojoRequest) {
        this.pojoRequest = pojoRequest;
    }

    /** A copy that can be changed without changing this one. */
    WestCloudRequestConfiguration copy() {
        try {
            return (WestCloudRequestConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
