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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.storage.ListQuery;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StoredDirectory;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Short words for what tests of crashes and damage do with an engine. */
final class EngineFiles {

    static final BucketName BUCKET = new BucketName("b");
    static final PutOptions REPLACE = new PutOptions(true, true);
    static final FileAttributes PLAIN =
            new FileAttributes("text/plain", Metadata.empty(), Optional.empty(), Optional.empty());
    private static final Duration LIFETIME = Duration.ofHours(24);

    private EngineFiles() {}

    static StorageEngine open(DiskOptions options) throws IOException {
        return StorageEngines.onDisk(options, Clock.systemUTC(), LIFETIME);
    }

    static StorageEngine open(DiskStore store) throws IOException {
        return StorageEngines.onDisk(store, Clock.systemUTC(), LIFETIME);
    }

    static Location at(String path) {
        return new Location(BUCKET, ObjectPath.of(path));
    }

    static StoredFile file(StorageEngine engine, String path) {
        return (StoredFile) engine.find(at(path)).orElseThrow();
    }

    static void put(StorageEngine engine, String path, String text) throws IOException {
        try (var content = engine.receive(text.length())) {
            content.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            engine.put(at(path), content, PLAIN, REPLACE);
        }
    }

    static String read(StorageEngine engine, String path) throws IOException {
        try (var open = engine.open(at(path))) {
            var content = ByteBuffer.allocate((int) open.file().length());
            while (content.hasRemaining() && open.read(content, content.position()) >= 0) {
                // Until it is full.
            }
            return new String(content.array(), StandardCharsets.UTF_8);
        }
    }

    /** All files of the bucket. */
    static Map<String, String> readAll(StorageEngine engine) throws IOException {
        return readAll(engine, "");
    }

    /** All files below a directory, which need not exist. */
    static Map<String, String> readAll(StorageEngine engine, String directory) throws IOException {
        var found = new TreeMap<String, String>();
        if (engine.find(at(directory)).isPresent()) {
            readAll(engine, directory, found);
        }
        return found;
    }

    private static void readAll(StorageEngine engine, String directory, Map<String, String> found) throws IOException {
        var all = new ListQuery(Optional.empty(), 1_000, ListOrder.ASC);
        for (var entry : engine.list(at(directory), all).entries()) {
            var path = directory.isEmpty() ? entry.name() : directory + "/" + entry.name();
            if (entry instanceof StoredDirectory) {
                readAll(engine, path, found);
            } else {
                found.put(path, read(engine, path));
            }
        }
    }

    /** Each content on the disk belongs to a file or to an upload that is still open. */
    static void assertNothingIsLeftOver(DiskStore store) throws IOException {
        var needed = new TreeSet<Long>();
        var index = store.index();
        for (var key : index.entries.keys()) {
            if (index.entries.get(key) instanceof StoredFile file) {
                needed.add(file.contentId());
            }
        }
        index.uploads.keys().forEach(key -> needed.add(index.uploads.get(key).contentId()));
        index.parts.keys().forEach(key -> index.parts.get(key).contentId().ifPresent(needed::add));
        var there = new TreeSet<Long>();
        store.blobs().visitFrom(0, there::add);
        assertThat(there).isEqualTo(needed);
    }
}
