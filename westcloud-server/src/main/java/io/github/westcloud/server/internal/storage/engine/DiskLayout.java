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

import io.github.westcloud.server.internal.storage.disk.Disk;
import io.github.westcloud.server.internal.storage.journal.Journal;
import io.github.westcloud.server.internal.storage.journal.JournalPlace;
import io.github.westcloud.server.internal.storage.journal.JournalReader;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What is where in a data directory.
 *
 * @param root the data directory
 */
record DiskLayout(Disk disk, Path root) {

    /** The journal. Everything but contents can be made from it. */
    JournalPlace journal() {
        return new JournalPlace(root.resolve("journal"), contents().root().resolve("acknowledged"));
    }

    ContentFiles contents() {
        return new ContentFiles(disk, root.resolve("content"));
    }

    /** What a rebuild could not make sense of. */
    Path lostAndFound() {
        return root.resolve("lost-and-found");
    }

    /** Whether nothing was ever stored here. */
    boolean isUnused() throws IOException {
        return contents().isEmpty() && new JournalReader(disk, journal()).isUnused();
    }

    /** Sets an empty directory up. Can be repeated if it was interrupted. */
    void create() throws IOException {
        disk.createDirectory(contents().root());
        Journal.create(disk, journal());
    }

    void replayWritten(Index index) throws IOException {
        new JournalReader(disk, journal()).replayWritten(index::apply);
    }
}
