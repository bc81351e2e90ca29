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
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileBinding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content of a remote file as often as it is asked for: each time from the beginning, by a new request, unless nothing
 * of the last one was read yet. Or the local copy of the file, when there is one. Not thread-safe.
 */
public final class RemoteBody implements GenericFileBinding<DirectoryEntry>, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteBody.class);

    private final RemoteSource source;
    private volatile RemoteStream stream;
    private Object replacement;
    private Path localCopy;
    private boolean leftOut;

    public RemoteBody(RemoteSource source) {
        this.source = source;
    }

    /** The same content, read independently of this one. */
    public RemoteBody copy() {
        var copy = new RemoteBody(source);
        copy.replacement = replacement;
        return copy;
    }

    /** There is no content from now on, only what is known of the file. */
    public void leaveOut() {
        leftOut = true;
    }

    /** Sends the request now, so that a file that is gone shows before a route has it. */
    public FileInfo open() {
        return stream().open();
    }

    /** Gives the connection back if nobody has begun to read yet. From any thread. */
    public void park() {
        var open = stream;
        if (open != null) {
            open.park();
        }
    }

    /** How many bytes the open stream has, or -1 if the service did not say. */
    public long length() {
        return stream().length();
    }

    /** The content as a stream; the same stream until it has come to its end. */
    private RemoteStream stream() {
        if (stream == null || stream.finished()) {
            stream = new RemoteStream(source);
        }
        return stream;
    }

    /** Makes the next read begin at the first byte. */
    public void reset() {
        if (stream != null && stream.position() > 0) {
            close();
        }
    }

    /** How many bytes of the current stream were read. */
    public long position() {
        return stream == null ? 0 : stream.position();
    }

    /** Gives the connection back and deletes the local copy. The content can be asked for again after that. */
    @Override
    public void close() {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the connection of a download", e);
        } finally {
            stream = null;
        }
    }

    /**
     * What the end of an exchange leaves of a content that nobody has read yet: a small one in memory, for a caller that
     * waits for the reply; else nothing but the way to ask again.
     */
    public void settle() {
        if (stream == null || stream.finished() || stream.position() > 0 || !small(stream.length())) {
            close();
            return;
        }
        try {
            load();
        } catch (IOException e) {
            LOG.debug("A download was interrupted and is requested again when it is read", e);
        }
    }

    /** Reads the content into memory, and keeps it there. */
    public void load() throws IOException {
        try (var content = stream()) {
            replacement = readAll(content);
        }
    }

    /** One byte more than the length shows the end of the stream, where its content is checked. */
    private static byte[] readAll(RemoteStream content) throws IOException {
        if (!small(content.length())) {
            return content.readAllBytes();
        }
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

    /** Reads from this local copy from now on; {@link #deleteLocalCopy()} deletes it. */
    public void useLocalCopy(File file) {
        localCopy = file.toPath();
        replacement = file;
    }

    /** Deletes the local copy, if there is one. */
    public void deleteLocalCopy() throws IOException {
        if (localCopy != null) {
            Files.deleteIfExists(localCopy);
            localCopy = null;
        }
    }

    @Override
    public Object getBody(GenericFile<DirectoryEntry> file) {
        if (leftOut) {
            return null;
        }
        return replacement != null ? replacement : stream();
    }

    @Override
    public void setBody(GenericFile<DirectoryEntry> file, Object body) {
        replacement = body instanceof RemoteStream ? null : body;
    }

    /** Does nothing: whoever reads the body reads the content. {@link #load} loads it, with {@code streamDownload=false}. */
    @Override
    public void loadContent(Exchange exchange, GenericFile<?> file) {
        // The content is read with the body.
    }
}
