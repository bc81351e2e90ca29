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

import io.github.westcloud.server.internal.storage.Checksum;
import io.github.westcloud.server.internal.storage.NewContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Content that this engine receives. What is closed before it became a file is dropped. */
final class ReceivedContent implements NewContent {

    private final long id;
    private final BlobStore.Writer writer;
    private final Contents contents;
    private long length;
    private Optional<String> digest = Optional.empty();
    private Optional<Checksum> checksum = Optional.empty();
    private boolean settled;

    ReceivedContent(long id, BlobStore.Writer writer, Contents contents) {
        this.id = id;
        this.writer = writer;
        this.contents = contents;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        int count = bytes.remaining();
        writer.write(bytes);
        length += count;
    }

    @Override
    public void verified(String hex) {
        digest = Optional.of(hex);
    }

    @Override
    public void verified(Checksum sum) {
        checksum = Optional.of(sum);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            if (!settled) {
                settled = true;
                contents.drop(id);
            }
        }
    }

    long id() {
        return id;
    }

    Optional<String> digest() {
        return digest;
    }

    Optional<Checksum> checksum() {
        return checksum;
    }

    /** Sees to it that no byte can get lost before anything refers to them. */
    void finish() {
        try {
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not finish writing content " + id, e);
        }
    }

    /** An entry refers to it, and cannot get lost. */
    void becameFile() {
        settled = true;
        contents.kept(id);
    }
}
