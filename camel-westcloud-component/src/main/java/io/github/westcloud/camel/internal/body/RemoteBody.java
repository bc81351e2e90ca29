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
import io.github.westcloud.protocol.ObjectPath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileBinding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of a remote file: a stream of its content, which can be read any number of times, unless it is one of the other
 * {@linkplain BodyState states}. Each reading is a new request from the first byte on, unless nothing of the last one was read.
 * Not thread-safe.
 */
public final class RemoteBody implements GenericFileBinding<DirectoryEntry> {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteBody.class);

    private final RemoteContent content;
    private final boolean view;
    private BodyState state = new BodyState.Remote();
    private volatile RemoteStream stream;
    private boolean handedOut;

    RemoteBody(RemoteContent content) {
        this(content, false);
    }

    private RemoteBody(RemoteContent content, boolean view) {
        this.content = content;
        this.view = view;
    }

    /** The same content for another exchange, read independently of this one. */
    RemoteBody view() {
        var copy = new RemoteBody(content, true);
        copy.state = state;
        return copy;
    }

    /** Does something that asks for the body without reading it. */
    void leavingUnread(Runnable action) {
        boolean before = handedOut;
        action.run();
        handedOut = before;
    }

    boolean isView() {
        return view;
    }

    /** Who may read the content. */
    public ContentReaders readers() {
        return content.readers();
    }

    /** Sets what a listing tells of the file: a content of another length is refused. */
    void expect(DirectoryEntry entry) {
        content.expect(entry);
    }

    /** Whether all that was read of the file is what is there now. */
    boolean isStill(FileInfo now) {
        return content.isStill(now);
    }

    /** There is no content from now on, only what is known of the file. */
    public void leaveOut() {
        state = new BodyState.LeftOut();
    }

    /**
     * Sends the request now, so that a file that no longer exists is noticed before the route starts.
     *
     * @throws io.github.westcloud.client.WestCloudException if the service refuses it or cannot be reached
     */
    public FileInfo open() {
        return stream().open();
    }

    /** Releases the connection if nothing was read from it yet; the first read opens another one. From any thread. */
    public void park() {
        var open = stream;
        if (open != null) {
            open.park();
        }
    }

    /** The number of bytes of the open stream, or -1 if it is not known. */
    public long length() {
        return stream().length();
    }

    /** The content as a stream; the same stream until it has come to its end. */
    private RemoteStream stream() {
        if (stream == null || stream.finished()) {
            stream = new RemoteStream(content);
            handedOut = false;
        }
        return stream;
    }

    /** Makes the next read begin at the first byte. Whoever has begun to read may go on with the old stream. */
    public void reset() {
        if (stream != null && stream.position() > 0) {
            if (isBeingRead()) {
                readers().remain();
            }
            stream.release();
            stream = null;
        }
    }

    private boolean isBeingRead() {
        return stream != null && handedOut && !stream.finished();
    }

    /** The number of bytes that were read from the current stream. */
    public long position() {
        return stream == null ? 0 : stream.position();
    }

    /** Releases the connection, when the exchange ends. The content can still be read: a stream opens another connection. */
    public void release() {
        if (stream != null) {
            stream.release();
        }
    }

    /** Whether it is open, nobody has begun to read it, and it is not small enough to be loaded. */
    boolean isLargeAndUnread() {
        var open = stream;
        return open != null && open.isOpenUnread() && !small(open.length());
    }

    /** Releases the connection, but loads a small content that nobody has read, for a caller that waits for the reply. */
    public void settle() {
        try {
            if (stream != null && stream.position() == 0 && small(stream.length())) {
                stream.loadUnread();
            }
        } catch (IOException e) {
            LOG.debug("A download was interrupted and is requested again when it is read", e);
        }
        release();
    }

    private static byte[] readAll(RemoteStream content) throws IOException {
        return small(content.length()) ? readExactly(content) : content.readAllBytes();
    }

    /** One byte more than the length shows the end of the stream, where its content is checked. */
    private static byte[] readExactly(RemoteStream content) throws IOException {
        var bytes = new byte[(int) content.length()];
        int read = content.readNBytes(bytes, 0, bytes.length);
        if (content.read() >= 0 || read < bytes.length) {
            throw new IOException("The content does not have the " + bytes.length + " bytes that were announced");
        }
        return bytes;
    }

    private static boolean small(long length) {
        return length >= 0 && length <= StreamCache.DEFAULT_SPOOL_THRESHOLD;
    }

    /** Loads the content into memory, where it stays. */
    public void load() throws IOException {
        try (var remote = stream()) {
            state = new BodyState.Given(readAll(remote));
        }
    }

    /**
     * Loads the content into memory, where its readers find it, unless it is longer than it was listed by now.
     *
     * @param listed the length in bytes
     * @throws IOException if it cannot be read to its end
     * @throws io.github.westcloud.client.WestCloudException if the service refuses it or cannot be reached
     */
    public void fetch(long listed) throws IOException {
        try (var remote = RemoteStream.withoutCopy(content)) {
            var info = remote.open();
            if (remote.length() >= 0 && remote.length() <= listed) {
                content.keep(new ContentPlace.InMemory(readExactly(remote), info));
            }
        }
    }

    /** Whether the content was fetched into memory or into a local copy. */
    public boolean isFetched() {
        return fetched().isPresent();
    }

    private Optional<FileInfo> fetched() {
        return localCopy().map(BodyState.LocalCopy::info).or(content::keptInfo);
    }

    /** Drops what was fetched, if the file is another version by now. */
    public void dropUnless(FileInfo current) throws IOException {
        if (!content.isStill(current)) {
            dropFetched();
        }
    }

    /** Drops what was fetched, so that the content is requested when it is read. */
    public void dropFetched() throws IOException {
        release();
        stream = null;
        deleteLocalCopy();
        state = new BodyState.Remote();
        content.forget();
    }

    /** Reads from this local copy from now on; {@link #deleteLocalCopy()} deletes it. */
    public void useLocalCopy(Path file, FileInfo info) {
        state = new BodyState.LocalCopy(file, info);
    }

    /** The local copy, if there is one. */
    public Optional<BodyState.LocalCopy> localCopy() {
        return state instanceof BodyState.LocalCopy copy ? Optional.of(copy) : Optional.empty();
    }

    /** Deletes the local copy, if there is one. */
    public void deleteLocalCopy() throws IOException {
        if (state instanceof BodyState.LocalCopy copy) {
            Files.deleteIfExists(copy.file());
        }
    }

    /** Moves the file: whoever opens the content meanwhile waits, and requests it at its new path. */
    public void move(ObjectPath path, Runnable moving) {
        content.move(path, moving);
    }

    /**
     * Keeps the content for those that may read it after the exchange, before the file is deleted. Without any, does nothing.
     *
     * @throws IOException if the content cannot be read or stored
     * @throws io.github.westcloud.client.WestCloudException if the service refuses it or cannot be reached
     */
    public void keepForLater(Exchange ending) throws IOException {
        if (isBeingRead() || isHeldBy(ending)) {
            readers().remain();
        }
        if (!readers().remainAfter(ending)) {
            return;
        }
        if (state instanceof BodyState.LocalCopy copy && Files.exists(copy.file())) {
            content.keep(copy.file(), copy.info());
        } else if (state instanceof BodyState.Remote && !content.isKept()) {
            keep();
        }
    }

    private void keep() throws IOException {
        try (var remote = new RemoteStream(content, content.newCopy())) {
            remote.transferTo(OutputStream.nullOutputStream());
        }
        if (!content.isKept()) {
            throw new IOException(
                    "The content cannot be written to the directory for temporary files, spoolDirectory. It is"
                            + " needed because the body may be read after its exchange");
        }
    }

    /** Routes see the exchange in {@code onCompletion()} after the consumer. Of a message of another type, no copy is known. */
    private boolean isHeldBy(Exchange ending) {
        var search = new ContentSearch(readers());
        var message = ending.getMessage();
        boolean held = search.isContent(message.getBody());
        return held && !(message instanceof RemoteFileMessage)
                || (held || readers().areCopies()) && isCompletedByRoutes(ending)
                || search.isInside(message.getBody())
                || search.isBeside(ending);
    }

    private static boolean isCompletedByRoutes(Exchange ending) {
        return ending.getContext().getRoutes().stream()
                .anyMatch(route -> !route.getOnCompletions().isEmpty());
    }

    /**
     * The exchange has ended: what was kept of the content is deleted as soon as nobody can read it any more.
     *
     * @param fileIsDeleted whether the file is no longer at the service
     */
    public void ended(boolean fileIsDeleted) {
        content.ended(fileIsDeleted);
    }

    @Override
    public Object getBody(GenericFile<DirectoryEntry> file) {
        return state.body(() -> {
            var remote = stream();
            handedOut = true;
            return remote;
        });
    }

    @Override
    public void setBody(GenericFile<DirectoryEntry> file, Object body) {
        state = body instanceof RemoteStream ? new BodyState.Remote() : new BodyState.Given(body);
    }

    /** Does nothing: whoever reads the body reads the content. {@link #load} loads it, with {@code streamDownload=false}. */
    @Override
    public void loadContent(Exchange exchange, GenericFile<?> file) {
        // The content is read with the body.
    }
}
