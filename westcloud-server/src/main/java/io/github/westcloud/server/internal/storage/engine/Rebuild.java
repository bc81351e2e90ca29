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

import io.github.westcloud.server.internal.storage.journal.DamagedJournalException;
import io.github.westcloud.server.internal.storage.journal.Journal;
import io.github.westcloud.server.internal.storage.journal.JournalReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a damaged data directory usable again out of what is left of its journal and its index. Contents without a name, and the
 * old journal, go to {@code lost-and-found} and are listed there; nothing is deleted.
 */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final DiskLayout layout;
    private final IndexOpening opening;
    private final FileBlobStore blobs;
    private long lastChange;

    Rebuild(DiskLayout layout, IndexOpening opening, FileBlobStore blobs) {
        this.layout = layout;
        this.opening = opening;
        this.blobs = blobs;
    }

    void run() throws IOException {
        LOG.info("Rebuilding the data directory {}", layout.root());
        layout.disk().createDirectory(layout.contents().root());
        layout.disk().createDirectory(layout.journal().directory());
        var index = opening.openBeside();
        try {
            salvage(index);
            index.publish();
            var lost = new LostAndFound(layout);
            var repair = new IndexRepair(index, blobs, lost);
            repair.run();
            var old = replaceJournal(index);
            lost.keepJournal(old);
            repair.moveUnclaimed();
            lost.report();
        } finally {
            index.closeUnfinished();
            opening.deleteBeside();
        }
    }

    /** From an undamaged journal, else from an index that a clean stop left, else from what can be read of either. */
    private void salvage(Index index) throws IOException {
        var journal = new JournalReader(layout.disk(), layout.journal());
        lastChange = journal.highest();
        if (isWhole(journal)) {
            journal.replay(index::apply);
            return;
        }
        if (opening.closedAt().isPresent() && copyIndex(index)) {
            return;
        }
        if (journal.salvage(index::apply) == 0) {
            copyIndex(index);
        }
    }

    private static boolean isWhole(JournalReader journal) throws IOException {
        try {
            journal.replay(changes -> {});
            return true;
        } catch (DamagedJournalException e) {
            LOG.warn("The journal is damaged: {}", e.getMessage());
            return false;
        }
    }

    private boolean copyIndex(Index target) throws IOException {
        var found = opening.look();
        if (found.isEmpty()) {
            return false;
        }
        try (var copy = found.get().copy()) {
            copy.writeTo(frame -> target.apply(frame.position(Journal.HEADER)));
            return true;
        } finally {
            found.get().closeUnfinished();
        }
    }

    private List<Path> replaceJournal(Index index) throws IOException {
        return Journal.replace(layout.disk(), layout.journal(), lastChange + 1, snapshot -> {
            try (var copy = index.copy()) {
                copy.writeTo(snapshot::write);
            }
        });
    }
}
