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

import io.github.westcloud.client.model.BytesContent;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.FileContent;
import io.github.westcloud.client.model.StreamContent;
import io.github.westcloud.protocol.ChunkRules;
import java.io.IOException;
import java.util.Optional;

/**
 * Cuts a content into parts, one after the other, for several threads. Parts of files and byte arrays share what is there;
 * a part of a stream is read into the buffer that the asking thread brings. Thread-safe.
 */
final class PartSource {

    private final Content content;
    private final int parts;
    private final SentParts sent;
    private final boolean inMemory;
    private int next;
    private boolean stopped;

    /**
     * @param sent parts of a file that are left out
     * @param inMemory whether each part is in memory while it is sent, which one of a stream always is
     */
    PartSource(Content content, SentParts sent, boolean inMemory) {
        this.content = content;
        this.sent = sent;
        this.inMemory = inMemory || content instanceof StreamContent;
        this.parts = ChunkRules.partCount(content.length());
    }

    int parts() {
        return parts;
    }

    synchronized int partsLeft() {
        return stopped ? 0 : parts - next;
    }

    /** How many parts at a time are not too much for the heap: those in memory take a quarter of it at most. */
    int mostInMemory() {
        long most = Runtime.getRuntime().maxMemory() / 4 / ChunkRules.CHUNK_SIZE;
        return inMemory ? (int) Math.max(1, Math.min(most, Integer.MAX_VALUE)) : Integer.MAX_VALUE;
    }

    /** Hands out no more parts: the upload has failed. */
    synchronized void stop() {
        stopped = true;
    }

    /**
     * The next part, or nothing after the last one.
     *
     * @param buffer where a part of a stream is read to; used until the part has been sent
     * @throws IOException if a stream fails or ends too early; there is no further part then
     */
    synchronized Optional<Part> next(PartBuffer buffer) throws IOException {
        while (next < parts && sent.has(next)) {
            next++;
        }
        if (stopped || next == parts) {
            return Optional.empty();
        }
        int id = next++;
        return Optional.of(new Part(id, cut(id, buffer)));
    }

    private Content cut(int id, PartBuffer buffer) throws IOException {
        long offset = ChunkRules.partOffset(id);
        int length = ChunkRules.partLength(content.length(), id);
        if (content instanceof FileContent file) {
            return file.slice(offset, length);
        }
        if (content instanceof BytesContent bytes) {
            return bytes.slice((int) offset, length);
        }
        var bytes = buffer.bytes(length);
        ((StreamContent) content).read(bytes, length);
        return new BytesContent(bytes, 0, length);
    }

    /**
     * One part.
     *
     * @param id its number, from 0
     * @param content its bytes
     */
    record Part(int id, Content content) {}

    /** The one part in memory that a thread holds at a time; made when it is first needed. */
    static final class PartBuffer {

        private byte[] bytes;

        /**
         * A part in memory, so that a file is read once although its bytes are needed twice.
         *
         * @throws IOException if the file cannot be read
         */
        Content load(Content part) throws IOException {
            if (!(part instanceof FileContent file)) {
                return part;
            }
            int length = Math.toIntExact(file.length());
            var loaded = bytes(length);
            file.read(loaded);
            return new BytesContent(loaded, 0, length);
        }

        private byte[] bytes(int length) {
            if (bytes == null || bytes.length < length) {
                bytes = new byte[length];
            }
            return bytes;
        }
    }
}
