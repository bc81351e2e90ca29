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
import io.github.westcloud.client.event.ListPageEvent;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.internal.dialect.Dialect;
import io.github.westcloud.client.internal.dialect.Requirements;
import io.github.westcloud.client.internal.download.FileDownload;
import io.github.westcloud.client.internal.download.ObservedDownload;
import io.github.westcloud.client.internal.emulation.DialectOperations;
import io.github.westcloud.client.internal.emulation.DirectoryDeletion;
import io.github.westcloud.client.internal.engine.ClientResources;
import io.github.westcloud.client.internal.http.HttpClients;
import io.github.westcloud.client.internal.http.HttpTransport;
import io.github.westcloud.client.internal.listing.PagedDirectory;
import io.github.westcloud.client.internal.listing.PagesAhead;
import io.github.westcloud.client.internal.retry.BucketCalls;
import io.github.westcloud.client.internal.upload.Uploader;
import io.github.westcloud.client.internal.wire.Call;
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
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * The operations of West Cloud object storage on one bucket (chapters 2 and 3 of the API document). Thread-safe.
 *
 * <p>Every operation throws a {@link WestCloudException} that tells what went wrong and whether to try again; what could
 * only be refused is an {@link IllegalArgumentException} before a request is sent. Requests with a transient failure are
 * retried as the configuration says. What the dialect cannot express is an {@link IllegalArgumentException} as well, and
 * names the dialect that can; see {@link Capability}.
 */
public final class WestCloudClient implements AutoCloseable {

    private final ClientConfig config;
    private final ClientResources resources;
    private final boolean owner;
    private final Dialect dialect;
    private final Requirements requirements;
    private final DialectOperations operations;
    private final TransferListener listener;
    private final BucketCalls calls;
    private final Uploader uploader;

    private WestCloudClient(ClientConfig config, ClientResources resources, boolean owner) {
        this.config = config;
        this.resources = resources;
        this.owner = owner;
        this.dialect = resources.dialect();
        this.requirements = new Requirements(config.dialect());
        this.listener = TransferListener.all(List.of(config.listener()));
        this.calls = resources.calls(config.bucket()).heardBy(listener);
        this.operations = DialectOperations.of(config.dialect(), calls);
        this.uploader = new Uploader(
                calls,
                dialect,
                operations,
                resources.helpers(),
                config.multipartThreshold(),
                config.maxPartsInFlight());
    }

    /** A client with connections of its own, which {@link #close()} closes. */
    public static WestCloudClient create(ClientConfig config) {
        return create(config, HttpClients.create(config), true);
    }

    /** A client over connections that somebody else made and closes. */
    public static WestCloudClient create(ClientConfig config, CloseableHttpClient http) {
        return create(config, http, false);
    }

    private static WestCloudClient create(ClientConfig config, CloseableHttpClient http, boolean owned) {
        var transport = new HttpTransport(config.endpoint(), http, owned, config.responseTimeout());
        return new WestCloudClient(config, ClientResources.of(config, transport), true);
    }

    /** The same client for another bucket: it shares connections and limits, and closing it closes nothing. */
    public WestCloudClient forBucket(String bucket) {
        return new WestCloudClient(config.toBuilder().bucket(bucket).build(), resources, false);
    }

    /**
     * The same client with one more listener, which hears of what is done with that client only: to follow a single
     * operation, for example. It shares connections and limits, and closing it closes nothing.
     */
    public WestCloudClient heardBy(TransferListener another) {
        var both = TransferListener.all(List.of(listener, another));
        return new WestCloudClient(config.toBuilder().listener(both).build(), resources, false);
    }

    /** Which of its two APIs the service is spoken to in, and what that one can express. */
    public DialectName dialect() {
        return config.dialect();
    }

    public BucketName bucket() {
        return config.bucket();
    }

    /**
     * Stores a file. Until it returns, and if it fails, the path is as it was before; after a lost answer it may be either.
     *
     * <p>The S3 dialect cannot refuse to replace a file: without {@code overwrite} the client looks whether one is there
     * and then stores, so a file that somebody else stores in between is replaced.
     */
    public UploadResult upload(UploadRequest request) {
        requirements.check(request);
        return uploader.upload(request);
    }

    /** Opens a file for reading. The caller closes the download. A directory at the path is refused. */
    public Download download(DownloadRequest request) {
        requirements.check(request);
        return execute(ObservedDownload.of(dialect.download(bucket(), request), listener));
    }

    /**
     * What the service tells of a file or directory; the root of a bucket is a directory. In the S3 dialect up to
     * two more requests look for a directory where no file is.
     */
    public FileInfo head(HeadRequest request) {
        requirements.check(request);
        return operations.head(request);
    }

