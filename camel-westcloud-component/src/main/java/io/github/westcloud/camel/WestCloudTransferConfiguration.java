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

/** The options of uploads and downloads: parts, retries, temporary files, resumed uploads, and a listener. */
@UriParams
public class WestCloudTransferConfiguration implements Cloneable {

    @UriParam(
            label = "producer",
            defaultValue = "16MB",
            description = "Sets the size, from 1 MB to 1 GB, above which a file is uploaded in parts of 1 MB, several "
                    + "at a time. Smaller files are uploaded in one request. The value is a number of bytes, or has a "
                    + "unit, such as 16MB, 16MiB or 16M, which are all 16777216 bytes.")
    private String multipartThreshold = "16MB";

    @UriParam(
            label = "producer,advanced",
            defaultValue = "64",
            description =
                    "Sets the maximum number of parts of an upload that are sent at the same time, from 1 to 100. An "
                            + "upload starts with 16, and sends more as long as that is faster.")
    private int maxPartsInFlight = 64;

    @UriParam(
            label = "advanced",
            description =
                    "Sets the size in bytes, at least 1 MiB, above which a file is downloaded in ranges of 1 MiB, several at the"
                            + " same time. For example: 32MB. By default, files of more than 8 MiB are downloaded in ranges if"
                            + " the service takes at least 10 milliseconds to respond.")
    private String parallelDownloadThreshold;

    @UriParam(
            label = "advanced",
            defaultValue = "64",
            description =
                    "Sets the maximum number of ranges of a download that are requested at the same time, from 1 to 100. A "
                            + "download starts with 32, and requests more as long as that is faster. With 1, a file is "
                            + "downloaded in one request.")
    private int maxRangesInFlight = 64;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "16",
            description =
                    "Sets the maximum number of requests, from 1 to 100, that an operation on many files sends at "
                            + "the same time: deleting a list of files, or copying, moving or deleting a directory "
                            + "recursively.")
    private int maxConcurrentRequests = 16;

    @UriParam(
            label = "producer,advanced",
            description =
                    "Whether to compute the MD5 checksum of the content, or of each part, and send it with an upload. The "
                            + "service rejects content that does not match, because it was damaged in transit. This takes "
                            + "CPU time, and 1 MB of memory for each part that is being sent.")
    private boolean computeMd5;

    @UriParam(
            label = "advanced",
            defaultValue = "3",
            description =
                    "Sets the maximum number of retries, from 0 to 20, of a request that failed and can safely be "
                            + "sent again.")
    private int maximumRetries = 3;

    @UriParam(
            label = "advanced",
            defaultValue = "200",
            javaType = "java.time.Duration",
            description =
                    "Sets the delay in milliseconds before the first retry. The delay increases with each further "
                            + "retry.")
    private long retryDelay = 200;

    @UriParam(
            label = "advanced",
            description =
                    "Sets the directory for temporary files, which hold content whose length is not known or that "
                            + "must be kept. By default, the temporary directory of the JVM is used.")
    private String spoolDirectory;

    @UriParam(
            label = "producer,advanced",
            description =
                    "Whether to resume the upload of a large file after a crash or a restart, when the same local file "
                            + "is uploaded to the same path again: only the missing parts are sent. The progress is kept "
                            + "in the directory set by resumeDirectory. The message body must be a file. Files that are not "
                            + "uploaded in parts are uploaded from the beginning.")
    private boolean resume;

    @UriParam(
            label = "producer,advanced",
            description =
                    "Sets the local directory for the progress of uploads with resume=true, one small file for each "
                            + "unfinished upload. It is created if it does not exist, and must survive a restart.")
    private String resumeDirectory;

    @UriParam(
            label = "advanced",
            description = "Sets a TransferListener that is notified of requests, retries, transferred bytes, parts and "
                    + "pages. If there is a single instance in the registry, it is used automatically.")
    @Metadata(autowired = true)
    private TransferListener transferListener;

    public String getMultipartThreshold() {
        return multipartThreshold;
    }

    public void setMultipartThreshold(String multipartThreshold) {
        this.multipartThreshold = multipartThreshold;
    }

    /** The threshold in bytes. */
    long multipartThresholdBytes() {
        return ByteSize.parse("multipartThreshold", multipartThreshold);
    }

    public int getMaxPartsInFlight() {
        return maxPartsInFlight;
    }

    public void setMaxPartsInFlight(int maxPartsInFlight) {
        this.maxPartsInFlight = maxPartsInFlight;
    }

    public String getParallelDownloadThreshold() {
        return parallelDownloadThreshold;
    }

    public void setParallelDownloadThreshold(String parallelDownloadThreshold) {
        this.parallelDownloadThreshold = parallelDownloadThreshold;
    }

    /** The threshold in bytes, or {@code null} to decide by size and distance. */
    Long parallelDownloadThresholdBytes() {
        return parallelDownloadThreshold == null
                ? null
                : Long.valueOf(ByteSize.parse("parallelDownloadThreshold", parallelDownloadThreshold));
    }

    public int getMaxRangesInFlight() {
        return maxRangesInFlight;
    }

    public void setMaxRangesInFlight(int maxRangesInFlight) {
        this.maxRangesInFlight = maxRangesInFlight;
    }

    public int getMaxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    public void setMaxConcurrentRequests(int maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
    }

    public boolean isComputeMd5() {
        return computeMd5;
    }

    public void setComputeMd5(boolean computeMd5) {
        this.computeMd5 = computeMd5;
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

    /** The directory for temporary files: the option, or the temporary directory of the JVM. */
    public Path spoolPath() {
        return Path.of(spoolDirectory != null ? spoolDirectory : System.getProperty("java.io.tmpdir"));
    }

    public String getSpoolDirectory() {
        return spoolDirectory;
    }

    public void setSpoolDirectory(String spoolDirectory) {
        this.spoolDirectory = spoolDirectory;
    }

    public boolean isResume() {
        return resume;
    }

    public void setResume(boolean resume) {
        this.resume = resume;
    }

    public String getResumeDirectory() {
        return resumeDirectory;
    }

    public void setResumeDirectory(String resumeDirectory) {
        this.resumeDirectory = resumeDirectory;
    }

    public TransferListener getTransferListener() {
        return transferListener;
    }

    public void setTransferListener(TransferListener transferListener) {
        this.transferListener = transferListener;
    }

    /** Creates a copy that can be changed independently. */
    WestCloudTransferConfiguration copy() {
        try {
            return (WestCloudTransferConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
