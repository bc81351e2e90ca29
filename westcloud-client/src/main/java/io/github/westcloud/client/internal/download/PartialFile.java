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
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.Optional;

/**
 * The file in which a download is collected, beside the one that it becomes. It is locked, so that two downloads never write
 * to it. Not thread-safe.
 */
final class PartialFile implements Closeable {

    private static final int BUFFER = 128 * 1024;

    private final Path file;
    private final Path temporary;
    private final Path version;
    private final FileChannel channel;
    private Optional<FileVersion> known;

    private PartialFile(Path file, Path temporary, Optional<FileVersion> known, FileChannel channel) {
        this.file = file;
        this.temporary = temporary;
        this.version = versionOf(temporary);
        this.known = known;
        this.channel = channel;
    }

    /** One of its own, which nobody finds later. */
    static PartialFile unique(Path file) throws IOException {
        var temporary = LockedFile.create(file.getParent());
        return new PartialFile(file, temporary.path(), Optional.empty(), temporary.channel());
    }

    /** The one that an earlier download of the file has left, or a new one. */
    static PartialFile lasting(Path file) throws IOException {
        var temporary = file.resolveSibling("." + file.getFileName() + ".part");
        var channel = locked(temporary);
        try {
            return new PartialFile(file, temporary, FileVersion.read(versionOf(temporary)), channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Path versionOf(Path temporary) {
        return temporary.resolveSibling(temporary.getFileName() + ".version");
    }

    private static FileChannel locked(Path temporary) throws IOException {
        var channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProgram) {
            // As if it were another program.
        }
        channel.close();
        throw new IOException("Another download is writing to " + temporary);
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
    void startOver(FileInfo info, boolean lasting) throws IOException {
        channel.truncate(0);
        known = Optional.of(FileVersion.of(info));
        if (lasting) {
            known.get().write(version);
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
        return isOpen() ? channel.size() : Files.size(temporary);
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
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(version);
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

    void delete() throws IOException {
        Files.deleteIfExists(temporary);
        Files.deleteIfExists(version);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
