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
import java.time.Clock;
import java.time.Duration;

/** Opens engines. */
public final class StorageEngines {

    private static final Space UNBOUNDED = bytes -> {};

    private StorageEngines() {}

    /**
     * An engine that keeps everything in the heap, at most three quarters of it.
     *
     * @param uploadLifetime after which time an upload in parts that is not complete is dropped
     */
    public static StorageEngine inMemory(Clock clock, Duration uploadLifetime) {
        return inMemory(new MemoryBlobStore(Runtime.getRuntime().maxMemory() / 4 * 3), clock, uploadLifetime);
    }

    /**
     * An engine that keeps everything in a directory. It removes what a killed process left half done.
     *
     * @param uploadLifetime after which time an upload in parts that is not complete is dropped
     * @throws IOException in one sentence, if the directory cannot be created or written, belongs to something else, is in use by
     *     another process, or is damaged; then it is left as it is
     */
    public static StorageEngine onDisk(DiskOptions options, Clock clock, Duration uploadLifetime) throws IOException {
        return onDisk(DiskStore.open(Disk.real(), options, false), clock, uploadLifetime);
    }

    static StorageEngine inMemory(MemoryBlobStore blobs, Clock clock, Duration uploadLifetime) {
        var index = Index.inMemory();
        return engine(index, new Contents(index, blobs, UNBOUNDED), Persistence.none(), clock, uploadLifetime);
    }

    static StorageEngine onDisk(DiskStore store, Clock clock, Duration uploadLifetime) throws IOException {
        try {
            var contents = new Contents(store.index(), store.blobs(), store.space());
            return engine(store.index(), contents, store, clock, uploadLifetime);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static StorageEngine engine(
            Index index, Contents contents, Persistence persistence, Clock clock, Duration uploadLifetime) {
        var tree = new Tree(index, clock);
        var uploads = new Uploads(index, contents, tree, uploadLifetime);
        uploads.recover();
        return new IndexedEngine(index, contents, tree, uploads, persistence);
    }
}
