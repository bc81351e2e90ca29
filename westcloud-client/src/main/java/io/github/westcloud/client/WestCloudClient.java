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

import io.github.westcloud.client.auth.RequestSigner;
import io.github.westcloud.client.dialect.Call;
import io.github.westcloud.client.dialect.Dialect;
import io.github.westcloud.client.dialect.rest.RestDialect;
import io.github.westcloud.client.download.Download;
import io.github.westcloud.client.download.ObservedDownload;
import io.github.westcloud.client.event.ListPageEvent;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.http.HttpClients;
import io.github.westcloud.client.http.HttpTransport;
import io.github.westcloud.client.listing.DirectoryIterator;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.DirectoryPage;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.model.UploadResult;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.client.operation.UpdateMetadataRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.client.retry.BucketCalls;
import io.github.westcloud.client.upload.Uploader;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ObjectPath;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * The operations of West Cloud object storage on one bucket (chapter 2 of the API document). Thread-safe.
 *
 * <p>Every operation throws a {@link WestCloudException} that tells what went wrong and whether to try again; what could
 * only be refused is an {@link IllegalArgumentException} before a request is sent. Requests that fail in passing are
 * repeated as the configuration says.
 */
public final class WestCloudClient implements AutoCloseable {

    private final ClientConfig config;
    private final ClientResources resources;
    private final boolean owner;
    private final Dialect dialect = new RestDialect();
    private final TransferListener listener;
    private final BucketCalls calls;
    private final Uploader uploader;

    private WestCloudClient(ClientConfig config, ClientResources resources, boolean owner) {
        this.config = config;
        this.resources = resources;
        this.owner = owner;
        this.listener = TransferListener.all(List.of(config.listener()));
        this.calls = resources.calls(config.bucket()).heardBy(listener);
        this.uploader = new Uploader(
                calls, dialect, resources.helpers(), config.multipartThreshold(), config.maxPartsInFlight());
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
        var signer = RequestSigner.of(config.authentication(), config.credentials(), config.signatureKey());
        return new WestCloudClient(config, ClientResources.of(config, transport, signer, new RestDialect()), true);
    }

    /** The same client for another bucket: it shares connections and limits, and closing it closes nothing. */
    public WestCloudClient forBucket(String bucket) {
        return new WestCloudClient(config.withBucket(new BucketName(bucket)), resources, false);
    }

    /**
     * The same client with one more listener, which hears of what is done with that client only: to follow a single
     * operation, for example. It shares connections and limits, and closing it closes nothing.
     */
    public WestCloudClient heardBy(TransferListener another) {
        return new WestCloudClient(
                config.withListener(TransferListener.all(List.of(listener, another))), resources, false);
    }

    public BucketName bucket() {
        return config.bucket();
    }

    /**
     * Stores a file. Until it returns, and if it fails, the path is as it was before; after a lost answer it may be either.
     */
    public UploadResult upload(UploadRequest request) {
        return uploader.upload(request);
    }

    /** Opens a file for reading. The caller closes the download. A directory at the path is refused. */
    public Download download(DownloadRequest request) {
        return execute(ObservedDownload.of(dialect.download(bucket(), request), listener));
    }

    /** What the service tells of a file or directory; the root of a bucket is a directory. */
    public FileInfo head(ObjectPath path) {
        return execute(dialect.head(bucket(), path));
    }

    /** Deletes a file or an empty directory; it is refused if nothing is there. */
    public void delete(DeleteRequest request) {
        execute(dialect.delete(bucket(), request));
    }

    /** Creates a directory; it is refused if something stands at the path. */
    public void createDirectory(CreateDirectoryRequest request) {
        execute(dialect.createDirectory(bucket(), request));
    }

    /** Copies a file within the bucket, without its content passing through this machine. */
    public void copy(TransferRequest request) {
        execute(dialect.copy(bucket(), request));
    }

    /** Moves a file within the bucket in one request. */
    public void move(TransferRequest request) {
        execute(dialect.move(bucket(), request));
    }

    /** Changes the metadata, the mime type or the content secret of a file. */
    public void updateMetadata(UpdateMetadataRequest request) {
        execute(dialect.updateMetadata(bucket(), request));
    }

    /** One page of a listing. */
    public DirectoryPage list(ListRequest request) {
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
        return new DirectoryIterator(request, this::list);
    }

    /** As {@link #iterate}, afresh for each loop over it. */
    public Iterable<DirectoryEntry> listAll(ListRequest request) {
        return () -> iterate(request);
    }

    /** For what no operation of this class says: one stage of a chunked upload, say. */
    <R> R execute(Call<R> call) {
        return calls.execute(call);
    }

    /** Stops the threads of chunked uploads and closes the connections, if this client made them. */
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
