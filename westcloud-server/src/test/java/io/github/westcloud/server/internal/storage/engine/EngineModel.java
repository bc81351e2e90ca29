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

import io.github.westcloud.protocol.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the storage engine promises, as a map of paths: so simple that it can be seen to be right. Paths have no slash at either end. */
final class EngineModel {

    /**
     * What is at a path.
     *
     * @param content of a file; empty for a directory
     */
    record Entry(Optional<String> content, Optional<Instant> expires) {

        static final Entry DIRECTORY = new Entry(Optional.empty(), Optional.empty());

        boolean isDirectory() {
            return content.isEmpty();
        }
    }

    private record Upload(Entry file, boolean overwrite, boolean makeParents, boolean complete) {}

    private final SortedMap<String, Entry> entries = new TreeMap<>();
    private final SortedMap<String, Upload> uploads = new TreeMap<>();

    /** Everything that is there. */
    SortedMap<String, Entry> entries() {
        return entries;
    }

    void expire(Instant now) {
        entries.values()
                .removeIf(entry ->
                        entry.expires().filter(end -> !end.isAfter(now)).isPresent());
    }

    Optional<ErrorCode> put(String path, Entry entry, boolean overwrite, boolean makeParents) {
        var error = place(path, overwrite, makeParents);
        if (error.isEmpty()) {
            set(path, entry);
        }
        return error;
    }

    Optional<ErrorCode> delete(String path) {
        var entry = entries.get(path);
        if (entry == null) {
            return Optional.of(ErrorCode.NOT_FOUND);
        }
        if (entries.keySet().stream().anyMatch(other -> other.startsWith(path + "/"))) {
            return Optional.of(ErrorCode.DIRECTORY_NOT_EMPTY);
        }
        entries.remove(path);
        return Optional.empty();
    }

    Optional<ErrorCode> copy(String source, String target, boolean overwrite, boolean makeParents) {
        var error = file(source).or(() -> place(target, overwrite, makeParents));
        if (error.isEmpty()) {
            set(target, entries.get(source));
        }
        return error;
    }

    Optional<ErrorCode> move(String source, String target, boolean makeParents) {
        var error = file(source).or(() -> place(target, false, makeParents));
        if (error.isEmpty()) {
            set(target, entries.remove(source));
        }
        return error;
    }

    Optional<ErrorCode> file(String path) {
        var entry = entries.get(path);
        if (entry == null) {
            return Optional.of(ErrorCode.NOT_FOUND);
        }
        return entry.isDirectory() ? Optional.of(ErrorCode.WRONG_OBJECT_TYPE) : Optional.empty();
    }

    Optional<ErrorCode> list(String path) {
        var entry = entries.get(path);
        if (!path.isEmpty() && entry == null) {
            return Optional.of(ErrorCode.NOT_FOUND);
        }
        return path.isEmpty() || entry.isDirectory() ? Optional.empty() : Optional.of(ErrorCode.WRONG_OBJECT_TYPE);
    }

    /** The names in a directory, in the order in which it is listed. */
    List<String> names(String directory) {
        var prefix = directory.isEmpty() ? "" : directory + "/";
        return entries.keySet().stream()
                .filter(path -> path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0)
                .map(path -> path.substring(prefix.length()))
                .sorted()
                .toList();
    }

    Optional<ErrorCode> begin(String path, Entry file, boolean overwrite, boolean makeParents) {
        var error = place(path, overwrite, makeParents);
        if (error.isEmpty()) {
            uploads.put(path, new Upload(file, overwrite, makeParents, false));
        }
        return error;
    }

    Optional<String> awaitedContent(String path) {
        return Optional.ofNullable(uploads.get(path))
                .flatMap(upload -> upload.file().content());
    }

    void write(String path) {
        uploads.computeIfPresent(path, (key, old) -> new Upload(old.file(), old.overwrite(), old.makeParents(), true));
    }

    Optional<ErrorCode> complete(String path) {
        var upload = uploads.get(path);
        if (upload == null) {
            return Optional.of(ErrorCode.NOT_FOUND);
        }
        if (!upload.complete()) {
            return Optional.of(ErrorCode.UPLOAD_INCOMPLETE);
        }
        var error = put(path, upload.file(), upload.overwrite(), upload.makeParents());
        if (error.isEmpty()) {
            uploads.remove(path);
        }
        return error;
    }

    Optional<ErrorCode> abort(String path) {
        return uploads.remove(path) == null ? Optional.of(ErrorCode.NOT_FOUND) : Optional.empty();
    }

    private Optional<ErrorCode> place(String path, boolean overwrite, boolean makeParents) {
        var there = entries.get(path);
        if (there != null && !overwrite) {
            return Optional.of(ErrorCode.ALREADY_EXISTS);
        }
        if (there != null && there.isDirectory()) {
            return Optional.of(ErrorCode.WRONG_OBJECT_TYPE);
        }
        var parents = parents(path);
        if (makeParents) {
            boolean blocked = parents.stream().map(entries::get).anyMatch(e -> e != null && !e.isDirectory());
            return blocked ? Optional.of(ErrorCode.WRONG_OBJECT_TYPE) : Optional.empty();
        }
        return parents.isEmpty() ? Optional.empty() : list(parents.get(parents.size() - 1));
    }

    private void set(String path, Entry entry) {
        parents(path).forEach(parent -> entries.put(parent, Entry.DIRECTORY));
        entries.put(path, entry);
    }

    /** The directories above a path, the topmost first. */
    private static List<String> parents(String path) {
        var parents = new ArrayList<String>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            parents.add(path.substring(0, slash));
        }
        return parents;
    }
}
