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

import io.github.westcloud.server.Durability;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.disk.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start says of a directory that is not as it was left. */
class ContentCheckTest {

    @TempDir
    Path temporary;

    private DiskOptions options;

    @BeforeEach
    void storeFiles() throws IOException {
        options = new DiskOptions(temporary.resolve("data"), Durability.PROCESS, false);
        try (var engine = EngineFiles.open(options)) {
            engine.createBucket(EngineFiles.BUCKET);
            EngineFiles.put(engine, "d/lost", "content");
            EngineFiles.put(engine, "d/short", "content");
            EngineFiles.put(engine, "d/whole", "content");
            EngineFiles.put(engine, "replaced", "content");
        }
    }

    @Test
    void findsFilesWithoutTheirContents() throws IOException {
        try (var store = DiskStore.open(Disk.real(), options, false);
                var engine = EngineFiles.open(store)) {
            var check = new ContentCheck(store.index(), store.blobs());
            assertThat(check.run()).isEmpty();
            Files.delete(content(engine, "d/lost"));
            Files.writeString(content(engine, "d/short"), "cont");
            Files.delete(content(engine, "replaced"));
            EngineFiles.put(engine, "replaced", "other");
            assertThat(check.run()).containsExactly(EngineFiles.at("d/lost"), EngineFiles.at("d/short"));
            assertThat(EngineFiles.read(engine, "d/whole")).isEqualTo("content");
        }
    }

    @Test
    void knowsWhyTheIndexIsBuilt() throws IOException {
        assertThat(why()).isEqualTo(IndexOpening.Why.OUTDATED);
        var index = options.directory().resolve("index.mv");
        Files.write(index, new byte[100]);
        assertThat(why()).isEqualTo(IndexOpening.Why.DAMAGED);
        Files.delete(index);
        assertThat(why()).isEqualTo(IndexOpening.Why.DAMAGED);
        Files.delete(options.directory().resolve("index.state"));
        assertThat(why()).isEqualTo(IndexOpening.Why.NOT_CLOSED);
    }

    /** Asked only when the index does not end where the journal does. */
    private IndexOpening.Why why() throws IOException {
        var layout = new DiskLayout(Disk.real(), options.directory());
        var opening = new IndexOpening(layout, new DiskSpace(layout.disk(), layout.root()), false);
        Optional<Long> closedAt = opening.closedAt();
        return opening.whyBuilt(closedAt);
    }

    private Path content(StorageEngine engine, String path) {
        var layout = new DiskLayout(Disk.real(), options.directory());
        return layout.contents().fileOf(EngineFiles.file(engine, path).contentId());
    }
}
