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

import io.github.westcloud.camel.internal.body.RequestingExchange;
import io.github.westcloud.camel.internal.body.WestCloudFile;
import io.github.westcloud.camel.internal.consumer.BackgroundTasks;
import io.github.westcloud.camel.internal.consumer.CommitOrder;
import io.github.westcloud.camel.internal.consumer.DirectoryWalk;
import io.github.westcloud.camel.internal.consumer.FailureLog;
import io.github.westcloud.camel.internal.consumer.Leftovers;
import io.github.westcloud.camel.internal.consumer.ListedKey;
import io.github.westcloud.camel.internal.consumer.ProcessedFiles;
import io.github.westcloud.camel.internal.consumer.ReadAhead;
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.temporary.TemporaryFile;
import io.github.westcloud.client.temporary.TemporaryUploads;
import io.github.westcloud.protocol.ErrorCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.component.file.FileConstants;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileConsumer;
import org.apache.camel.component.file.GenericFileProcessStrategy;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.util.ObjectHelper;
import org.apache.camel.util.function.Suppliers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the files of a directory that pass all filters. A poll takes at most {@code maxMessagesPerPoll} files, or by default
 * a thousand at a time, and the next poll continues where it stopped. The whole directory is listed first only for
 * sorting, shuffling and done files.
 */
@ManagedResource(description = "Managed WestCloudConsumer")
public class WestCloudConsumer extends GenericFileConsumer<DirectoryEntry> {

    private static final Logger LOG = LoggerFactory.getLogger(WestCloudConsumer.class);

    /** The files that a poll holds at a time, unless the whole directory must be known before the first one. */
    private static final int MOST_GATHERED = 1_000;

    private final WestCloudEndpoint endpoint;
    private final WestCloudOperations operations;
    private final DirectoryWalk walk;
    private final Leftovers leftovers;
    private final ProcessedFiles processed;
    private final BackgroundCompletion completions;
    private final ReadAhead readAhead;
    private FailureLog failures;
    private final AtomicLong failedPolls = new AtomicLong();
    private volatile boolean stopForced;
    private List<GenericFile<DirectoryEntry>> gathered = List.of();
    private boolean pageFull;
    private boolean downloadFailed;
    private RequestingExchange requestedBy = new RequestingExchange(null);

    WestCloudConsumer(
            WestCloudEndpoint endpoint,
            Processor processor,
            WestCloudOperations operations,
            GenericFileProcessStrategy<DirectoryEntry> strategy,
            Leftovers leftovers) {
        this(endpoint, new FileRoute(processor), operations, strategy, leftovers);
    }

    private WestCloudConsumer(
            WestCloudEndpoint endpoint,
            FileRoute route,
            WestCloudOperations operations,
            GenericFileProcessStrategy<DirectoryEntry> strategy,
            Leftovers leftovers) {
        super(endpoint, route, operations, strategy);
        this.leftovers = leftovers;
        this.processed = new ProcessedFiles(endpoint);
        this.endpoint = endpoint;
        this.operations = operations;
        var listing = new EndpointListing(endpoint.operationContext(), operations);
        Function<String, Iterator<DirectoryEntry>> lister =
                endpoint.isUseList() ? listing::list : directory -> listing.find(directory, namedFile());
        this.walk = new DirectoryWalk(startingDirectory(), lister, listing::createStartingDirectory);
        this.completions = new BackgroundCompletion(endpoint, newTasks(mostCompletions()), processed, new Exchanges());
        route.setOwner(completions);
        this.readAhead = new ReadAhead(
                endpoint.getReadAhead(),
                endpoint.getReadAheadBytes(),
                newTasks(endpoint.getReadAhead()),
                operations::fetch,
                endpoint::head,
                System::nanoTime);
        this.failures = newFailureLog(InstantSource.system());
        operations.setReadAhead(readAhead);
        operations.setStreaming(endpoint.isStreamDownload());
        setRetrieveFile(endpoint.isDownload());
    }

    /** To be called if neither an option nor the route's error handler says what to do with failures. */
    void logFailuresSparingly(InstantSource clock) {
        failures = newFailureLog(clock);
        setExceptionHandler(failures);
    }

    private FailureLog newFailureLog(InstantSource clock) {
        return new FailureLog(getEndpoint(), getClass(), clock);
    }

    /** The polls that have failed in a row. Camel counts anew after polls were skipped, and would report to be healthy. */
    @Override
    public long getErrorCounter() {
        return failedPolls.get();
    }

