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
package io.github.westcloud.client.internal.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file in which the progress of one upload is kept: a line of JSON for what was begun, and one for each part that the
 * service has acknowledged. It is locked while it is open, so that two uploads to one path do not take each other's parts
 * for their own. Lines are appended with one write each; the last one may be torn when the process is killed, and is then
 * ignored. Anything else that cannot be read is an error and stays as it is. Thread-safe.
 */
final class UploadJournal implements Closeable {

    /** A line has a path of at most a few KiB; a file that needs more for each part is not one of ours. */
    private static final long LONGEST = 64L << 20;

    private static final int ATTEMPTS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final FileChannel channel;
    private final Progress found;

    private UploadJournal(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.found = read();
    }

    /**
     * Opens the journal at this path, creating it and its directory if it does not exist.
     *
     * @throws JournalException if another upload has it open, or if it cannot be read or written
     */
    static UploadJournal open(Path file) throws IOException {
        try {
            Files.createDirectories(file.getParent());
            return openIn(file);
        } catch (FileSystemException e) {
            throw new JournalException(
                    "The progress of the upload cannot be kept in " + file.getParent() + " (" + e
                            + "). Set resumeDirectory to a directory that can be written to",
                    e);
        }
    }

    private static UploadJournal openIn(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw unreadable(file, "it is a symbolic link", null);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            try {
                lock(file, channel);
                // Whoever had it before may have deleted it between the two lines above.
                if (Files.exists(file)) {
                    return new UploadJournal(file, channel);
                }
                channel.close();
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        }
        throw inUse(file);
    }

    /** What an earlier process has left; empty if this upload begins. */
    Optional<Progress> found() {
        return Optional.ofNullable(found);
    }

    /** Begins anew with this upload; what was there before is dropped. */
    synchronized void begin(Begun begun) throws IOException {
        channel.truncate(0);
        append(begun);
    }

    synchronized void sent(Sent part) throws IOException {
        append(part);
    }

    /** The upload is complete: nothing is left to be resumed. */
    synchronized void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** An upload that was refused before it began leaves nothing. */
    @Override
    public synchronized void close() throws IOException {
        try (channel) {
            if (channel.isOpen() && channel.size() == 0) {
                delete();
            }
        }
    }

    private void append(Object line) throws IOException {
        var text = ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        channel.position(channel.size());
        while (text.hasRemaining()) {
            channel.write(text);
        }
    }

    private static void lock(Path file, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw inUse(file);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(file);
        }
    }

    private Progress read() throws IOException {
        if (channel.size() > LONGEST) {
            throw unreadable("it has " + channel.size() + " bytes", null);
        }
        var text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        // What follows the last line end was being written when the process ended.
        var whole = text.substring(0, text.lastIndexOf('\n') + 1);
        var lines = whole.lines().toList();
        if (lines.isEmpty() && !mayBeTorn(text)) {
            throw unreadable("line 1 is not one of its lines", null);
        }
        var progress = lines.isEmpty() ? null : new Progress(parse(lines, 0, Begun.class), sentParts(lines));
        channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
        return progress;
    }

    /** Whether a text is the beginning of the first line of a journal. */
    private static boolean mayBeTorn(String text) {
        return text.startsWith(Begun.BEGINNING) || Begun.BEGINNING.startsWith(text);
    }

    private List<Sent> sentParts(List<String> lines) throws JournalException {
        var parts = new ArrayList<Sent>();
        for (int i = 1; i < lines.size(); i++) {
            parts.add(parse(lines, i, Sent.class));
        }
        return parts;
    }

    private <T> T parse(List<String> lines, int index, Class<T> type) throws JournalException {
        try {
            return JSON.readValue(lines.get(index), type);
        } catch (JsonProcessingException e) {
            throw unreadable("line " + (index + 1) + " is not one of its lines", e);
        }
    }

    private static JournalException inUse(Path file) {
        return new JournalException("Another upload to the same path is in progress: it has " + file + " open", null);
    }

    /** An error: this is not the journal of the upload, for the reason given. It stays as it is. */
    JournalException unreadable(String reason) {
        return unreadable(reason, null);
    }

    private JournalException unreadable(String reason, Exception cause) {
        return unreadable(file, reason, cause);
    }

    private static JournalException unreadable(Path file, String reason, Exception cause) {
        return new JournalException(
                file + " is not the journal of an upload (" + reason
                        + "). Delete it to upload the file from the beginning",
                cause);
    }

    /** What an earlier process has left. */
    record Progress(Begun begun, List<Sent> parts) {}

    /** A journal that cannot be used. */
    static final class JournalException extends IOException {

        private static final long serialVersionUID = 1;

        private JournalException(String message, Exception cause) {
            super(message, cause);
        }
    }
}
