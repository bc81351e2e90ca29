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
package io.github.westcloud.server.internal.storage.engine;

import io.github.westcloud.protocol.ChunkRules;
import io.github.westcloud.server.internal.storage.Checksum;
import io.github.westcloud.server.internal.storage.UploadedPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** The parts of uploads that have arrived. An upload is known here by the number of its content. */
final class Parts {

    private static final int PARTS_PER_CHANGE = 1_000;
    private static final int BUFFER_SIZE = 128 * 1024;
    private static final int PLACES = 256;

    private final Index index;
    private final Contents contents;
    /** Held while a part is written, so that its bytes and what the index says of them belong together. */
    private final Lock[] places =
            Stream.generate(ReentrantLock::new).limit(PLACES).toArray(Lock[]::new);

    Parts(Index index, Contents contents) {
        this.index = index;
        this.contents = contents;
    }

    /** Writes a part to its place in the upload's content. One that is sent twice at the same time is written twice, in turn. */
    void writeInPlace(
            long upload, int part, ByteBuffer content, Optional<String> md5, Optional<Checksum> checksum, Instant now)
            throws IOException {
        var stored = new StoredPart(content.remaining(), md5, checksum, now, OptionalLong.empty());
        var place = places[(int) ((upload + part) % PLACES)];
        place.lock();
        try {
            contents.blobs().writeAt(upload, ChunkRules.partOffset(part), content);
            index.change(() -> index.parts.put(Keys.part(upload, part), stored));
        } finally {
            place.unlock();
        }
    }

    /** Keeps a part as a content of its own, in place of an earlier one. */
    void put(long upload, int part, ReceivedContent content, Instant now) {
        content.finish();
        var stored = new StoredPart(
                content.length(), content.digest(), content.checksum(), now, OptionalLong.of(content.id()));
        var replaced = index.change(() -> {
            var old = index.parts.put(Keys.part(upload, part), stored);
            var released = old == null ? OptionalLong.empty() : old.contentId();
            released.ifPresent(contents::release);
            return released;
        });
        content.becameFile();
        replaced.ifPresent(contents::drop);
    }

    /** Some parts, from a number on. */
    List<UploadedPart> list(long upload, int from, int limit) {
        return index.readLong(() -> {
            var some = new ArrayList<UploadedPart>();
            var cursor = index.parts.cursor(Keys.part(upload, from), Keys.part(upload, Integer.MAX_VALUE), false);
            while (some.size() < limit && cursor.hasNext()) {
                var key = cursor.next();
                var part = cursor.getValue();
                some.add(new UploadedPart(
                        Keys.numberOfPart(key), part.length(), part.md5(), part.checksum(), part.arrived()));
            }
            return some;
        });
    }

    /** How many of the first parts have arrived, without counting them one by one; alone, since other uploads move the ranks. */
    long count(long upload, int wanted) {
        return index.alone(() -> index.parts.rank(Keys.part(upload, wanted)) - index.parts.rank(Keys.part(upload, 0)));
    }

    /** One content out of those of some parts. */
    ReceivedContent assemble(long upload, List<Integer> parts) {
        long length = parts.stream()
                .mapToLong(part -> index.parts.get(Keys.part(upload, part)).length())
                .sum();
        var whole = contents.receive(length);
        try {
            var buffer = ByteBuffer.allocate(BUFFER_SIZE);
            for (int part : parts) {
                append(whole, index.parts.get(Keys.part(upload, part)), buffer);
            }
            whole.finish();
            return whole;
        } catch (IOException e) {
            contents.drop(whole.id());
            throw new UncheckedIOException("Could not assemble the parts of an upload", e);
        }
    }

    /** Forgets all parts and deletes their contents; in steps, since a large upload has millions. */
    void forget(long upload) {
        List<byte[]> some;
        do {
            some = some(upload);
            var gone = some;
            index.changeLater(() -> removeAll(gone)).forEach(contents::drop);
        } while (some.size() == PARTS_PER_CHANGE);
    }

    /** Forgets parts whose upload ended while the process was killed. */
    void recover() {
        var live = new HashSet<Long>();
        index.uploads.keys().forEach(key -> live.add(index.uploads.get(key).contentId()));
        for (var part = index.parts.firstKey(); part != null; ) {
            long upload = Keys.contentOfPart(part);
            if (!live.contains(upload)) {
                forget(upload);
            }
            part = index.parts.ceilingKey(Keys.part(upload + 1, 0));
        }
    }

    private void append(ReceivedContent whole, StoredPart part, ByteBuffer buffer) throws IOException {
        try (var blob = contents.blobs().open(part.contentId().orElseThrow())) {
            long position = 0;
            while (blob.read(buffer.clear(), position) >= 0) {
                position += buffer.flip().remaining();
                whole.write(buffer);
            }
        }
    }

    private List<Long> removeAll(List<byte[]> keys) {
        var released = new ArrayList<Long>();
        for (var key : keys) {
            var part = index.parts.remove(key);
            if (part != null && part.contentId().isPresent()) {
                contents.release(part.contentId().getAsLong());
                released.add(part.contentId().getAsLong());
            }
        }
        return released;
    }

    private List<byte[]> some(long upload) {
        return index.readLong(() -> {
            var some = new ArrayList<byte[]>();
            var cursor = index.parts.cursor(Keys.part(upload, 0), Keys.part(upload, Integer.MAX_VALUE), false);
            while (cursor.hasNext() && some.size() < PARTS_PER_CHANGE) {
                some.add(cursor.next());
            }
            return some;
        });
    }
}