    /**
     * To delete or move a file takes two requests, one after the other, and to fetch one takes one. So for each file that is
     * fetched at a time, the one whose turn it is included, there may be two that are deleted or moved.
     */
    private int mostCompletions() {
        int fetched = endpoint.getReadAhead();
        return fetched == 0 ? 0 : Math.min(2 * (fetched + 1), ClientConfig.MAX_UPDATES_IN_FLIGHT);
    }

    private BackgroundTasks newTasks(int most) {
        return new BackgroundTasks(most, endpoint.operationContext()::executor);
    }

    /** Browsing looks at many files at a time, so none is opened before somebody reads it. */
    @Override
    public void setCustomProcessor(Processor processor) {
        super.setCustomProcessor(processor);
        operations.setOpenEarly(false);
    }

    @Override
    protected int poll(Exchange dynamic) throws Exception {
        requestedBy = new RequestingExchange(dynamic);
        // A listing made meanwhile would have files that are gone when their turn comes.
        completions.await();
        if (!isStartScheduler()) {
            // Polled by hand, maybe for another file each time: what was passed over before may be wanted now.
            walk.startOver();
        }
        failures.pollStarts();
        int polled = countingFailures(dynamic);
        failures.pollEnded();
        return polled;
    }

    private int countingFailures(Exchange dynamic) throws Exception {
        try {
            int polled = pollPages(dynamic);
            failedPolls.set(0);
            return polled;
        } catch (Exception e) {
            failedPolls.incrementAndGet();
            throw e;
        }
    }

    private int pollPages(Exchange dynamic) throws Exception {
        pageFull = false;
        int polled = pollOnce(dynamic);
        while (pageFull && isBatchAllowed()) {
            polled += pollOnce(dynamic);
        }
        return polled;
    }

    /** Frees what was gathered also when sorting it fails, which camel-file does not. */
    private int pollOnce(Exchange dynamic) throws Exception {
        try {
            return super.poll(dynamic);
        } catch (Exception e) {
            removeExcessiveInProgressFiles(gathered);
            throw e;
        } finally {
            gathered = List.of();
        }
    }

    @Override
    protected boolean pollDirectory(
            Exchange dynamic, String directory, List<GenericFile<DirectoryEntry>> files, int depth) {
        gathered = files;
        boolean nextPage = pageFull;
        boolean mayStartOver = walk.underWay() && !nextPage;
        pageFull = false;
        while (canPollMoreFiles(files)) {
            if (gathersPages() && files.size() >= mostGathered()) {
                pageFull = true;
                return true;
            }
            var place = walk.next();
            if (place.isPresent()) {
                visit(dynamic, place.get(), files);
            } else if (mayStartOver && files.isEmpty()) {
                mayStartOver = false;
            } else {
                return true;
            }
        }
        return false;
    }

    private void visit(Exchange dynamic, DirectoryWalk.Place place, List<GenericFile<DirectoryEntry>> files) {
        var entry = place.entry();
        if (!place.isLegal()) {
            return;
        }
        var file = Suppliers.memorize(() -> (GenericFile<DirectoryEntry>) asFile(place));
        Supplier<String> relative = () -> file.get().getRelativeFilePath();
        if (entry.directory()) {
            boolean wanted = endpoint.isRecursive() && place.depth() < endpoint.getMaxDepth();
            if (wanted && isValidFile(dynamic, file, entry.name(), place.path(), relative, true, null)) {
                walk.enter(place);
            }
        } else if (place.depth() >= endpoint.getMinDepth()
                && !leftovers.contain(file)
                && isValidFile(dynamic, file, entry.name(), place.path(), relative, false, null)) {
            files.add(file.get());
        }
    }

    private WestCloudFile asFile(DirectoryWalk.Place place) {
        var file = endpoint.newFile();
        file.setCharset(endpoint.getCharset());
        file.setRequestedBy(requestedBy);
        file.setPath(startingDirectory(), place.path());
        file.setEntry(place.entry());
        if (!endpoint.isDownload()) {
            file.body().leaveOut();
        }
        return file;
    }

    private String namedFile() {
        var exchange = new DefaultExchange(endpoint.getCamelContext());
        requestedBy.describe(exchange);
        return evaluateFileExpression(exchange);
    }

