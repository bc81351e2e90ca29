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
package io.github.westcloud.server.internal.s3.listing;

import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StoredDirectory;
import io.github.westcloud.server.internal.storage.StoredEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * One directory on the way of a walk: its entries in the order of keys.
 *
 * <p>The engine has them by name, where {@code a} comes before {@code a-b}; as keys, {@code a-b} comes before all of
 * {@code a/}. So a directory is held back until its place has come. All that are held back at one time are prefixes of one
 * another, so there are at most as many as a name has characters.
 */
final class Level {

    private final StorageEngine engine;
    private final Location directory;
    private final String keyPrefix;
    private final String bound;
    private final Siblings siblings;
    private final Deque<StoredEntry> heldBack = new ArrayDeque<>();

    /**
     * @param keyPrefix what keys below this directory begin with
     * @param bound entries before it are left out, but a directory that it leads into; it is relative to the directory, and
     *     empty for all entries
     */
    Level(StorageEngine engine, Location directory, String keyPrefix, String bound) {
        this.engine = engine;
        this.directory = directory;
        this.keyPrefix = keyPrefix;
        this.bound = bound;
        int slash = bound.indexOf(KeyOrder.SLASH);
        var first = slash < 0 ? bound : bound.substring(0, slash);
        this.siblings = new Siblings(engine, directory, first.isEmpty() ? Optional.empty() : Optional.of(first));
        var early = new ArrayList<>(earlyDirectories(first));
        if (!first.isEmpty()) {
            find(first).filter(entry -> isWanted(entry, slash)).ifPresent(early::add);
        }
        early.forEach(heldBack::push);
    }

    /** The next entry in the order of keys; {@code null} at the end. */
    StoredEntry next() {
        while (true) {
            var sibling = siblings.peek();
            if (!heldBack.isEmpty() && (sibling == null || isBefore(heldBack.peek(), sibling))) {
                return heldBack.pop();
            }
            if (sibling == null) {
                return null;
            }
            siblings.next();
            if (sibling instanceof StoredDirectory) {
                heldBack.push(sibling);
            } else {
                return sibling;
            }
        }
    }

    String keyOf(StoredEntry entry) {
        return keyPrefix + KeyOrder.nameOf(entry);
    }

    /** Whether the bound lies in this directory or below it, or is the directory itself. */
    boolean boundLeadsInto(StoredEntry entry) {
        return entry instanceof StoredDirectory && bound.startsWith(KeyOrder.nameOf(entry));
    }

    /** The directory as a level of its own, with what is left of the bound. */
    Level into(StoredEntry entry) {
        var below = new Location(directory.bucket(), directory.path().resolve(entry.name()));
        var rest = boundLeadsInto(entry) ? bound.substring(entry.name().length() + 1) : "";
        return new Level(engine, below, keyOf(entry), rest);
    }

    /** Directories whose name comes before the bound and whose key comes after it: {@code a} for the bound {@code a-b}. */
    private List<StoredEntry> earlyDirectories(String first) {
        var early = new ArrayList<StoredEntry>();
        for (int i = 1; i < first.length(); i++) {
            if (first.charAt(i) < KeyOrder.SLASH) {
                find(first.substring(0, i))
                        .filter(StoredDirectory.class::isInstance)
                        .ifPresent(early::add);
            }
        }
        return early;
    }

    /** A file whose name the bound is; not one on the bound's way to somewhere below, which comes before it. */
    private static boolean isWanted(StoredEntry entry, int slash) {
        return entry instanceof StoredDirectory || slash < 0;
    }

    private Optional<StoredEntry> find(String name) {
        try {
            return engine.find(new Location(directory.bucket(), directory.path().resolve(requireSegment(name))));
        } catch (IllegalArgumentException noLegalName) {
            return Optional.empty();
        }
    }

    private static String requireSegment(String name) {
        return new ObjectPath(List.of(name)).name();
    }

    private static boolean isBefore(StoredEntry a, StoredEntry b) {
        return KeyOrder.compare(KeyOrder.nameOf(a), KeyOrder.nameOf(b)) < 0;
    }
}
