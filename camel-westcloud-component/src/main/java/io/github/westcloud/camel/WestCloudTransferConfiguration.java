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

import io.github.westcloud.client.event.TransferListener;
import java.nio.file.Path;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** How contents travel: chunks, retries, temporary files, and who is told of it. */
@UriParams
public class WestCloudTransferConfiguration implements Cloneable {

    @UriParam(
            label = "producer",
            defaultValue = "16777216",
            description =
                    "Files of more bytes than this, 1 MiB to 1 GiB, are uploaded in chunks of 1 MiB, several at a time; smaller ones in one request.")
    private long multipartThreshold = 16L << 20;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "16",
            description = "How many chunks of one upload travel at the same time, 1 to 100.")
    private int maxPartsInFlight = 16;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "16",
            description =
                    "The maximum number of requests that an operation on many files (a list to delete, or a directory to copy, move or delete recursively) sends at the same time, 1 to 100.")
    private int maxConcurrentRequests = 16;

    @UriParam(
            label = "advanced",
            defaultValue = "3",
            description = "How many times a failed request that is safe to repeat is sent again.")
    private int maximumRetries = 3;

    @UriParam(
            label = "advanced",
            defaultValue = "200",
            javaType = "java.time.Duration",
            description = "How long in milliseconds to wait before the first retry; each further one waits longer.")
    private long retryDelay = 200;

    @UriParam(
            label = "producer,advanced",
            description =
                    "The directory for temporary copies of bodies whose length is not known. Without it the temporary directory of the JVM.")
    private String spoolDirectory;

    @UriParam(
            label = "advanced",
            description =
                    "A bean that is told what the client does: requests, repetitions, bytes, chunks, pages. One that is alone of its type in the registry is found by itself.")
    @Metadata(autowired = true)
    private TransferListener transferListener;

    public long getMultipartThreshold() {
        return multipartThreshold;
    }

    public void setMultipartThreshold(long multipartThreshold) {
        this.multipartThreshold = multipartThreshold;
    }

    public int getMaxPartsInFlight() {
        return maxPartsInFlight;
    }

    public void setMaxPartsInFlight(int maxPartsInFlight) {
        this.maxPartsInFlight = maxPartsInFlight;
    }

    public int getMaxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    public void setMaxConcurrentRequests(int maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
    }

    public int getMaximumRetries() {
        return maximumRetries;
    }

    public void setMaximumRetries(int maximumRetries) {
        this.maximumRetries = maximumRetries;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    /** Where temporary copies are made: the option, or the temporary directory of the JVM. */
    public Path spoolPath() {
        return Path.of(spoolDirectory != null ? spoolDirectory : System.getProperty("java.io.tmpdir"));
    }

    public String getSpoolDirectory() {
        return spoolDirectory;
    }

    public void setSpoolDirectory(String spoolDirectory) {
        this.spoolDirectory = spoolDirectory;
    }

    public TransferListener getTransferListener() {
        return transferListener;
    }

    public void setTransferListener(TransferListener transferListener) {
        this.transferListener = transferListener;
    }

    /** A copy that can be changed without changing this one. */
    WestCloudTransferConfiguration copy() {
        try {
            return (WestCloudTransferConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
