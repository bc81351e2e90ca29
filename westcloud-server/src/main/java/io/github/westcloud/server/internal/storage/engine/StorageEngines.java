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

import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.disk.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Opens engines. */
public final class StorageEngines {

    private static final String INDEX_FILE = "index.mv";
    private static final String CONTENT_FOLDER = "content";

    private StorageEngines() {}

    /**
     * An engine that keeps everything in the heap, at most three quarters of it.
     *
     * @param uploadLifetime after which time an upload in parts that is not complete is dropped
     */
    public static StorageEngine inMemory(Clock clock, Duration uploadLifetime) {
        var index = Index.inMemory();
        return engine(
                index,
                new Contents(index, new MemoryBlobStore(Runtime.getRuntime().maxMemory() / 4 * 3)),
                clock,
                uploadLifetime);
    }

    /**
     * An engine that keeps everything in a directory, which is created if it is missing. It removes what a killed process
     * left half done.
     *
     * @param uploadLifetime after which time an upload in parts that is not complete is dropped
     * @throws IOException if the directory cannot be written, is damaged, or is in use by another process
     */
    public static StorageEngine onDisk(Path directory, Clock clock, Duration uploadLifetime) throws IOException {
        createDirectory(directory);
        var index = openIndex(directory);
        var contents = new Contents(index, new FileBlobStore(Disk.real(), directory.resolve(CONTENT_FOLDER)));
        contents.recover();
        return engine(index, contents, clock, uploadLifetime);
    }

    static StorageEngine engine(Index index, Contents contents, Clock clock, Duration uploadLifetime) {
        var tree = new Tree(index, clock);
        var uploads = new Uploads(index, contents, tree, uploadLifetime);
        uploads.recover();
        return new IndexedEngine(index, contents, tree, uploads);
    }

    private static void createDirectory(Path directory) throws IOException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new IOException("The data directory " + directory + " cannot be created", e);
        }
        if (!Files.isWritable(directory)) {
            throw new IOException("The data directory " + directory + " cannot be written");
        }
    }

    private static Index openIndex(Path directory) throws IOException {
        try {
            return Index.onDisk(directory.resolve(INDEX_FILE));
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IOException("The data directory " + directory + " is in use by another server", e);
            }
            throw new IOException("The index of the data directory " + directory + " cannot be opened", e);
        }
    }
}