    /**
     * Deletes a file or an empty directory. The REST dialect refuses it if nothing is there; in the S3 dialect the deletion
     * of nothing succeeds, and a directory is looked into first, so a file that comes into it in between stays.
     */
    public void delete(DeleteRequest request) {
        requirements.check(request);
        operations.delete(request);
    }

    /**
     * Creates a directory. The REST dialect refuses it if something stands at the path; the S3 dialect stores an empty file
     * whose name ends with a slash, as often as it is asked to.
     */
    public void createDirectory(CreateDirectoryRequest request) {
        execute(dialect.createDirectory(bucket(), request));
    }

    /**
     * Copies a file within the bucket, without its content passing through this machine. The REST dialect refuses it if
     * something stands at the target; the S3 dialect replaces a file there.
     */
    public void copy(TransferRequest request) {
        requirements.check(request);
        execute(dialect.copy(bucket(), request));
    }

    /**
     * Moves a file within the bucket, as {@link #copy} copies it: in the REST dialect in one request, in the S3 dialect by a
     * copy and a deletion. If the deletion fails, both files exist, and the exception says so.
     */
    public void move(TransferRequest request) {
        requirements.check(request);
        operations.move(request);
    }

    /** Changes the metadata, the mime type or the content secret of a file; in the REST dialect only. */
    public void updateMetadata(UpdateMetadataRequest request) {
        operations.updateMetadata(request);
    }

    /** One page of a listing. */
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

    /** All entries from a page on, asked for page by page while they are read. */
    public DirectoryIterator iterate(ListRequest request) {
        return new PagedDirectory(bucket(), request, this::list);
    }

    /** As {@link #iterate}, but the next page is asked for while the one at hand is read; two are in memory at most. */
    public DirectoryIterator iterateAhead(ListRequest request) {
        return new PagedDirectory(bucket(), request, new PagesAhead(bucket(), this::list, resources.helpers()));
    }

    /** As {@link #iterate}, afresh for each loop over it. */
    public Iterable<DirectoryEntry> listAll(ListRequest request) {
        return () -> iterate(request);
    }

    /**
     * Stores a local file and creates the directories of the path that are missing. A file that is there already makes it
     * fail; {@link UploadRequest.Builder#overwrite} replaces one.
     *
     * @param path where to, from the root of the bucket: names separated by slashes, with nothing encoded
     * @throws IOException if the local file is missing or no regular file
     */
    public UploadResult upload(String path, Path file) throws IOException {
        try (var content = Content.of(file)) {
            return upload(UploadRequest.builder(ObjectPath.of(path), content)
                    .automkdir(true)
                    .build());
        }
    }

    /**
     * Saves a file as a local file, whole or not at all: a temporary file in the same directory is renamed when all bytes
     * are there. A local file of that name is replaced.
     *
     * @param path which file, from the root of the bucket: names separated by slashes, with nothing encoded
     * @return what the service knows of the file
     * @throws IOException if the content breaks off or the local file cannot be written; a local file of that name is as
     *     it was then
     */
    public FileInfo download(String path, Path file) throws IOException {
        var target = new FileDownload(file);
        try (var download = download(DownloadRequest.of(ObjectPath.of(path)))) {
            target.save(download);
            return download.info();
        }
    }

    /**
     * Whether there is a file or a directory.
     *
     * @param path from the root of the bucket: names separated by slashes, with nothing encoded
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
     * Deletes a directory with everything below it, up to 16 files at a time. It is not atomic: what was deleted before a
     * failure is gone, and a file that somebody stores meanwhile keeps its directory, which then fails as not empty.
     *
     * @param path which directory, from the root of the bucket: names separated by slashes, with nothing encoded. If there
     *     is none, nothing happens; a file is refused
     * @return how many files were deleted
     * @throws IllegalArgumentException if the path is the root of the bucket, which {@link #emptyBucket()} is for
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
     * Deletes everything in the bucket, as {@link #deleteAll} deletes a directory; the bucket stays.
     *
     * @return how many files were deleted
     */
    public long emptyBucket() {
        return deletion().run(ObjectPath.root());
    }

    private DirectoryDeletion deletion() {
        return new DirectoryDeletion(bucket(), operations, this::iterateAhead, resources.helpers());
    }

    /** For what no operation of this class says: one stage of an upload in parts, say. */
    <R> R execute(Call<R> call) {
        return calls.execute(call);
    }

    /** Stops the threads of uploads in parts and closes the connections, if this client made them. */
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
}
