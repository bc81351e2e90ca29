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

import io.github.westcloud.camel.internal.monitor.EndpointStatistics;
import io.github.westcloud.camel.internal.monitor.LastError;
import io.github.westcloud.client.model.DirectoryEntry;
import java.util.Map;
import org.apache.camel.LoggingLevel;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.spi.EndpointServiceLocation;

/** What an operator sees of an endpoint over JMX, and where Camel's tools read which service it talks to. */
abstract class ManagedWestCloudEndpoint extends GenericFileEndpoint<DirectoryEntry> implements EndpointServiceLocation {

    private final EndpointStatistics statistics = new EndpointStatistics();

    ManagedWestCloudEndpoint(String uri, WestCloudComponent component) {
        super(uri, component);
    }

    @Override
    public abstract WestCloudConfiguration getConfiguration();

    /** Counters since the endpoint was created. */
    public EndpointStatistics getStatistics() {
        return statistics;
    }

    @ManagedAttribute(description = "The bucket")
    public String getBucketName() {
        return getConfiguration().getBucketName();
    }

    @ManagedAttribute(description = "The starting directory, from the root of the bucket")
    public String getDirectory() {
        return getConfiguration().getDirectory();
    }

    @Override
    @ManagedAttribute(description = "Where the service is; it never has a user or a password")
    public String getServiceUrl() {
        return getConfiguration().getEndpointUrl();
    }

    @Override
    public String getServiceProtocol() {
        return "http";
    }

    @Override
    public Map<String, String> getServiceMetadata() {
        return Map.of("bucket", getConfiguration().getBucketName());
    }

    @ManagedAttribute(description = "What the producer does when no header says otherwise")
    public String getOperationName() {
        return getConfiguration().getOperation().name();
    }

    @ManagedAttribute(description = "Requests that were sent; one that was sent again counts again")
    public long getRequests() {
        return statistics.requests();
    }

    @ManagedAttribute(description = "Requests that failed, whether they were sent again or not")
    public long getFailedRequests() {
        return statistics.failedRequests();
    }

    @ManagedAttribute(description = "Requests that were sent again")
    public long getRepeatedRequests() {
        return statistics.repetitions();
    }

    @ManagedAttribute(description = "Bytes of contents that were sent; those sent again count again")
    public long getBytesSent() {
        return statistics.bytesSent();
    }

    @ManagedAttribute(description = "Bytes of contents that were received")
    public long getBytesReceived() {
        return statistics.bytesReceived();
    }

    @ManagedAttribute(description = "Chunks of chunked uploads that have arrived")
    public long getChunksSent() {
        return statistics.parts();
    }

    @ManagedAttribute(description = "Pages of listings that were fetched")
    public long getListPages() {
        return statistics.pages();
    }

    @ManagedAttribute(description = "Uploads and downloads that go on now")
    public int getTransfersUnderWay() {
        return statistics.underWay().size();
    }

    @ManagedAttribute(description = "The last request that failed, or nothing")
    public String getLastError() {
        return statistics.lastError().map(LastError::text).orElse(null);
    }

    @ManagedAttribute(description = "When the last request failed, or nothing")
    public String getLastErrorTime() {
        return statistics.lastError().map(error -> error.time().toString()).orElse(null);
    }

    @ManagedAttribute(description = "The level at which the progress of uploads and downloads is logged")
    public String getTransferLoggingLevelName() {
        return getConfiguration().getTransferLoggingLevel().name();
    }

    @ManagedAttribute
    public void setTransferLoggingLevelName(String level) {
        getConfiguration().setTransferLoggingLevel(LoggingLevel.valueOf(level));
    }

    @ManagedAttribute(description = "After how many seconds the progress of a transfer is logged again")
    public int getTransferLoggingIntervalSeconds() {
        return getConfiguration().getTransferLoggingIntervalSeconds();
    }

    @ManagedAttribute
    public void setTransferLoggingIntervalSeconds(int seconds) {
        getConfiguration().setTransferLoggingIntervalSeconds(seconds);
    }

    @ManagedAttribute(description = "Whether every request, piece, chunk and page is logged as well")
    public boolean isTransferLoggingVerbose() {
        return getConfiguration().isTransferLoggingVerbose();
    }

    @ManagedAttribute
    public void setTransferLoggingVerbose(boolean verbose) {
        getConfiguration().setTransferLoggingVerbose(verbose);
    }
}