    /** Refuses a name without a value, which camel-file takes for no name at all, so that it delivers every file. */
    @Override
    protected String evaluateFileExpression(Exchange exchange) {
        var name = super.evaluateFileExpression(exchange);
        if (name == null) {
            throw new IllegalArgumentException("The option fileName has no value: the expression '"
                    + endpoint.getFileName() + "' evaluated to null. Set what it refers to, or remove the option");
        }
        return name;
    }

    private String startingDirectory() {
        return endpoint.getConfiguration().getDirectory();
    }

    /** Whether a poll may be cut into pages; what is sorted or shuffled must be known as a whole. */
    private boolean gathersPages() {
        return endpoint.getSorter() == null
                && endpoint.getSortBy() == null
                && !endpoint.isShuffle()
                && endpoint.getDoneFileName() == null
                && maxMessagesPerPoll <= 0;
    }

    /** A page may have more entries: an entry takes a fraction of the memory of a file with its exchange. */
    private int mostGathered() {
        var limit = endpoint.getConfiguration().getRequest().getListLimit();
        return limit == null ? MOST_GATHERED : Math.min(limit, MOST_GATHERED);
    }

    @Override
    public int processBatch(Queue<Object> exchanges) {
        gathered = List.of();
        readAhead.begin(readsAhead() ? filesOf(exchanges) : List.of());
        int answer;
        try {
            answer = super.processBatch(exchanges);
        } finally {
            readAhead.end();
        }
        if (!isBatchAllowed()) {
            // What was not processed is before the place the walk has come to.
            walk.startOver();
        }
        return answer;
    }

    /**
     * Whether files may be fetched before their turn. A file that is locked or moved for that would stay so if the process were
     * killed, although nobody has begun to process it.
     */
    private boolean readsAhead() {
        return isStartScheduler()
                && customProcessor == null
                && endpoint.isDownload()
                && !endpoint.marksFilesBeforehand();
    }

    private List<WestCloudFile> filesOf(Queue<Object> exchanges) {
        return exchanges.stream()
                .limit(maxMessagesPerPoll > 0 ? maxMessagesPerPoll : exchanges.size())
                .map(exchange -> fileOf((Exchange) exchange))
                .toList();
    }

    @Override
    protected Exchange createExchange(GenericFile<DirectoryEntry> file) {
        var exchange = createExchange(true);
        file.bindToExchange(exchange);
        return exchange;
    }

    /** Called when the file has its name in the route. What is polled by hand is given to a caller, who may keep it. */
    @Override
    protected void updateFileHeaders(GenericFile<DirectoryEntry> file, Message message) {
        if (!isStartScheduler()) {
            ((WestCloudFile) file).body().readers().remain();
        }
        message.setHeader(WestCloudConstants.FILE_LENGTH, file.getFileLength());
        message.setHeader(WestCloudConstants.FILE_LAST_MODIFIED, file.getLastModified());
    }

    @Override
    protected Supplier<String> getRelativeFilePath(
            String endpointPath, String path, String absolutePath, DirectoryEntry file) {
        return () -> absolutePath.startsWith(endpointPath + "/")
                ? absolutePath.substring(endpointPath.length() + 1)
                : absolutePath;
    }

    /** Camel's own working directories and the temporary files of uploads in parts stay out, whatever the options say. */
    @Override
    protected boolean isMatchedHiddenFile(
            Supplier<GenericFile<DirectoryEntry>> file, String name, boolean isDirectory) {
        if (!name.startsWith(".")) {
            return true;
        }
        var options = endpoint.getConfiguration();
        return isDirectory
                ? options.isIncludeHiddenDirs() && !FileConstants.DEFAULT_SUB_FOLDER.equals(name)
                : options.isIncludeHiddenFiles() && !TemporaryUploads.isTemporary(name);
    }

    /** As in camel-file, but for the idempotent repository: it is only asked here. */
    @Override
    protected boolean isValidFile(
            Exchange dynamic,
            Supplier<GenericFile<DirectoryEntry>> file,
            String name,
            String path,
            Supplier<String> relativePath,
            boolean isDirectory,
            DirectoryEntry[] files) {
        if (!isMatched(dynamic, file, name, path, relativePath, isDirectory, files)) {
            return false;
        }
        var inProgress = endpoint.getInProgressRepository();
        return isDirectory || !inProgress.contains(path) && !processed.contain(dynamic, file) && inProgress.add(path);
    }

    /** Asks the service: with pages the done file may be on another one. */
    @Override
    protected boolean isMatched(
            Supplier<GenericFile<DirectoryEntry>> file, String doneFileName, DirectoryEntry[] files) {
        return operations.existsFile(doneFileName);
    }

