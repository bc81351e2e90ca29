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

/** The options of single operations. A message header of the same name overrides most of them. */
@UriParams
public class WestCloudRequestConfiguration implements Cloneable {

    @UriParam(
            label = "producer",
            defaultValue = "upload",
            description = "Sets the operation that the producer performs.")
    private WestCloudOperation operation = WestCloudOperation.upload;

    @UriParam(
            label = "producer,advanced",
            description =
                    "Whether the message body is a request object of the Java client, such as UploadRequest, that "
                            + "is sent as it is.")
    private boolean pojoRequest;

    @UriParam(
            label = "producer",
            description = "Sets the path of the file or directory to copy or move, relative to the root of the bucket.")
    private String sourcePath;

    @UriParam(
            label = "producer",
            defaultValue = "auto",
            enums = "auto,virtualHost,path",
            description =
                    "Sets the style of the URL that createDownloadLink creates. virtualHost puts the bucket in front "
                            + "of the host name, which is the style of the service's public links. path puts the bucket at the "
                            + "beginning of the path, which is the style of the API. auto is virtualHost, unless the host of "
                            + "endpointUrl is localhost or an IP address.")
    private String downloadLinkStyle = "auto";

    @UriParam(
            label = "producer",
            description = "Sets the content type of the file to upload, or the new content type for updateMetadata. By "
                    + "default, the service derives it from the extension of the file name.")
    private String contentType;

    @UriParam(
            label = "producer",
            description = "Sets the MD5 checksum of the content to upload, as 32 hexadecimal digits. The service "
                    + "rejects the upload if the content does not match.")
    private String contentMd5;

    @UriParam(
            label = "security",
            secret = true,
            description = "Sets the content secret of the file, which consists of letters and digits. An upload "
                    + "protects the file with it, and every other request to a protected file requires it.")
    private String contentSecret;

    @UriParam(
            label = "security",
            secret = true,
            description = "Sets the new content secret of the file for updateMetadata, which consists of letters and "
                    + "digits. With metadataMode=delete, the content secret of the file is removed. By default, it "
                    + "is not changed.")
    private String newContentSecret;

    @UriParam(
            label = "producer",
            description = "Sets the number of days, from 1 to 180, after which the service deletes the uploaded file. "
                    + "By default, the file is not deleted.")
    private Integer ttlDays;

    @UriParam(
            label = "producer",
            prefix = "metadata.",
            multiValue = true,
            description = "Sets the metadata of the file to upload, copy, move or update. For example, "
                    + "metadata.author=Ada sets the value of author.")
    private Map<String, Object> metadata;

    @UriParam(
            label = "producer",
            description = "Sets what happens to the existing metadata of the file when it is copied, moved or updated. "
                    + "By default, the given metadata is merged into it.")
    private MetadataMode metadataMode;

    @UriParam(
            label = "producer,advanced",
            description = "Whether the service may respond to an upload or a deletion before it has completed it.")
    private boolean async;

    @UriParam(
            label = "producer",
            description = "Sets the range of bytes to download: bytes=0-99, bytes=100- or bytes=-50.")
    private String range;

    @UriParam(
            label = "advanced",
            description =
                    "Sets the maximum number of entries in one page of a listing, from 1 to 10000, or to 1000 with"
                            + " dialect=s3. By default, a page has as many entries as the dialect allows.")
    private Integer listLimit;

    @UriParam(label = "advanced", defaultValue = "ASC", description = "Sets the order of the names in a listing.")
    private ListOrder listOrder = ListOrder.ASC;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Whether list returns all entries of the directory as an Iterable that fetches one page after "
                            + "the other. If false, list returns one page as a List.")
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

    public String getDownloadLinkStyle() {
        return downloadLinkStyle;
    }

    public void setDownloadLinkStyle(String downloadLinkStyle) {
        this.downloadLinkStyle = downloadLinkStyle;
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

    public Integer getListLimit() {
        return listLimit;
    }

    public void setListLimit(Integer listLimit) {
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

    /** Creates a copy that can be changed independently. */
    WestCloudRequestConfiguration copy() {
        try {
            return (WestCloudRequestConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
