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
package io.github.westcloud.camel.internal.consumer;

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ObjectPath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A place in a tree of directories that survives from poll to poll: the next poll goes on where the last one stopped. It
 * holds one page for each directory on the way down. Not thread-safe.
 */
public final class DirectoryWalk {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryWalk.class);

    private final String root;
    private final Function<String, Iterator<DirectoryEntry>> lister;
    private final Runnable rootMissing;
    private final Deque<Level> levels = new ArrayDeque<>();

    /**
     * @param root the starting directory, from the root of the bucket
     * @param lister lists a directory page by page
     * @param rootMissing called when the starting directory does not exist
     */
    public DirectoryWalk(String root, Function<String, Iterator<DirectoryEntry>> lister, Runnable rootMissing) {
        this.root = root;
        this.lister = lister;
        this.rootMissing = rootMissing;
    }

    /** Whether the walk is somewhere on its way, and not before its beginning. */
    public boolean underWay() {
        return !levels.isEmpty();
    }

    /** Forgets the place: the next entry is the first one of the starting directory. */
    public void startOver() {
        levels.clear();
    }

    /**
     * The next entry, or nothing at the end; after the end the walk begins again.
     *
     * @throws WestCloudException if a directory cannot be listed; the walk begins again after that
     */
    public Optional<Place> next() {
        if (levels.isEmpty()) {
            levels.push(new Level(root, 1));
        }
        try {
            while (!levels.isEmpty()) {
                var level = levels.peek();
                var entry = level.next();
                if (entry.isPresent()) {
                    return Optional.of(new Place(level.directory, entry.get(), level.depth));
                }
                levels.pop();
            }
        } catch (RuntimeException e) {
            startOver();
            throw e;
        }
        return Optional.empty();
    }

    /** Goes down: the entries of this directory come next, then the rest of the one it is in. */
    public void enter(Place directory) {
        levels.push(new Level(directory.path(), directory.depth() + 1));
    }

    /**
     * An entry and where it is.
     *
     * @param directory the path of its directory, from the root of the bucket
     * @param entry what the listing says
     * @param depth 1 for an entry of the starting directory
     */
    public record Place(String directory, DirectoryEntry entry, int depth) {

        /** The path of the entry from the root of the bucket. */
        public String path() {
            return directory.isEmpty() ? entry.name() : directory + "/" + entry.name();
        }

        /** Whether the entry has a legal name. Another one would lead elsewhere when it is put into a path. */
        public boolean isLegal() {
            try {
                return ObjectPath.of(path()).name().equals(entry.name());
            } catch (IllegalArgumentException e) {
                LOG.warn(
                        "Skipping an entry of the directory '{}', because its name is not valid: {}",
                        directory,
                        e.getMessage());
                return false;
            }
        }
    }

    private final class Level {

        private final String directory;
        private final int depth;
        private Iterator<DirectoryEntry> entries;
        private boolean restarted;

        private Level(String directory, int depth) {
            this.directory = directory;
            this.depth = depth;
        }

        private Optional<DirectoryEntry> next() {
            try {
                if (entries == null) {
                    entries = lister.apply(directory);
                }
                return entries.hasNext() ? Optional.of(entries.next()) : Optional.empty();
            } catch (WestCloudException e) {
                return recover(e);
            }
        }

        private Optional<DirectoryEntry> recover(WestCloudException e) {
            var code = e.errorCode().orElse(null);
            if (code == ErrorCode.WRONG_LIST_ITERATOR && !restarted) {
                LOG.warn("The listing of {} has expired at the service and is restarted: {}", e.path(), e.getMessage());
                restarted = true;
                entries = null;
                return next();
            }
            if (code != ErrorCode.NOT_FOUND) {
                throw e;
            }
            if (depth == 1) {
                rootMissing.run();
            } else {
                LOG.info("Skipping the directory {}, because it no longer exists", e.path());
            }
            return Optional.empty();
        }
    }
}
