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
package io.github.westcloud.client;

import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.download.SaveOption;
import io.github.westcloud.client.event.ListPageEvent;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.internal.dialect.Dialect;
import io.github.westcloud.client.internal.dialect.Requirements;
import io.github.westcloud.client.internal.download.FileDownload;
import io.github.westcloud.client.internal.download.ObservedDownload;
import io.github.westcloud.client.internal.download.ParallelDownloads;
import io.github.westcloud.client.internal.download.RangeSource;
import io.github.westcloud.client.internal.emulation.DialectOperations;
import io.github.westcloud.client.internal.emulation.DirectoryDeletion;
import io.github.westcloud.client.internal.emulation.LostAnswers;
import io.github.westcloud.client.internal.engine.ClientResources;
import io.github.westcloud.client.internal.http.HttpClients;
import io.github.westcloud.client.internal.http.HttpTransport;
import io.github.westcloud.client.internal.listing.PagedDirectory;
import io.github.westcloud.client.internal.listing.PagesAhead;
import io.github.westcloud.client.internal.retry.BucketCalls;
import io.github.westcloud.client.internal.upload.UploadJournals;
import io.github.westcloud.client.internal.upload.Uploader;
import io.github.westcloud.client.internal.wire.Call;
import io.github.westcloud.client.internal.wire.Cancellation;
import io.github.westcloud.client.listing.DirectoryIterator;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.DirectoryPage;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.model.UploadResult;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.client.temporary.TemporaryFile;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * The operations of West Cloud object storage on one bucket (chapters 2 and 3 of the API document). Thread-safe.
 *
 * <p>An operation that fails throws a {@link WestCloudException}, which says what went wrong and whether to try again. Methods
 * that read or write a local file also throw an {@link IOException} for what fails there, or while a content is transferred.
 * Requests that fail with a transient failure are retried first, as the configuration says. Invalid arguments, and what the
 * dialect cannot express (see {@link Capability}), are an {@link IllegalArgumentException} before a request is sent.
 */
public final class WestCloudClient implements AutoCloseable {

    private final ClientConfig config;
    private final ClientResources resources;
    private final UploadJournals journals;
    private final boolean owner;
    private final Dialect dialect;
    private final Requirements requirements;
    private final DialectOperations operations;
    private final LostAnswers lost;
    private final TransferListener listener;
    private final BucketCalls calls;
    private final Uploader uploader;
    private final ParallelDownloads downloads;

    private WestCloudClient(ClientConfig config, TransferListener listener, ClientResources resources, boolean owner) {
        this(config, listener, resources, UploadJournals.of(config), owner);
    }

    /** What depends on the configuration alone comes from outside: a route has a client for each message. */
    private WestCloudClient(
            ClientConfig config,
            TransferListener listener,
            ClientResources resources,
            UploadJournals journals,
            boolean owner) {
        this.config = config;
        this.resources = resources;
        this.journals = journals;
        this.owner = owner;
        this.dialect = resources.dialect();
        this.requirements = new Requirements(config.dialect());
        this.listener = listener;
        this.calls = resources.calls(config.bucket()).heardBy(listener);
        this.operations = DialectOperations.of(config.dialect(), calls);
        this.lost = new LostAnswers(calls, dialect);
        this.uploader = new Uploader(
                calls,
                dialect,
                operations,
                resources.uploadIds(),
                journals,
                resources.partLine(),
                config.spoolDirectory(),
                config.multipartThreshold(),
                config.maxPartsInFlight());
        this.downloads = new ParallelDownloads(
                new Ranges(),
                resources.helpers(),
                config.parallelDownloadThreshold(),
                config.maxRangesInFlight(),
                config.maximumRetries(),
                resources.traits());
    }

    /** Creates a client with its own connection pool, which {@link #close()} closes. */
    public static WestCloudClient create(ClientConfig config) {
        return create(config, HttpClients.create(config), true);
    }

    /**
     * Creates a client that uses an existing HttpClient, which {@link #close()} leaves open. Time-outs for connections, TLS
     * and proxies are the HttpClient's; the response time-out is that of the configuration.
     */
    public static WestCloudClient create(ClientConfig config, CloseableHttpClient http) {
        return create(config, http, false);
    }

    private static WestCloudClient create(ClientConfig config, CloseableHttpClient http, boolean owned) {
        var transport =
                new HttpTransport(config.endpoint(), http, owned, config.responseTimeout(), config.requestTimeout());
        var listener = TransferListener.all(List.of(config.listener()));
        TemporaryFile.deleteAbandoned(config.spoolDirectory());
        return new WestCloudClient(config, listener, ClientResources.of(config, transport), true);
    }

