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
package io.github.westcloud.client.internal.download;

import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.temporary.FileIdentity;
import io.github.westcloud.client.temporary.LockedFile;
import io.github.westcloud.protocol.Md5;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which a download is collected, beside the one that it becomes. Two downloads never write to it: it, or its
 * record, is locked. It is renamed and deleted only if no other file or link has taken its place. Not thread-safe.
 */
final class PartialFile implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(PartialFile.class);
    private static final int BUFFER = 128 * 1024;

    private final Path file;
    private final Path temporary;
    private final FileIdentity identity;
    private final FileChannel channel;
    private final Optional<ResumeRecord> record;
    private Optional<FileVersion> known;

    private PartialFile(Path file, Path temporary, FileChannel channel, Optional<ResumeRecord> record)
            throws IOException {
        this.file = file;
        this.temporary = temporary;
        this.identity = FileIdentity.of(temporary).orElseThrow(() -> taken(temporary));
        this.channel = channel;
        this.record = record;
        this.known = record.flatMap(resumed -> resumed.state().version());
    }

    private static FileSystemException taken(Path temporary) {
        return new FileSystemException(
                temporary.toString(), null, "the temporary file of the download was replaced or deleted");
    }

    /** One of its own, which nobody finds later. */
    static PartialFile unique(Path file) throws IOException {
        var temporary = LockedFile.create(file.getParent());
        return open(file, temporary.path(), temporary.channel(), Optional.empty());
    }

    /**
     * The one that an earlier download of the file has left, or a new one. It is not lasting if a file that no download has left
     * is in the way.
     */
    static PartialFile lasting(Path file) throws IOException {
        var record = ResumeRecord.open(file);
        if (record.isEmpty()) {
            LOG.warn(
                    "The download to {} cannot be resumed if it fails: {} exists, and no download has created it",
                    file,
                    ResumeRecord.pathFor(file));
            return unique(file);
        }
        try {
            return lasting(file, record.get());
        } catch (IOException | RuntimeException e) {
            record.get().close();
            throw e;
        }
    }

    private static PartialFile lasting(Path file, ResumeRecord record) throws IOException {
        if (record.state().hasPart(record.part())) {
            return existing(file, record);
        }
        record.startOver();
        var channel = FileChannel.open(record.part(), ResumeRecord.NEW);
        var partial = open(file, record.part(), channel, Optional.of(record));
        try {
            record.write(record.state().withPart(partial.identity));
            return partial;
        } catch (IOException | RuntimeException e) {
            try (partial) {
                partial.delete();
            }
            throw e;
        }
    }

    private static PartialFile existing(Path file, ResumeRecord record) throws IOException {
        var channel = FileChannel.open(record.part(), ResumeRecord.EXISTING);
        var partial = open(file, record.part(), channel, Optional.of(record));
        if (!record.state().hasPart(record.part())) {
            channel.close();
            throw taken(record.part());
        }
        return partial;
    }

    private static PartialFile open(Path file, Path temporary, FileChannel channel, Optional<ResumeRecord> record)
            throws IOException {
        try {
            return new PartialFile(file, temporary, channel, record);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Whether a later download can continue it. */
    boolean isLasting() {
        return record.isPresent();
    }

    /** Where to go on: the last byte that is there is asked for again, since there is no range after the end. */
    long position() throws IOException {
        return known.filter(FileVersion::isKnown).isEmpty()
                ? 0
                : Math.min(size(), known.get().length() - 1);
    }

    /** Whether it can be written to. The interruption of a thread closes the channel that it writes to. */
    boolean isOpen() {
        return channel.isOpen();
    }

    /** Whether what is there is the beginning of this file. */
    boolean isBeginningOf(FileInfo info) {
        return known.filter(FileVersion.of(info)::isSameAs).isPresent();
    }

    /** Forgets what is there, and remembers whose bytes follow. */
    void startOver(FileInfo info) throws IOException {
        channel.truncate(0);
        var version = FileVersion.of(info);
        known = Optional.of(version);
        if (record.isPresent()) {
            record.get().write(record.get().state().withVersion(version));
        }
    }

    void forget() throws IOException {
        known = Optional.empty();
        channel.truncate(0);
    }

    /**
     * Adds all of a stream at a position. Returns how many bytes came, which may be fewer than expected.
     *
     * @throws FileSystemException if the bytes cannot be written, as on a full disk: to ask for them again would not help
     */
    long append(long position, InputStream in) throws IOException {
        channel.truncate(position).position(position);
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            var bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                write(bytes);
            }
        }
        return channel.position() - position;
    }

    private void write(ByteBuffer bytes) throws IOException {
        try {
            channel.write(bytes);
        } catch (ClosedChannelException interrupted) {
            throw interrupted;
        } catch (IOException e) {
            var failure = new FileSystemException(temporary.toString(), null, e.getMessage());
            failure.initCause(e);
            throw failure;
        }
    }

    long size() throws IOException {
        if (isOpen()) {
            return channel.size();
        }
        return identity.isAt(temporary) ? Files.size(temporary) : 0;
    }

    /** The MD5 that it must have when it is complete, if the service told it. */
    Optional<String> expectedMd5() {
        return known.map(FileVersion::md5).filter(md5 -> !md5.isEmpty());
    }

    String md5() throws IOException {
        var digest = Md5.newDigest();
        channel.position(0);
        Channels.newInputStream(channel).transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return Md5.format(digest.digest());
    }

    /** Gives it the name of the file, in one step. */
    void becomeFile(boolean sync) throws IOException {
        if (sync) {
            // A crash after the renaming must not find the name before the bytes.
            channel.force(true);
        }
        if (!identity.isAt(temporary)) {
            throw taken(temporary);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        deleteRecord();
        if (sync) {
            syncName();
        }
    }

    private void syncName() throws IOException {
        FileChannel directory;
        try {
            directory = FileChannel.open(file.getParent(), StandardOpenOption.READ);
        } catch (IOException notPossibleHere) {
            // As on Windows, which writes names to the disk by itself.
            return;
        }
        try (directory) {
            directory.force(true);
        }
    }

    /** Deletes what belongs to it, and no file that has taken its place. */
    void delete() throws IOException {
        if (identity.isAt(temporary)) {
            Files.deleteIfExists(temporary);
        }
        deleteRecord();
    }

    private void deleteRecord() throws IOException {
        if (record.isPresent()) {
            record.get().delete();
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (record.isPresent()) {
                record.get().close();
            }
        }
    }
}
