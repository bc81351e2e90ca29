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
package io.github.westcloud.server.internal.storage.journal;

import io.github.westcloud.server.internal.storage.disk.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of a journal. A segment has the number of its first change in its name. A snapshot has everything up to and with the
 * change in its name, so that segments before it can go.
 *
 * @param segments by the number of the first change
 * @param snapshots by the number of the last change
 */
record JournalFiles(NavigableMap<Long, Path> segments, NavigableMap<Long, Path> snapshots) {

    static final String SNAPSHOT = ".snapshot";
    private static final String SEGMENT = ".log";
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{16})(\\.log|\\.snapshot)");

    static JournalFiles of(Disk disk, Path directory) throws IOException {
        var segments = new TreeMap<Long, Path>();
        var snapshots = new TreeMap<Long, Path>();
        for (var file : disk.list(directory)) {
            var name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                long number = Long.parseUnsignedLong(name.group(1), 16);
                (name.group(2).equals(SEGMENT) ? segments : snapshots).put(number, file);
            }
        }
        return new JournalFiles(segments, snapshots);
    }

    static Path segment(Path directory, long firstChange) {
        return directory.resolve(hex(firstChange) + SEGMENT);
    }

    static Path snapshot(Path directory, long lastChange) {
        return directory.resolve(hex(lastChange) + SNAPSHOT);
    }

    /** All in order. A snapshot takes the place of a segment of the same number, which has nothing that is not in it. */
    NavigableMap<Long, Path> all() {
        var all = new TreeMap<>(segments);
        all.putAll(snapshots);
        return all;
    }

    /** What a snapshot of everything up to this change makes superfluous. */
    List<Path> before(long change) {
        var old = new ArrayList<>(segments.headMap(change, true).values());
        old.addAll(snapshots.headMap(change, false).values());
        return old;
    }

    private static String hex(long number) {
        return String.format("%016x", number);
    }
}
