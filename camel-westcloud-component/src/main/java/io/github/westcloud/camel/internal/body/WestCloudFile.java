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
package io.github.westcloud.camel.internal.body;

import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.client.model.FileInfo;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.component.file.GenericFile;

/**
 * A remote file as a message body: camel-file's {@code GenericFile}, and a {@link StreamCache} of its own kind. Camel keeps
 * a body that is a stream cache as it is, where it would copy any other stream into memory or onto disk; read a second
 * time, this one is fetched a second time. Not thread-safe; {@link #copy(Exchange)} gives each thread its own.
 */
public final class WestCloudFile extends GenericFile<DirectoryEntry> implements StreamCache, ContentHolder {

    private final Function<String, RemoteContent> contents;
    private FileKeys keys = new FileKeys();

    private RequestingExchange requestedBy = new RequestingExchange(null);

    /**
     * A file without a name yet.
     *
     * @param contents makes the content of a path, counted from the root of the bucket
     */
    public WestCloudFile(Function<String, RemoteContent> contents) {
        this.contents = contents;
    }

    /** Sets the names: the path from the root of the bucket, and the starting directory that the other names leave out. */
    public void setPath(String startingDirectory, String path) {
        setEndpointPath(startingDirectory);
        setAbsoluteFilePath(path);
        setFileNameOnly(path.substring(path.lastIndexOf('/') + 1));
        var relative = startingDirectory.isEmpty() ? path : relativeTo(startingDirectory + "/", path);
        setRelativeFilePath(relative);
        setFileName(relative);
        setBinding(new RemoteBody(contents.apply(path)));
        expectWhatIsListed();
    }

    /** Sets what a listing tells of the file. */
    public void setEntry(DirectoryEntry entry) {
        setFile(entry);
        setDirectory(entry.directory());
        setFileLength(entry.length());
        setLastModified(entry.lastModified().map(Instant::toEpochMilli).orElse(0L));
        expectWhatIsListed();
    }

    private void expectWhatIsListed() {
        if (getFile() != null && !getFile().directory()) {
            body().expect(getFile());
        }
    }

    /** Whether all that was read of the file is what is there now. */
    public boolean isStill(FileInfo now) {
        return body().isStill(now);
    }

    /** The keys under which the consumer knows the file, whatever its name is by now. */
    public FileKeys keys() {
        return keys;
    }

    /** camel-file asks for the body as well. */
    @Override
    public void copyFrom(GenericFile<DirectoryEntry> source, GenericFile<DirectoryEntry> result) {
        ((WestCloudFile) source).body().leavingUnread(() -> super.copyFrom(source, result));
    }

    @Override
    public void copyFromPopulateAdditional(GenericFile<DirectoryEntry> source, GenericFile<DirectoryEntry> result) {
        ((WestCloudFile) result).keys = ((WestCloudFile) source).keys;
    }

    /** The content. */
    public RemoteBody body() {
        return (RemoteBody) getBinding();
    }

    /** What the service tells of the file, its metadata included; asks for its content if that is not open already. */
    public FileInfo info() {
        return body().open();
    }

    /**
     * Gives the file another name, as an expression of {@code move} or {@code preMove} makes it: from the root of the bucket
     * when it begins with a slash or with the starting directory, else below the starting directory.
     */
    @Override
    public void changeFileName(String newName) {
        var directory = getEndpointPath();
        if (newName.startsWith("/")) {
            setPath(directory, newName.substring(1));
        } else if (directory.isEmpty() || newName.startsWith(directory + "/")) {
            setPath(directory, newName);
        } else {
            setPath(directory, directory + "/" + newName);
        }
    }

    /** The directory of the file, from the root of the bucket; empty at the root. */
    @Override
    public String getParent() {
        var path = getAbsoluteFilePath();
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    @Override
    public char getFileSeparator() {
        return '/';
    }

    /** Remote names keep their backslashes. */
    @Override
    protected String normalizePathToProtocol(String path) {
        return path;
    }

    /** Gives the exchange a message whose copies are known, so that it is known who may read the body. */
    @Override
    public void bindToExchange(Exchange exchange) {
        super.bindToExchange(exchange);
        readers().belongTo(exchange);
        var message = new RemoteFileMessage(exchange, this, readers());
        message.setHeaders(exchange.getIn().getHeaders());
        exchange.setIn(message);
    }

    @Override
    public void reset() {
        body().reset();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        var content = getBody();
        if (content instanceof File local) {
            Files.copy(local.toPath(), out);
        } else if (content instanceof byte[] bytes) {
            out.write(bytes);
        } else {
            ((InputStream) content).transferTo(out);
        }
    }

    /** A copy for another exchange, read independently of this one. It is a reader of the content until that exchange ends. */
    @Override
    public StreamCache copy(Exchange exchange) {
        var copy = new WestCloudFile(contents);
        copyFrom(this, copy);
        var view = body().view();
        copy.setBinding(view);
        boolean counted = readers().viewOpened(exchange);
        exchange.getExchangeExtension().addOnCompletion(new BodyCompletion() {
            @Override
            public void onDone(Exchange done) {
                view.release();
                if (counted) {
                    view.readers().viewClosed();
                }
            }
        });
        return copy;
    }

    @Override
    public ContentReaders readers() {
        return body().readers();
    }

    @Override
    public boolean isView() {
        return body().isView();
    }

    @Override
    public boolean inMemory() {
        return false;
    }

    @Override
    public long length() {
        return getFileLength();
    }

    @Override
    public long position() {
        return body().position();
    }

    /** Sets who asks for the file. */
    public void setRequestedBy(RequestingExchange requestedBy) {
        this.requestedBy = requestedBy;
    }

    /** Binds this file to an exchange that options are evaluated with, and not to one that a route gets. */
    public void bindForEvaluation(Exchange exchange) {
        super.bindToExchange(exchange);
        requestedBy.describe(exchange);
    }

    private static String relativeTo(String directory, String path) {
        return path.startsWith(directory) ? path.substring(directory.length()) : path;
    }
}
