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

import io.github.westcloud.camel.internal.body.RemoteContent;
import io.github.westcloud.camel.internal.body.SpoolFiles;
import io.github.westcloud.camel.internal.body.WestCloudFile;
import io.github.westcloud.camel.internal.consumer.Leftovers;
import io.github.westcloud.camel.internal.consumer.ProcessStrategies;
import io.github.westcloud.camel.internal.consumer.VersionKey;
import io.github.westcloud.camel.internal.consumer.VersionMemory;
import io.github.westcloud.camel.internal.monitor.EndpointStatistics;
import io.github.westcloud.camel.internal.monitor.LastError;
import io.github.westcloud.camel.internal.operations.OperationContext;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.event.TransferProgress;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Category;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Message;
import org.apache.camel.PollingConsumer;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExist;
import org.apache.camel.component.file.GenericFilePollingConsumer;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;

/**
 * Store and retrieve files in West Cloud object storage.
 *
 * <p>An endpoint stands for a bucket and a starting directory in it. Its client is created when the endpoint starts.
 */
@UriEndpoint(
        firstVersion = "1.0.0",
        scheme = "westcloud",
        title = "West Cloud",
        syntax = "westcloud:bucketName/directory",
        category = {Category.CLOUD, Category.FILE},
        headersClass = WestCloudConstants.class)
@Metadata(excludeProperties = FileOptionCheck.NOT_OFFERED)
@ManagedResource(description = "Managed WestCloudEndpoint")
public class WestCloudEndpoint extends GenericFileEndpoint<DirectoryEntry> implements EndpointServiceLocation {

    /** How many versions of files a consumer remembers when it has no repository of its own. */
    static final int REMEMBERED_VERSIONS = 1_000_000;

    @UriParam
    protected WestCloudConfiguration configuration;

    @UriParam(
            label = "producer",
            defaultValue = "Fail",
            enums = "Fail,Override,Ignore,TryRename,Move",
            description = "Sets what an upload does if the file already exists. Fail rejects the upload, Override "
                    + "replaces the existing file, and Ignore keeps the existing file and skips the upload. Move "
                    + "moves the existing file to the name that moveExisting gives before the upload. TryRename "
                    + "uploads under a temporary name, tries to rename the file afterwards, and fails if the target "
                    + "exists.")
    private GenericFileExist fileExist = GenericFileExist.Fail;

