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

import io.github.westcloud.client.model.FileInfo;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.StreamCache;

/**
 * A copy of a content, made while it is read: in memory up to the length from which Camel's stream caching writes to disk, in a
 * temporary file from there on. Not thread-safe.
 */
final class ContentCopy implements Closeable {

    /** In bytes. */
    static final long MOST_IN_MEMORY = StreamCache.DEFAULT_SPOOL_THRESHOLD;

    private final SpoolFiles spool;
    private final Object reader;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Path file;
    private OutputStream out = memory;

    /**
     * @param reader whoever reads the copy: a temporary file is deleted when that is no longer reachable
     */
    ContentCopy(SpoolFiles spool, Object reader) {
        this.spool = spool;
        this.reader = reader;
    }

    void write(byte[] bytes, int offset, int count) throws IOException {
        if (file == null && memory.size() + count > MOST_IN_MEMORY) {
            file = spool.create(reader);
            out = Files.newOutputStream(file);
            memory.writeTo(out);
            memory.reset();
        }
        out.write(bytes, offset, count);
    }

    /** The copy, which is complete. */
    ContentPlace finish(FileInfo info) throws IOException {
        out.close();
        return file == null
                ? new ContentPlace.InMemory(memory.toByteArray(), info)
                : new ContentPlace.OnDisk(file, info);
    }

    /** Deletes a copy that is not needed, or not complete. */
    @Override
    public void close() throws IOException {
        out.close();
        if (file != null) {
            spool.delete(file);
        }
    }
}