    /**
     * Returns a client for another bucket with the same settings. It shares the connections and limits of this client, and
     * closing it has no effect.
     *
     * @throws IllegalArgumentException if the name is not legal
     */
    public WestCloudClient forBucket(String bucket) {
        return new WestCloudClient(config.toBuilder().bucket(bucket).build(), listener, resources, false);
    }

    /**
     * Returns a client for the same bucket with an additional listener, which is notified of what the returned client does
     * only, for example to follow a single operation. It shares the connections and limits of this client, and closing it
     * has no effect.
     */
    public WestCloudClient heardBy(TransferListener another) {
        var both = TransferListener.all(List.of(listener, another));
        return new WestCloudClient(config, both, resources, journals, false);
    }

    /** Returns the version of this library, which a client with its own connection pool names in {@code User-Agent}. */
    public static String version() {
        return Version.TEXT;
    }

    /** Returns the dialect, which says what can be expressed. */
    public DialectName dialect() {
        return config.dialect();
    }

    /** Returns the bucket that this client is for. */
    public BucketName bucket() {
        return config.bucket();
    }

    /**
     * Uploads a file. The path is unchanged until the upload succeeds, and if it fails; if the response was lost
     * ({@link WestCloudException#answerLost()}), the file may have been stored.
     *
     * <p>The S3 dialect cannot refuse to replace a file. Without {@code overwrite} the client checks first whether there is
     * a file, so a file that another client stores between the two requests is replaced.
     */
    public UploadResult upload(UploadRequest request) {
        requirements.check(request);
        return uploader.upload(request);
    }

    /**
     * Opens a file for reading. The caller closes the download. A directory is refused.
     *
     * <p>Ranges of a large file are requested concurrently if the service is far away, see
     * {@link ClientConfig.Builder#parallelDownloadThreshold}. If the file is replaced before they have all arrived, reading fails.
     */
    public Download download(DownloadRequest request) {
        requirements.check(request);
        return downloads.open(request);
    }

    /**
     * Returns what the service knows of a file or directory; the root of a bucket is a directory. In the S3 dialect, up to
     * two additional requests look for a directory if there is no file.
     */
    public FileInfo head(HeadRequest request) {
        requirements.check(request);
        return operations.head(request);
    }

    /**
     * Deletes a file or an empty directory. If there is nothing to delete, the REST dialect fails and the S3 dialect
     * succeeds. The S3 dialect lists a directory first; a file that is stored in it between the two requests is kept.
     */
    public void delete(DeleteRequest request) {
        requirements.check(request);
        operations.delete(request);
    }

    /**
     * Creates a directory. The REST dialect fails if the path exists. The S3 dialect stores an empty file whose name ends
     * with a slash, which succeeds again if it exists.
     */
    public void createDirectory(CreateDirectoryRequest request) {
        lost.run(
                () -> execute(dialect.createDirectory(bucket(), request)),
                since -> lost.isNewDirectory(request.path(), since));
    }

    /**
     * Copies a file within the bucket; the service copies the content. If the target exists, the REST dialect fails and the
     * S3 dialect replaces it.
     */
    public void copy(TransferRequest request) {
        requirements.check(request);
        lost.run(() -> execute(dialect.copy(bucket(), request)), since -> lost.isCopied(request, since));
    }

    /**
     * Moves a file within the bucket: in the REST dialect in one request, in the S3 dialect with a copy and a deletion. If
     * the deletion fails, both files exist, and the exception says so. A file that replaces the source meanwhile is not
     * deleted by an S3 service that evaluates the condition {@code If-Match}. For an existing target see {@link #copy}.
     */
    public void move(TransferRequest request) {
        requirements.check(request);
        operations.move(request);
    }

    /** Changes the metadata, the mime type or the content secret of a file; in the REST dialect only. */
    public void updateMetadata(UpdateMetadataRequest request) {
        operations.updateMetadata(request);
    }

    /** Lists one page of a directory. */
    public DirectoryPage list(ListRequest request) {
        requirements.check(request);
        var page = execute(dialect.list(bucket(), request));
        listener.pageListed(new ListPageEvent(
                bucket(),
                request.path(),
                page.entries().size(),
                page.nextIterator().isEmpty()));
        return page;
    }

    /** Lists all entries, starting with the page of the request. Further pages are requested as they are needed. */
    public DirectoryIterator iterate(ListRequest request) {
        return paged(request, this::list);
    }

    /**
     * Lists as {@link #iterate} does, but requests the next page while the current one is read. Up to two pages are in
     * memory.
     */
    public DirectoryIterator iterateAhead(ListRequest request) {
        return paged(request, new PagesAhead(bucket(), this::list, resources.helpers()));
    }

    private DirectoryIterator paged(ListRequest request, Function<ListRequest, DirectoryPage> pages) {
        return new PagedDirectory(bucket(), request, pages, config.apiCallTimeout());
    }

    /** Lists as {@link #iterate} does, starting again for each loop over the result. */
    public Iterable<DirectoryEntry> listAll(ListRequest request) {
        return () -> iterate(request);
    }

