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

import io.github.westcloud.server.internal.storage.StoredFile;
import java.io.IOException;
import java.util.BitSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the last run left half done, deleted as far as the index itself says that nobody needs it. */
final class LeftOvers {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOvers.class);

    private final Index index;
    private final BlobStore blobs;
    private final long firstOfRun;
    private final BitSet referred = new BitSet();
    private long damaged;

    LeftOvers(Index index, BlobStore blobs) {
        this.index = index;
        this.blobs = blobs;
        this.firstOfRun = ContentNumbers.firstOfLastRun(index);
    }

    /** @throws UnknownContentsException if there is a content of which the index has never heard */
    void requireKnown() throws IOException {
        long limit = ContentNumbers.limit(index);
        blobs.visitFrom(limit, id -> {
            throw new UnknownContentsException(
                    "it has the content " + Long.toHexString(id) + ", which its journal does not have");
        });
    }

    /** Deletes contents that are noted as garbage. */
    void deleteGarbage() throws IOException {
        for (long id : index.garbage.keys()) {
            blobs.delete(id);
        }
    }

    /** Deletes contents that were under way when the process died. */
    void deleteUnderWay() throws IOException {
        for (var entries = index.entries.cursor(); entries.hasNext(); ) {
            entries.next();
            if (entries.getValue() instanceof StoredFile file) {
                refer(file);
            }
        }
        for (var uploads = index.uploads.cursor(); uploads.hasNext(); ) {
            uploads.next();
            refer(uploads.getValue().contentId());
        }
        for (var parts = index.parts.cursor(); parts.hasNext(); ) {
            parts.next();
            parts.getValue().contentId().ifPresent(this::refer);
        }
        blobs.visitFrom(firstOfRun, this::deleteUnlessReferred);
        if (damaged > 0) {
            LOG.warn(
                    "{} files have lost content and cannot be read. That happens after a power failure unless the server"
                            + " runs with --durability power",
                    damaged);
        }
    }

    /** Makes the deletions survive, and forgets the garbage. */
    void finish() throws IOException {
        blobs.syncNames();
        index.changeLater(() -> {
            index.garbage.keys().forEach(index.garbage::remove);
            return null;
        });
    }

    private void refer(StoredFile file) throws IOException {
        refer(file.contentId());
        if (file.contentId() >= firstOfRun && blobs.length(file.contentId()) != file.length()) {
            LOG.warn("The content of the file {} is damaged or lost", file.name());
            damaged++;
        }
    }

    private void refer(long id) {
        if (id >= firstOfRun) {
            referred.set(Math.toIntExact(id - firstOfRun));
        }
    }

    private void deleteUnlessReferred(long id) throws IOException {
        if (!referred.get(Math.toIntExact(id - firstOfRun))) {
            blobs.delete(id);
        }
    }
}
