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
import io.github.westcloud.server.internal.storage.journal.DamagedJournalException;
import io.github.westcloud.server.internal.storage.journal.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps the names and contents of one data directory: journal, index and files. */
final class DiskStore implements Persistence {

    private static final Logger LOG = LoggerFactory.getLogger(DiskStore.class);

    private final DataDirectory data;
    private final Index index;
    private final Journal journal;
    private final Committer committer;
    private final Compaction compaction;
    private final DiskSpace space;
    private final BlobStore blobs;
    private final AtomicBoolean contentsChecked = new AtomicBoolean();

    private DiskStore(
            DataDirectory data, DiskLayout layout, DiskSpace space, BlobStore blobs, Index index, Journal journal) {
        this.data = data;
        this.space = space;
        this.blobs = blobs;
        this.index = index;
        this.journal = journal;
        this.committer = new Committer(index, journal, blobs::syncNames, space);
        this.compaction = new Compaction(index, journal, committer, space, layout.disk());
    }

    /**
     * Opens a directory.
     *
     * @param indexInMemory whether the index is kept in the heap, and not in a file of the directory
     * @throws IOException in one sentence, if the directory cannot be used or is damaged
     */
    static DiskStore open(Disk disk, DiskOptions options, boolean indexInMemory) throws IOException {
        var data = DataDirectory.open(disk, options.directory());
        try {
            return open(data, new DiskLayout(disk, options.directory()), options, indexInMemory);
        } catch (DamagedJournalException | UnknownContentsException e) {
            data.close();
            throw new IOException(
                    "The data directory " + options.directory() + " is damaged: " + e.getMessage()
                            + ". Nothing was deleted. To recover what is left, start the server with --rebuild",
                    e);
        } catch (IOException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static DiskStore open(DataDirectory data, DiskLayout layout, DiskOptions options, boolean indexInMemory)
            throws IOException {
        setUp(data, layout, options.rebuild());
        var space = new DiskSpace(layout.disk(), layout.root());
        var blobs = new FileBlobStore(layout.disk(), layout.contents(), options.syncs());
        var opening = new IndexOpening(layout, space, indexInMemory);
        if (options.rebuild()) {
            new Rebuild(layout, opening, blobs).run();
            data.claim();
        }
        var opened = opening.open();
        try {
            var leftOvers = new LeftOvers(opened.index(), blobs);
            leftOvers.requireKnown();
            var journal = Journal.resume(layout.disk(), layout.journal(), options.syncs(), opened.lastChange());
            var store = new DiskStore(data, layout, space, blobs, opened.index(), journal);
            store.start(layout, leftOvers, opened.stoppedCleanly());
            return store;
        } catch (IOException | RuntimeException e) {
            opened.index().closeUnfinished();
            throw e;
        }
    }

    private static void setUp(DataDirectory data, DiskLayout layout, boolean rebuild) throws IOException {
        if (!data.isNew()) {
            return;
        }
        if (layout.isUnused()) {
            layout.create();
            data.claim();
        } else if (!rebuild) {
            throw new UnknownContentsException("its file " + DataDirectory.MARKER + " is empty");
        }
    }

    private void start(DiskLayout layout, LeftOvers leftOvers, boolean stoppedCleanly) throws IOException {
        index.writeTo(committer, layout::replayWritten);
        committer.start();
        try {
            leftOvers.deleteGarbage();
            if (!stoppedCleanly) {
                leftOvers.deleteUnderWay();
            }
            leftOvers.finish();
        } catch (IOException | RuntimeException e) {
            committer.close();
            journal.close();
            throw e;
        }
    }

    Index index() {
        return index;
    }

    BlobStore blobs() {
        return blobs;
    }

    Compaction compaction() {
        return compaction;
    }

    Space space() {
        return space;
    }

    @Override
    public void maintain() {
        checkContentsOnce();
        space.restoreReserve();
        index.compact();
        try {
            compaction.run();
        } catch (IOException | UncheckedIOException | MVStoreException e) {
            LOG.warn("The journal of {} could not be shortened. That will be tried again", data.path(), e);
        }
    }

    /** After the start and not during it: it looks at each file. */
    private void checkContentsOnce() {
        if (contentsChecked.getAndSet(true)) {
            return;
        }
        try {
            new ContentCheck(index, blobs).run();
        } catch (IOException | UncheckedIOException | MVStoreException e) {
            LOG.warn("The contents of {} could not be checked", data.path(), e);
        }
    }

    @Override
    public void close() throws IOException {
        index.endChanges();
        boolean everything = committer.close();
        try (data;
                journal) {
            if (everything) {
                index.close(journal.end());
            } else {
                index.closeUnfinished();
            }
        }
    }
}
