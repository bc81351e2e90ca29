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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what a rebuild could make no sense of, and lists it in a file. */
final class LostAndFound {

    private static final Logger LOG = LoggerFactory.getLogger(LostAndFound.class);
    private static final int MOST_LOGGED = 10;

    private final DiskLayout layout;
    private final List<String> lines = new ArrayList<>();
    private int contents;
    private int missing;

    LostAndFound(DiskLayout layout) {
        this.layout = layout;
    }

    /** A content without a name. */
    void keepContent(long id, long length) throws IOException {
        var place = keep(layout.contents().fileOf(id), "content-");
        lines.add("Content without a name, " + length + " bytes: " + place.getFileName());
        contents++;
    }

    /** Files of a journal that another one has taken the place of. */
    void keepJournal(List<Path> files) throws IOException {
        for (var file : files) {
            var place = keep(file, "journal-");
            lines.add("Part of the old journal: " + place.getFileName());
        }
    }

    /** A file whose content is not there, or is damaged. */
    void missing(byte[] key, StoredFile file, long found) {
        var what = found < 0 ? "content is lost" : "content has " + found + " bytes";
        lines.add("File " + Keys.placeOf(key) + ", " + file.length() + " bytes, created " + file.created() + ": " + what
                + ", so the file is gone");
        missing++;
    }

    /** Writes the list, if there is anything to say. */
    void report() throws IOException {
        if (contents + missing == 0) {
            LOG.info("The data directory {} is rebuilt; nothing was missing", layout.root());
            return;
        }
        var list = free("list-");
        try (var file = layout.disk().create(list)) {
            file.write(ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            file.sync();
        }
        layout.disk().syncDirectory(layout.lostAndFound());
        LOG.warn(
                "The data directory {} is rebuilt. {} files are gone, since their content is lost or damaged; {} contents"
                        + " without a name are kept. See {}",
                layout.root(),
                missing,
                contents,
                list);
        lines.stream().limit(MOST_LOGGED).forEach(LOG::warn);
    }

    private Path keep(Path file, String prefix) throws IOException {
        layout.disk().createDirectory(layout.lostAndFound());
        var place = free(prefix + file.getFileName());
        layout.disk().rename(file, place);
        return place;
    }

    /** A name that nothing has yet: there may have been a rebuild before. */
    private Path free(String name) throws IOException {
        layout.disk().createDirectory(layout.lostAndFound());
        var place = layout.lostAndFound().resolve(name);
        for (int i = 1; layout.disk().length(place) >= 0; i++) {
            place = layout.lostAndFound().resolve(name + "." + i);
        }
        return place;
    }
}