    /**
     * Uploads a local file and creates missing directories. It fails if the path exists; to replace a file, use
     * {@link UploadRequest.Builder#overwrite}.
     *
     * @param path the path in the bucket: names separated by slashes, not encoded
     * @throws IOException if the local file does not exist or is not a regular file
     */
    public UploadResult upload(String path, Path file) throws IOException {
        try (var content = Content.of(file)) {
            return upload(UploadRequest.builder(ObjectPath.of(path), content)
                    .automkdir(true)
                    .build());
        }
    }

    /**
     * Downloads a file to a local file, completely or not at all: the content is written to a temporary file in the same
     * directory, which is renamed when its length is right, and its MD5 if the service tells it. If the connection breaks, the
     * rest is requested. An existing local file is replaced. The file survives a power failure after this method has returned.
     *
     * @param path the path in the bucket: names separated by slashes, not encoded
     * @return what the service knows of the file
     * @throws IOException if the connection breaks for good or the local file cannot be written; an existing local file is
     *     unchanged then
     */
    public FileInfo download(String path, Path file) throws IOException {
        return download(DownloadRequest.of(ObjectPath.of(path)), file, SaveOption.SYNC);
    }

    /**
     * Downloads a file to a local file, as {@link #download(String, Path)} does, with options. Without
     * {@link SaveOption#SYNC} the file may be lost in a power failure, but is never incomplete unless the file system reorders
     * the renaming and the bytes.
     *
     * @param request the file, without a range
     * @return what the service knows of the file
     * @throws IllegalArgumentException if the request has a range
     * @throws IOException if the connection breaks for good, the local file cannot be written, or with
     *     {@link SaveOption#RESUME} another download is writing to it; an existing local file is unchanged then
     */
    public FileInfo download(DownloadRequest request, Path file, SaveOption... options) throws IOException {
        if (request.range().isPresent()) {
            throw new IllegalArgumentException(
                    "Cannot save " + request.path() + " as a file: the request has the range "
                            + request.range().get().header() + ", and a file is saved as a whole");
        }
        return new FileDownload(file, Set.of(options), this::download).save(request);
    }

    /**
     * Returns whether a file or directory exists.
     *
     * @param path the path in the bucket: names separated by slashes, not encoded
     */
    public boolean exists(String path) {
        try {
            head(HeadRequest.of(ObjectPath.of(path)));
            return true;
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Deletes a directory and everything below it, up to 16 files at a time. It stops at the first failure, and what was
     * deleted until then stays deleted. A file that is stored in the meantime is kept, and its directory fails as not empty.
     *
     * @param path the path of the directory in the bucket: names separated by slashes, not encoded. If it does not exist,
     *     nothing is deleted; a file is refused
     * @return the number of deleted files
     * @throws IllegalArgumentException if the path is the root of the bucket; use {@link #emptyBucket()} to delete everything
     */
    public long deleteAll(String path) {
        var directory = ObjectPath.of(path);
        if (directory.isRoot()) {
            throw new IllegalArgumentException("Refused to delete all of the bucket " + bucket()
                    + ": the path names its root. If that is meant, use emptyBucket()");
        }
        return deletion().run(directory);
    }

    /**
     * Deletes everything in the bucket, but not the bucket, in the same way as {@link #deleteAll} deletes a directory.
     *
     * @return the number of deleted files
     */
    public long emptyBucket() {
        return deletion().run(ObjectPath.root());
    }

    private DirectoryDeletion deletion() {
        return new DirectoryDeletion(bucket(), operations, this::iterateAhead, resources.helpers());
    }

    /** Sends a single request for which this class has no operation, such as one stage of an upload in parts. */
    <R> R execute(Call<R> call) {
        return calls.execute(call);
    }

    /**
     * Closes the connections and stops the threads that this client created. A client returned by {@link #forBucket} or
     * {@link #heardBy} created none.
     */
    @Override
    public void close() {
        if (owner) {
            resources.close();
        }
    }

    /** Endpoint, bucket and user; never the password. */
    @Override
    public String toString() {
        return "WestCloudClient[" + config.endpoint() + "/" + config.bucket() + ", " + config.credentials() + "]";
    }

    /** The requests of downloads. */
    private final class Ranges implements RangeSource {

        @Override
        public Download open(DownloadRequest request) {
            return execute(ObservedDownload.of(dialect.download(bucket(), request), listener));
        }

        @Override
        public Download openRange(
                DownloadRequest range, String etag, TransferListener another, Cancellation cancellation) {
            var call = dialect.download(bucket(), range, etag).cancelledBy(cancellation);
            return calls.alsoHeardBy(another).execute(call);
        }

        @Override
        public void replaceConnection() {
            resources.transport().connectSpare();
        }
    }
}
