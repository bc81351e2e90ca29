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

import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for files whose content is missing or has another length than it was stored with, which nobody would notice before they are
 * read. It only reports them. Other work goes on meanwhile.
 */
final class ContentCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ContentCheck.class);
    private static final int MOST_SUSPECTS = 10_000;
    private static final int MOST_LOGGED = 10;

    private final Index index;
    private final BlobStore blobs;

    ContentCheck(Index index, BlobStore blobs) {
        this.index = index;
        this.blobs = blobs;
    }

    private record Suspect(byte[] key, long contentId) {}

    /** The damaged files, at most 10,000. */
    List<Location> run() throws IOException {
        var damaged = new ArrayList<Location>();
        for (var suspect : suspects()) {
            // It may have been replaced or deleted since.
            if (index.entries.get(suspect.key()) instanceof StoredFile file
                    && file.contentId() == suspect.contentId()
                    && isDamaged(file)) {
                damaged.add(Keys.placeOf(suspect.key()));
            }
        }
        report(damaged);
        return damaged;
    }

    private List<Suspect> suspects() {
        return index.readLong(() -> {
            var suspects = new ArrayList<Suspect>();
            for (var entries = index.entries.cursor(); entries.hasNext() && suspects.size() < MOST_SUSPECTS; ) {
                var key = entries.next();
                if (entries.getValue() instanceof StoredFile file && isDamaged(file)) {
                    suspects.add(new Suspect(key, file.contentId()));
                }
            }
            return suspects;
        });
    }

    private boolean isDamaged(StoredFile file) {
        try {
            return blobs.length(file.contentId()) != file.length();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look at the content of the file " + file.name(), e);
        }
    }

    private static void report(List<Location> damaged) {
        damaged.stream()
                .limit(MOST_LOGGED)
                .forEach(file -> LOG.warn("The content of the file {} is missing or has the wrong length", file));
        if (!damaged.isEmpty()) {
            LOG.warn(
                    "{} files cannot be read because their contents are damaged or lost. To remove and list them, start the"
                            + " server with --rebuild",
                    damaged.size());
        }
    }
}