    /**
     * Skips a file that another consumer has begun to process since it was listed. A file whose download failed was not started: a
     * poll without a single download is an idle one.
     */
    @Override
    protected boolean processExchange(Exchange exchange) {
        var file = fileOf(exchange);
        readAhead.advance();
        downloadFailed = false;
        boolean started = processed.claim(file) && super.processExchange(exchange) && !downloadFailed;
        if (!started) {
            readAhead.discard(file);
        }
        return started;
    }

    /**
     * Skips a file that is gone since it was listed. Whatever the reason is, the file was not delivered, so its lock is given
     * back and it is taken out of the idempotent repository again; camel-file leaves both where they are.
     */
    @Override
    protected boolean ignoreCannotRetrieveFile(String name, Exchange exchange, Exception cause) {
        var file = fileOf(exchange);
        giveBack(file, exchange);
        processed.forget(file);
        downloadFailed = true;
        var failure = ObjectHelper.getException(WestCloudException.class, cause);
        if (failure == null || failure.errorCode().orElse(null) != ErrorCode.NOT_FOUND) {
            return false;
        }
        LOG.info("Skipping the file {}, because it no longer exists", name);
        return true;
    }

    private static WestCloudFile fileOf(Exchange exchange) {
        return exchange.getProperty(ExchangePropertyKey.FILE_EXCHANGE_FILE, WestCloudFile.class);
    }

    private void giveBack(WestCloudFile file, Exchange exchange) {
        try {
            processStrategy.abort(operations, endpoint, exchange, file);
        } catch (Exception e) {
            LOG.warn("Cannot release the read lock of {} after its retrieval failed: {}", file, e.getMessage(), e);
        }
    }

    /**
     * Called when a poll fails: files that were gathered before that are free to be gathered again. Camel 4.22 would also remove
     * the keys of other nodes from a repository that serves as a read lock, Camel before that none.
     */
    @Override
    protected void removeExcessiveInProgressFiles(List<GenericFile<DirectoryEntry>> files) {
        walk.startOver();
        for (var file : files) {
            endpoint.getInProgressRepository().remove(file.getAbsoluteFilePath());
        }
    }

    /**
     * Called for files whose turn did not come. Only keys that this consumer added are removed; camel-file would also remove
     * those that another JVM has added to a repository that serves as a read lock.
     */
    @Override
    protected void removeExcessiveInProgressFiles(Deque<Exchange> exchanges, int limit) {
        while (exchanges.size() > limit) {
            var exchange = exchanges.removeLast();
            var file = fileOf(exchange);
            endpoint.getInProgressRepository().remove(file.getAbsoluteFilePath());
            processed.forget(file);
            releaseExchange(exchange, true);
        }
    }

    @Override
    protected void doStart() throws Exception {
        if (isStartScheduler()) {
            endpoint.deliverEachVersionOnce();
        }
        endpoint.setIdempotentKey(ListedKey.of(endpoint.getIdempotentKey()));
        if (endpoint.getLocalWorkDirectory() != null) {
            TemporaryFile.deleteAbandoned(Path.of(endpoint.getLocalWorkDirectory()));
        }
        failures.reset();
        failedPolls.set(0);
        super.doStart();
    }

    /** Camel waits for files that are being deleted or moved, as for messages in the route. */
    @Override
    public int getPendingExchangesSize() {
        return super.getPendingExchangesSize() + completions.pending();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        stopForced = forced;
        super.prepareShutdown(suspendOnly, forced);
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        if (!stopForced) {
            var shutdown = endpoint.getCamelContext().getShutdownStrategy();
            completions.await(
                    Duration.of(shutdown.getTimeout(), shutdown.getTimeUnit().toChronoUnit()));
        }
        walk.startOver();
    }

    private final class Exchanges implements BackgroundCompletion.Exchanges {

        @Override
        public boolean arePolled() {
            return isStartScheduler();
        }

        @Override
        public void begin(Exchange exchange) throws Exception {
            createUoW(exchange);
        }

        @Override
        public void end(Exchange exchange) {
            doneUoW(exchange);
        }

        @Override
        public CommitOrder.Turn turn(Exchange exchange, WestCloudFile file) {
            return processStrategy instanceof CommitOrder order
                    ? order.next(operations, exchange, file)
                    : Runnable::run;
        }

        @Override
        public void ended(WestCloudFile file) {
            readAhead.release(file);
        }
    }
}
