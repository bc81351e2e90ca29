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

import io.github.westcloud.camel.internal.body.ModificationTime;
import io.github.westcloud.camel.internal.body.RemoteBody;
import io.github.westcloud.camel.internal.body.WestCloudFile;
import io.github.westcloud.camel.internal.consumer.LocalCopy;
import io.github.westcloud.camel.internal.consumer.ReadAhead;
import io.github.westcloud.camel.internal.operations.ContentSecret;
import io.github.westcloud.camel.internal.operations.OperationContext;
import io.github.westcloud.camel.internal.operations.OperationHandlers;
import io.github.westcloud.camel.internal.operations.OperationRequest;
import io.github.westcloud.camel.internal.operations.ResultHeaders;
import io.github.westcloud.client.Capability;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.client.operation.TransferRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperationFailedException;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.support.DefaultExchange;

/**
 * What camel-file's consumer and producer do with files, done with a bucket. All names are paths from the root of the
 * bucket. Where the service refuses something, its {@link WestCloudException} is thrown as it is.
 */
final class WestCloudOperations implements GenericFileOperations<DirectoryEntry> {

    private final OperationContext context;
    private final Supplier<WestCloudFile> files;
    private final OperationRequest request;
    private GenericFileEndpoint<DirectoryEntry> endpoint;
    private boolean openEarly = true;
    private boolean streaming = true;
    private RemoteBody lastOpened;
    private ReadAhead readAhead;

    /**
     * @param endpoint knows camel-file's options
     * @param files makes a file without a name
     */
    WestCloudOperations(
            GenericFileEndpoint<DirectoryEntry> endpoint, OperationContext context, Supplier<WestCloudFile> files) {
        this(endpoint, context, files, null);
    }

    private WestCloudOperations(
            GenericFileEndpoint<DirectoryEntry> endpoint,
            OperationContext context,
            Supplier<WestCloudFile> files,
            OperationRequest request) {
        this.endpoint = endpoint;
        this.context = context;
        this.files = files;
        this.request = request;
    }

    /** The same for one request: in the bucket, with the content secret and the directories that its headers ask for. */
    WestCloudOperations with(OperationRequest another) {
        return new WestCloudOperations(endpoint, context, files, another);
    }

    /** Whether a retrieved file is opened at once, or when it is read. */
    void setOpenEarly(boolean openEarly) {
        this.openEarly = openEarly;
    }

    /** Whether a retrieved file is read from the service while the route reads it, or loaded into memory at once. */
    void setStreaming(boolean streaming) {
        this.streaming = streaming;
    }

    /** Sets what may have fetched a file before it is retrieved. */
    void setReadAhead(ReadAhead readAhead) {
        this.readAhead = readAhead;
    }

    @Override
    public WestCloudFile newGenericFile() {
        return files.get();
    }

    @Override
    public void setEndpoint(GenericFileEndpoint<DirectoryEntry> endpoint) {
        this.endpoint = endpoint;
    }

    /** @return whether there was something to delete */
    @Override
    public boolean deleteFile(String name) {
        try {
            ContentSecret.offerTo(secretOf(name), secret -> client().delete(DeleteRequest.builder(ObjectPath.of(name))
                    .contentSecret(secret)
                    .build()));
            return true;
        } catch (WestCloudException e) {
            return absent(e);
        }
    }

    @Override
    public boolean existsFile(String name) {
        return find(name).isPresent();
    }

    /** What the service knows of a file or directory; empty if there is none. */
    Optional<FileInfo> find(String name) {
        try {
            return Optional.of(
                    ContentSecret.offer(secretOf(name), secret -> client().head(HeadRequest.builder(ObjectPath.of(name))
                            .contentSecret(secret)
                            .build())));
        } catch (WestCloudException e) {
            absent(e);
            return Optional.empty();
        }
    }

    boolean can(Capability capability) {
        return context.options().getDialect().can(capability);
    }

    /** Moves in one request, which creates missing directories; refused if something stands at the new name. */
    @Override
    public boolean renameFile(String from, String to) {
        boolean automkdir = request == null ? context.autoCreate() : request.automkdir();
        ContentSecret.offerTo(
                secretOf(from), secret -> client().move(TransferRequest.builder(ObjectPath.of(from), ObjectPath.of(to))
                        .automkdir(automkdir)
                        .contentSecret(secret)
                        .build()));
        return true;
    }

    /** The root of a bucket has none. */
    private String secretOf(String name) {
        if (ObjectPath.of(name).isRoot()) {
            return null;
        }
        return request == null
                ? context.options().getRequest().getContentSecret()
                : request.contentSecret().orElse(null);
    }

    /** Sends nothing: uploads and moves carry the wish for missing directories themselves. */
    @Override
    public boolean buildDirectory(String directory, boolean absolute) {
        return true;
    }

    /** Creates a directory and those above it. */
    void createDirectory(String directory) {
        client().createDirectory(CreateDirectoryRequest.builder(ObjectPath.of(directory))
                .automkdir(true)
                .build());
    }

