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

import io.github.westcloud.server.internal.storage.journal.JournalReader;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Opens the index that a clean stop left, or makes it anew from the journal. */
final class IndexOpening {

    /**
     * An index that is up to date.
     *
     * @param lastChange the number of the last change in it
     * @param stoppedCleanly whether it is the one that a clean stop left
     */
    record Opened(Index index, long lastChange, boolean stoppedCleanly) {}

    /** Why an index is built anew. */
    enum Why {
        /** There is none yet, or the process was killed. */
        NOT_CLOSED("was not closed"),
        DAMAGED("is damaged or lost"),
        OUTDATED("is outdated");

        private final String text;

        Why(String text) {
            this.text = text;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(IndexOpening.class);

    private final DiskLayout layout;
    private final DiskSpace space;
    private final Optional<IndexFile> file;

    IndexOpening(DiskLayout layout, DiskSpace space, boolean inMemory) {
        this.layout = layout;
        this.space = space;
        this.file = inMemory ? Optional.empty() : Optional.of(new IndexFile(layout.root(), "index", space));
    }

    /** @throws io.github.westcloud.server.internal.storage.journal.DamagedJournalException if the journal is damaged */
    Opened open() throws IOException {
        var journal = new JournalReader(layout.disk(), layout.journal());
        var closedAt = closedAt();
        if (closedAt.isPresent()) {
            long end = journal.replay(changes -> {});
            if (end == closedAt.get()) {
                return new Opened(openClosed(), end, true);
            }
        }
        report(closedAt);
        var index = openNew(file.orElse(null));
        try {
            long end = journal.replay(index::apply);
            return new Opened(index, end, false);
        } catch (IOException | RuntimeException e) {
            index.closeUnfinished();
            throw e;
        }
    }

    private void report(Optional<Long> closedAt) {
        var why = whyBuilt(closedAt);
        var level = why == Why.NOT_CLOSED ? Level.INFO : Level.WARN;
        LOG.atLevel(level).log("The index of {} {}: it is built from the journal", layout.root(), why.text);
    }

    /** Why the index cannot be used, if its last change is another than that of the journal. */
    Why whyBuilt(Optional<Long> closedAt) {
        if (closedAt.isPresent()) {
            return Why.OUTDATED;
        }
        return file.isPresent() && file.get().wasClosed() ? Why.DAMAGED : Why.NOT_CLOSED;
    }

    /** The last change in the index, if it is as a clean stop left it. */
    Optional<Long> closedAt() throws IOException {
        return file.isPresent() ? file.get().closedAt() : Optional.empty();
    }

    /** An empty index beside the one that may be damaged. */
    Index openBeside() throws IOException {
        return openNew(file.isPresent() ? beside() : null);
    }

    /** Deletes the index beside it. */
    void deleteBeside() throws IOException {
        if (file.isPresent()) {
            beside().delete();
        }
    }

    /** What is left of the index, to be looked at. */
    Optional<Index> look() {
        return file.flatMap(IndexFile::look).map(store -> new Index(IndexStore.inMemory(), store));
    }

    private IndexFile beside() {
        return new IndexFile(layout.root(), "rebuild", space);
    }

    private Index openClosed() throws IOException {
        return new Index(file.orElseThrow(), file.orElseThrow().openClosed());
    }

    private Index openNew(IndexFile onDisk) throws IOException {
        var place = file.isPresent() ? onDisk : IndexStore.inMemory();
        return new Index(place, place.openNew());
    }
}