    @UriParam(
            label = "consumer,lock",
            defaultValue = "none",
            enums = "none,changed,idempotent,idempotent-changed",
            description = "Sets how the consumer acquires exclusive access to a file before it processes it. changed "
                    + "waits until length and last modified date of the file no longer change. idempotent adds the "
                    + "key of the file to the idempotentRepository, which several JVMs can share. "
                    + "idempotent-changed does both.")
    private String readLock = "none";

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "true",
            description =
                    "Whether the consumer downloads the content of the files. If false, the message body is null, "
                            + "and the headers describe the file.")
    private boolean download = true;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "true",
            description = "Whether the consumer lists the directory. If false, each poll requests the one file in the "
                    + "starting directory that the option fileName names.")
    private boolean useList = true;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "true",
            description = "Whether the content of a file is streamed to the route while it is read. If false, the "
                    + "content is loaded into memory first.")
    private boolean streamDownload = true;

    @UriParam(
            label = "consumer",
            defaultValue = "16",
            description = "Sets the maximum number of files, from 0 to 100, that the consumer fetches ahead while the "
                    + "route processes a file. Messages keep their order. Processed files are deleted or moved in the "
                    + "background: at most twice this number plus two at a time, and no more than 100. Before a file is "
                    + "deleted or moved, the consumer checks whether it was replaced after it was read; a new version "
                    + "stays where it is, and the next poll delivers it. If 0, each file is fetched, processed, and "
                    + "deleted or moved before the next one is requested, without this check.")
    private int readAhead = 16;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "16777216",
            description = "Sets the maximum total size in bytes of the files that have been fetched ahead and not yet "
                    + "processed, in memory or in the localWorkDirectory. A file that does not fit is requested when it "
                    + "is its turn.")
    private long readAheadBytes = 16L << 20;

    @UriParam(
            label = "common",
            defaultValue = "false",
            description = "Whether to preserve the last modified date of files. An upload stores the date in the "
                    + "metadata mtime, in the form that rclone uses. It is that in the header CamelFileLastModified, "
                    + "which can be a java.util.Date or a number of milliseconds, or that of the local file in the "
                    + "message body. A consumer, download and head set the header CamelFileLastModified to this date, "
                    + "and a consumer with localWorkDirectory also sets it on the local file.")
    private boolean keepLastModified;

    // The next four are camel-file's. They are declared here because its descriptions have other defaults than ours.

    @UriParam(
            label = "consumer,filter",
            defaultValue = "false",
            description = "Whether to skip files that have already been processed. Enabled by default if files are "
                    + "neither deleted nor moved, unless readLock starts with idempotent.")
    private Boolean idempotent;

    @UriParam(
            label = "consumer,filter",
            defaultValue = "false",
            description = "Whether to add the key of a file to the idempotent repository right before the file is "
                    + "processed, so that only one of several consumers that share the repository processes it. By "
                    + "default, the key is added when the file has been processed, so that a file that was being "
                    + "processed when the consumer was killed is processed again.")
    private boolean idempotentEager;

    @UriParam(
            label = "consumer,filter",
            javaType = "java.lang.String",
            description = "Sets the key that identifies a file, as an expression in the File Language, such as "
                    + "${file:name}-${file:size}. By default, the key is the path of the file. If files are neither "
                    + "deleted nor moved, the default key also contains length, last modified date and ETag, so that "
                    + "a changed file is processed again.")
    private Expression idempotentKey;

    @UriParam(
            label = "consumer,filter",
            description = "Sets the repository that stores the keys of processed files. By default, the last 1,000,000 "
                    + "keys are kept in memory.")
    private IdempotentRepository idempotentRepository;

    // Camel's own, which have no defaults.

    @UriParam(
            label = "consumer,scheduler",
            defaultValue = "" + ErrorBackoff.THRESHOLD,
            description = "Sets the number of failed polls in a row after which the consumer skips polls, as set by "
                    + "backoffMultiplier. If 0, no polls are skipped after failures.")
    private int backoffErrorThreshold = ErrorBackoff.THRESHOLD;

    @UriParam(
            label = "consumer,scheduler",
            description = "Sets how many times the delay the consumer waits before it polls again when "
                    + "backoffErrorThreshold or backoffIdleThreshold is reached. By default, it waits 10 seconds, which "
                    + "is 20 times the default delay. With the option scheduler, there is no default.")
    private int backoffMultiplier;

    private final EndpointStatistics statistics = new EndpointStatistics();
    /** Contents that are read after their files were deleted. */
    private final SpoolFiles spool =
            new SpoolFiles(() -> configuration.getTransfer().spoolPath());

    private GivenOptions given = GivenOptions.none();
    private volatile WestCloudClient client;

    public WestCloudEndpoint(String uri, WestCloudComponent component, WestCloudConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
        super.configuration = configuration;
        super.setBackoffErrorThreshold(backoffErrorThreshold);
    }

    /** Which options the URI has. */
    void setGiven(GivenOptions options) {
        given = options;
    }

    @Override
    public WestCloudConsumer createConsumer(Processor processor) throws Exception {
        given.checkConsumer();
        FileOptionCheck.checkConsumer(this, useList);
        OptionValueCheck.checkConsumer(readAhead, readAheadBytes);
        if (!isDelete() && getMove() == null) {
            setNoop(true);
        }
        rememberWhatWasDelivered();
        var leftovers = new Leftovers();
        var strategy = processStrategy != null ? processStrategy : createStrategy(leftovers);
        var consumer = new WestCloudConsumer(this, processor, newOperations(), strategy, leftovers);
        consumer.setMaxMessagesPerPoll(getMaxMessagesPerPoll());
        consumer.setEagerLimitMaxMessagesPerPoll(isEagerMaxMessagesPerPoll());
        configureConsumer(consumer);
        ErrorBackoff.configure(consumer);
        if (getExceptionHandler() == null && !isBridgeErrorHandler()) {
            consumer.logFailuresSparingly(InstantSource.system());
        }
        return consumer;
    }

    /**
     * What is neither deleted nor moved would come again at every poll, so that each version of a file is delivered once. Not
     * so for {@code pollEnrich} and browsing, which may well ask for a file again.
     */
    void deliverEachVersionOnce() {
        if (isNoop() && !isIdempotentSet() && !locksByRepository()) {
            setIdempotent(true);
        }
        if (isNoop() && getIdempotentKey() == null) {
            setIdempotentKey(new VersionKey());
        }
        rememberWhatWasDelivered();
    }

    private boolean locksByRepository() {
        return getReadLock() != null && getReadLock().startsWith("idempotent");
    }

    private void rememberWhatWasDelivered() {
        if (Boolean.TRUE.equals(isIdempotent()) && getIdempotentRepository() == null) {
            setIdempotentRepository(new VersionMemory(REMEMBERED_VERSIONS));
        }
    }

    @Override
    public WestCloudProducer createProducer() {
        given.checkProducer(configuration.getRequest());
        OptionValueCheck.checkProducer(configuration);
        FileOptionCheck.checkProducer(this);
        if (getMoveExistingFileStrategy() == null) {
            setMoveExistingFileStrategy(new MoveExisting());
        }
        return new WestCloudProducer(this, newOperations());
    }

    /** The name of the done file of a file; empty if there is none. */
    Optional<String> doneFileOf(String name) {
        return getDoneFileName() == null ? Optional.empty() : Optional.of(createDoneFileName(name));
    }

    private WestCloudOperations newOperations() {
        return new WestCloudOperations(this, operationContext(), this::newFile);
    }

    /** What operations may know of this endpoint. */
    OperationContext operationContext() {
        return new EndpointContext(
                this::getClient, ((WestCloudComponent) getComponent())::executor, this, configuration);
    }

    @Override
    protected String createDoneFileName(String fileName) {
        return new DoneFileName(getDoneFileName()).of(fileName);
    }

    @Override
    protected boolean isDoneFile(String fileName) {
        return new DoneFileName(getDoneFileName()).matches(fileName);
    }

    @Override
    public PollingConsumer createPollingConsumer() throws Exception {
        var consumer = new GenericFilePollingConsumer(this);
        consumer.setBlockWhenFull(isPollingConsumerBlockWhenFull());
        consumer.setBlockTimeout(getPollingConsumerBlockTimeout());
        return consumer;
    }

    @Override
    protected GenericFileProcessStrategy<DirectoryEntry> createGenericFileStrategy() {
        return createStrategy(new Leftovers());
    }

    private GenericFileProcessStrategy<DirectoryEntry> createStrategy(Leftovers leftovers) {
        return ProcessStrategies.of(
                getParamsAsMap(), this, this::head, leftovers, readAhead > 0 && getPreMove() == null);
    }

    /** Whether a file is locked or moved before it is processed, in a way that others see. */
    boolean marksFilesBeforehand() {
        boolean locks = getReadLock() != null && !Set.of("none", "false", "off").contains(getReadLock());
        return locks || getPreMove() != null || getExclusiveReadLockStrategy() != null || processStrategy != null;
    }

    FileInfo head(String path) {
        return client.head(HeadRequest.builder(ObjectPath.of(path))
                .contentSecret(configuration.getRequest().getContentSecret())
                .build());
    }

    @Override
    public Exchange createExchange(GenericFile<DirectoryEntry> file) {
        var exchange = createExchange();
        if (file != null) {
            ((WestCloudFile) file).bindForEvaluation(exchange);
        }
        return exchange;
    }

    @Override
    public void configureMessage(GenericFile<DirectoryEntry> file, Message message) {
        message.setBody(file);
        message.setHeader(
                WestCloudConstants.FILE_NAME, isFlatten() ? file.getFileNameOnly() : file.getRelativeFilePath());
    }

    /** The client for the bucket of this endpoint. It is open as long as the endpoint is started. */
    public WestCloudClient getClient() {
        return client;
    }

    /** A file of this endpoint's bucket that has no name yet. */
    WestCloudFile newFile() {
        return new WestCloudFile(path -> new RemoteContent(client, downloadOf(path), isDelete() ? spool : null));
    }

    private DownloadRequest downloadOf(String path) {
        return DownloadRequest.builder(ObjectPath.of(path))
                .contentSecret(configuration.getRequest().getContentSecret())
                .build();
    }

    @Override
    protected void doInit() throws Exception {
        ((WestCloudComponent) getComponent()).check(configuration);
        super.doInit();
    }

    @Override
    protected void doStart() throws Exception {
        client = ((WestCloudComponent) getComponent()).connect(configuration, statistics);
        super.doStart();
    }

    /** A client for a health check: it asks once, nobody hears of it, and whoever asked for it closes it. */
    WestCloudClient newProbe() {
        var component = (WestCloudComponent) getComponent();
        return WestCloudClient.create(configuration.toProbeConfig(), component.httpClient(configuration));
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        if (client != null) {
            client.close();
        }
        spool.close();
    }

    @Override
    public WestCloudConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(WestCloudConfiguration configuration) {
        this.configuration = configuration;
        super.configuration = configuration;
    }

    // Camel's generated configurer reaches the nested options through these.

    public WestCloudHttpConfiguration getHttp() {
        return configuration.getHttp();
    }

    public WestCloudRequestConfiguration getRequest() {
        return configuration.getRequest();
    }

    public WestCloudTransferConfiguration getTransfer() {
        return configuration.getTransfer();
    }

    public WestCloudTransferLoggingConfiguration getTransferLogging() {
        return configuration.getTransferLogging();
    }

    @Override
    public GenericFileExist getFileExist() {
        return fileExist;
    }

    @Override
    public void setFileExist(GenericFileExist fileExist) {
        this.fileExist = fileExist;
    }

    @Override
    public boolean isRecursive() {
        return recursive;
    }

    @Override
    public void setRecursive(boolean recursive) {
        this.recursive = recursive;
    }

    @Override
    public String getReadLock() {
        return readLock;
    }

    @Override
    public void setReadLock(String readLock) {
        this.readLock = readLock;
        super.setReadLock(readLock);
    }

    @Override
    public boolean isIdempotentEager() {
        return idempotentEager;
    }

    @Override
    public Boolean getIdempotentEager() {
        return idempotentEager;
    }

    @Override
    public void setIdempotentEager(Boolean idempotentEager) {
        this.idempotentEager = Boolean.TRUE.equals(idempotentEager);
    }

    @Override
    public int getBackoffErrorThreshold() {
        return backoffErrorThreshold;
    }

    @Override
    public void setBackoffErrorThreshold(int backoffErrorThreshold) {
        this.backoffErrorThreshold = backoffErrorThreshold;
        super.setBackoffErrorThreshold(backoffErrorThreshold);
    }

    @Override
    public int getBackoffMultiplier() {
        return backoffMultiplier;
    }

    @Override
    public void setBackoffMultiplier(int backoffMultiplier) {
        this.backoffMultiplier = backoffMultiplier;
        super.setBackoffMultiplier(backoffMultiplier);
    }

    @Override
    public boolean isKeepLastModified() {
        return keepLastModified;
    }

    @Override
    public void setKeepLastModified(boolean keepLastModified) {
        this.keepLastModified = keepLastModified;
        super.setKeepLastModified(keepLastModified);
    }

    public boolean isDownload() {
        return download;
    }

    public void setDownload(boolean download) {
        this.download = download;
    }

    public boolean isUseList() {
        return useList;
    }

    public void setUseList(boolean useList) {
        this.useList = useList;
    }

    public int getReadAhead() {
        return readAhead;
    }

    public void setReadAhead(int readAhead) {
        this.readAhead = readAhead;
    }

    public long getReadAheadBytes() {
        return readAheadBytes;
    }

    public void setReadAheadBytes(long readAheadBytes) {
        this.readAheadBytes = readAheadBytes;
    }

    public boolean isStreamDownload() {
        return streamDownload;
    }

    public void setStreamDownload(boolean streamDownload) {
        this.streamDownload = streamDownload;
    }

    @Override
    public String getScheme() {
        return "westcloud";
    }

    @Override
    public char getFileSeparator() {
        return '/';
    }

    @Override
    public boolean isAbsolute(String name) {
        return name.startsWith("/");
    }

    // What an operator sees over JMX, and where Camel's tools read which service the endpoint talks to.

    @ManagedAttribute(description = "The name of the bucket")
    public String getBucketName() {
        return getConfiguration().getBucketName();
    }

    @ManagedAttribute(description = "The starting directory, relative to the root of the bucket")
    public String getDirectory() {
        return getConfiguration().getDirectory();
    }

    @Override
    @ManagedAttribute(description = "The address of the service, without credentials")
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

    @ManagedAttribute(description = "The operation that the producer performs by default")
    public String getOperationName() {
        return getConfiguration().getRequest().getOperation().name();
    }

    @ManagedAttribute(description = "The number of requests sent, retries included")
    public long getRequests() {
        return statistics.requests();
    }

    @ManagedAttribute(description = "The number of failed requests, including those that were retried")
    public long getFailedRequests() {
        return statistics.failedRequests();
    }

    @ManagedAttribute(description = "The number of retries")
    public long getRetriedRequests() {
        return statistics.retries();
    }

    @ManagedAttribute(description = "The number of bytes of content sent, retries included")
    public long getBytesSent() {
        return statistics.bytesSent();
    }

    @ManagedAttribute(description = "The number of bytes of content received")
    public long getBytesReceived() {
        return statistics.bytesReceived();
    }

    @ManagedAttribute(description = "The number of parts of uploads that were sent")
    public long getPartsSent() {
        return statistics.parts();
    }

    @ManagedAttribute(description = "The number of pages of listings that were fetched")
    public long getListPages() {
        return statistics.pages();
    }

    @ManagedAttribute(description = "The number of running uploads and downloads")
    public int getTransfersUnderWay() {
        return statistics.underWay().size();
    }

    /** The running uploads and downloads, in no particular order. */
    public List<TransferProgress> getTransfers() {
        return statistics.underWay();
    }

    @ManagedAttribute(description = "The last request that failed, if any")
    public String getLastError() {
        return statistics.lastError().map(LastError::text).orElse(null);
    }

    @ManagedAttribute(description = "The time when the last request failed, if any")
    public String getLastErrorTime() {
        return statistics.lastError().map(error -> error.time().toString()).orElse(null);
    }

    @ManagedAttribute(description = "The logging level for the progress of uploads and downloads")
    public String getTransferLoggingLevelName() {
        return getConfiguration().getTransferLogging().getTransferLoggingLevel().name();
    }

    @ManagedAttribute
    public void setTransferLoggingLevelName(String level) {
        getConfiguration().getTransferLogging().setTransferLoggingLevel(LoggingLevel.valueOf(level));
    }

    @ManagedAttribute(description = "The interval in seconds at which the progress of a transfer is logged")
    public int getTransferLoggingIntervalSeconds() {
        return getConfiguration().getTransferLogging().getTransferLoggingIntervalSeconds();
    }

    @ManagedAttribute
    public void setTransferLoggingIntervalSeconds(int seconds) {
        getConfiguration().getTransferLogging().setTransferLoggingIntervalSeconds(seconds);
    }

    @ManagedAttribute(description = "Whether each request, part, page and block of content is logged as well")
    public boolean isTransferLoggingVerbose() {
        return getConfiguration().getTransferLogging().isTransferLoggingVerbose();
    }

    @ManagedAttribute
    public void setTransferLoggingVerbose(boolean verbose) {
        getConfiguration().getTransferLogging().setTransferLoggingVerbose(verbose);
    }
}