    /** Opens the file of the exchange, or writes it to the local work directory. */
    @Override
    public boolean retrieveFile(String name, Exchange exchange, long size) {
        var file = fileOf(exchange);
        parkTheLastOne(file.body());
        takeFetched(file);
        if (endpoint.getLocalWorkDirectory() != null) {
            copyToLocalWorkDirectory(file, exchange);
        } else if (openEarly) {
            ResultHeaders.describeBody(exchange.getMessage(), file.body().open(), context.keepLastModified());
            loadIfAsked(file);
        }
        exchange.getMessage().setBody(file);
        return true;
    }

    private void takeFetched(WestCloudFile file) {
        if (readAhead == null) {
            return;
        }
        try {
            readAhead.take(file);
        } catch (IOException e) {
            throw new GenericFileOperationFailedException("Cannot retrieve " + file.getAbsoluteFilePath(), e);
        }
    }

    /**
     * Does before the turn of a file what takes long: loads it into memory, or writes it to the local work directory. A file that is
     * longer than it was listed is left for its turn.
     */
    void fetch(WestCloudFile file) throws IOException {
        if (endpoint.getLocalWorkDirectory() == null) {
            file.body().fetch(file.getFileLength());
            return;
        }
        file.body().open();
        if (file.body().length() <= file.getFileLength()) {
            writeLocalCopy(file);
        } else {
            file.body().park();
        }
    }

    /** A route that passes files on to other threads would otherwise hold a connection for each file that waits there. */
    private void parkTheLastOne(RemoteBody next) {
        if (lastOpened != null) {
            lastOpened.park();
        }
        lastOpened = next;
    }

    private void loadIfAsked(WestCloudFile file) {
        if (streaming) {
            return;
        }
        try {
            file.body().load();
        } catch (IOException e) {
            throw new GenericFileOperationFailedException(
                    "Cannot load " + file.getAbsoluteFilePath() + " into memory", e);
        }
    }

    private void copyToLocalWorkDirectory(WestCloudFile file, Exchange exchange) {
        if (file.body().localCopy().isEmpty()) {
            writeLocalCopy(file);
        }
        var copy = file.body().localCopy().orElseThrow();
        ResultHeaders.describeBody(exchange.getMessage(), copy.info(), context.keepLastModified());
        exchange.getMessage()
                .setHeader(WestCloudConstants.FILE_LOCAL_WORK_PATH, copy.file().toString());
    }

    private void writeLocalCopy(WestCloudFile file) {
        var info = file.body().open();
        try (var content = (InputStream) file.getBody()) {
            var directory = new LocalCopy(Path.of(endpoint.getLocalWorkDirectory()));
            var date = context.keepLastModified() ? ModificationTime.of(info).orElse(null) : null;
            file.body().useLocalCopy(directory.write(file.getRelativeFilePath(), content, date), info);
        } catch (IOException e) {
            throw new GenericFileOperationFailedException(
                    "Cannot write " + file.getAbsoluteFilePath() + " to the local work directory", e);
        }
    }

    /** Releases the connection and deletes the local copy. */
    @Override
    public void releaseRetrievedFileResources(Exchange exchange) {
        var body = fileOf(exchange).body();
        body.release();
        try {
            body.deleteLocalCopy();
        } catch (IOException e) {
            throw new GenericFileOperationFailedException("Cannot delete a file of the local work directory", e);
        }
    }

    /** Stores the body of the exchange. */
    @Override
    public boolean storeFile(String name, Exchange exchange, long size) {
        try {
            OperationHandlers.of(WestCloudOperation.upload)
                    .handle(new OperationRequest(context, exchange, () -> ObjectPath.of(name)));
            return true;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new GenericFileOperationFailedException("Cannot store " + name + ": " + e.getMessage(), e);
        }
    }

    @Override
    public boolean storeFileDirectly(String name, String payload) {
        var exchange = new DefaultExchange(endpoint.getCamelContext());
        exchange.getMessage().setBody(payload);
        return storeFile(name, exchange, payload.length());
    }

    @Override
    public String getCurrentDirectory() {
        return context.options().getDirectory();
    }

    /** Requests carry whole paths, so there is nothing to change. */
    @Override
    public void changeCurrentDirectory(String path) {
        // No directory is current.
    }

    /** Requests carry whole paths, so there is nothing to change. */
    @Override
    public void changeToParentDirectory() {
        // No directory is current.
    }

    @Override
    public DirectoryEntry[] listFiles() {
        return listFiles(getCurrentDirectory());
    }

    /** All entries of a directory at once, as the interface wants it; the consumer walks pages instead. */
    @Override
    public DirectoryEntry[] listFiles(String path) {
        var entries = new ArrayList<DirectoryEntry>();
        client().listAll(ListRequest.of(ObjectPath.of(path))).forEach(entries::add);
        return entries.toArray(DirectoryEntry[]::new);
    }

    private WestCloudClient client() {
        return request == null ? context.client() : request.client();
    }

    private static WestCloudFile fileOf(Exchange exchange) {
        return exchange.getProperty(ExchangePropertyKey.FILE_EXCHANGE_FILE, WestCloudFile.class);
    }

    private static boolean absent(WestCloudException e) {
        if (e.kind() == ErrorKind.NOT_FOUND) {
            return false;
        }
        throw e;
    }
}
