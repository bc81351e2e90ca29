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

import io.github.westcloud.client.temporary.FileIdentity;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The file {@code .westcloud-ID.resume} beside the target of a download, which says where its bytes are kept. It is locked as long
 * as it is open. Should another file have its name, as a copy of a file of the service may: a file counts only if it names its own
 * identity, and is left as it is otherwise. Not thread-safe.
 */
final class ResumeRecord implements Closeable {

    private static final int MOST_BYTES = 256 * 1024;

    /** Another download may delete its record between a look at it and its opening. */
    private static final int MOST_ATTEMPTS = 10;

    /** Never through a link. */
    static final Set<OpenOption> EXISTING =
            Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    /** Never a file or link that is there already. */
    static final Set<OpenOption> NEW = Set.of(
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE_NEW,
            LinkOption.NOFOLLOW_LINKS);

    private final Path path;
    private final FileIdentity identity;
    private final FileChannel channel;
    private ResumeState state;

    private ResumeRecord(Path path, FileIdentity identity, FileChannel channel, ResumeState state) {
        this.path = path;
        this.identity = identity;
        this.channel = channel;
        this.state = state;
    }

    /**
     * Opens that of a download, or creates it.
     *
     * @return empty if a file that is not a record has its name
     * @throws IOException if another download has locked it
     */
    static Optional<ResumeRecord> open(Path file) throws IOException {
        var path = pathFor(file);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? openExisting(path) : Optional.of(create(path));
            } catch (NoSuchFileException | FileAlreadyExistsException otherDownload) {
                // Next time it is as it is now.
            }
        }
        throw new IOException("Cannot open " + path + ": other downloads create and delete it all the time");
    }

    /** Where the record of a download is: who does not know the directory, as who chooses names in a bucket, cannot tell. */
    static Path pathFor(Path file) throws IOException {
        var directory = FileIdentity.ofDirectory(file.getParent())
                .orElseThrow(() -> new NoSuchFileException(file.getParent().toString()));
        var secret = directory.value() + "/" + file.getFileName();
        var id = UUID.nameUUIDFromBytes(secret.getBytes(StandardCharsets.UTF_8));
        return file.resolveSibling(".westcloud-" + id.toString().replace("-", "") + ".resume");
    }

    private static ResumeRecord create(Path path) throws IOException {
        var channel = FileChannel.open(path, NEW);
        try {
            var identity = FileIdentity.of(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
            var record = new ResumeRecord(path, identity, channel, ResumeState.of(identity));
            record.begin();
            return record;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void begin() throws IOException {
        try {
            lock(channel, path);
            write(state);
        } catch (IOException | RuntimeException e) {
            // Without its identity nobody would know it again.
            delete();
            throw e;
        }
    }

    private static Optional<ResumeRecord> openExisting(Path path) throws IOException {
        if (FileIdentity.of(path).isEmpty()) {
            return Optional.empty();
        }
        FileChannel channel;
        try {
            channel = FileChannel.open(path, EXISTING);
        } catch (AccessDeniedException ofSomebodyElse) {
            return Optional.empty();
        }
        Optional<ResumeRecord> record = Optional.empty();
        try {
            lock(channel, path);
            record = read(path, channel);
            return record;
        } finally {
            if (record.isEmpty()) {
                channel.close();
            }
        }
    }

    private static Optional<ResumeRecord> read(Path path, FileChannel channel) throws IOException {
        var identity = FileIdentity.of(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
        if (channel.size() > MOST_BYTES) {
            return Optional.empty();
        }
        var text = new String(Channels.newInputStream(channel).readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        return ResumeState.parse(text)
                .filter(state -> state.record().equals(identity.value()))
                .map(state -> new ResumeRecord(path, identity, channel, state));
    }

    private static void lock(FileChannel channel, Path path) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException sameProgram) {
            // As if it were another program.
        }
        throw new IOException("Another download is writing to the target of " + path);
    }

    ResumeState state() {
        return state;
    }

    /** Where the bytes are. */
    Path part() {
        return path.resolveSibling(state.part());
    }

    /** Chooses another place for the bytes. */
    void startOver() {
        state = ResumeState.of(identity);
    }

    /** Writes it in place and in one piece: what is left of a longer text is overwritten with line breaks. */
    void write(ResumeState newState) throws IOException {
        var text = newState.format().getBytes(StandardCharsets.UTF_8);
        var bytes = Arrays.copyOf(text, Math.max(text.length, (int) channel.size()));
        Arrays.fill(bytes, text.length, bytes.length, (byte) '\n');
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, buffer.position());
        }
        state = newState;
    }

    /** Unless another file has taken its place. */
    void delete() throws IOException {
        if (identity.isAt(path)) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
