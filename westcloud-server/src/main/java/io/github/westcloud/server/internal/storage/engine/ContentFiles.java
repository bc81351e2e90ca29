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
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Where contents are: {@code content/<folder>/<number>}, both in hexadecimal, 4,096 numbers to a folder. A file with another name
 * is none of ours and is left alone.
 *
 * @param root the folder {@code content}
 */
record ContentFiles(Disk disk, Path root) {

    Path folderOf(long id) {
        return root.resolve(Long.toHexString(id / BlobStore.BLOCK));
    }

    Path fileOf(long id) {
        return folderOf(id).resolve(Long.toHexString(id));
    }

    /** Whether there was never a content. */
    boolean isEmpty() throws IOException {
        return disk.list(root).stream().allMatch(folder -> number(folder).isEmpty());
    }

    /** The numbers of all contents from this one on. */
    Iterable<Long> from(long firstId) throws IOException {
        var folders = disk.list(root).stream()
                .filter(folder -> number(folder).orElse(-1) >= firstId / BlobStore.BLOCK)
                .toList();
        var ids = new ArrayList<Long>();
        for (var folder : folders) {
            ids.addAll(in(folder, firstId));
        }
        return ids;
    }

    private List<Long> in(Path folder, long firstId) throws IOException {
        long number = number(folder).orElseThrow();
        return disk.list(folder).stream()
                .map(ContentFiles::number)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .filter(id -> id >= firstId && id / BlobStore.BLOCK == number)
                .toList();
    }

    /** The number in a name, if it is written as we write it. */
    private static OptionalLong number(Path file) {
        var name = file.getFileName().toString();
        try {
            long number = Long.parseLong(name, 16);
            return Long.toHexString(number).equals(name) ? OptionalLong.of(number) : OptionalLong.empty();
        } catch (NumberFormatException foreign) {
            return OptionalLong.empty();
        }
    }
}
