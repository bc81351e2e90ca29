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
package io.github.westcloud.kafka.connect.internal.source;

import io.github.westcloud.client.download.Download;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file from which records are read. Not thread-safe. */
final class OpenedFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedFile.class);

    private final SourceFile file;
    private final SourceSettings settings;
    private final Download download;
    private final LineReader lines;
    private String following;
    private long startOfFollowing;
    private long position;
    private boolean atEnd;

    /**
     * @param position of the download's first byte
     * @throws IOException if the first line cannot be read
     */
    OpenedFile(SourceFile file, SourceSettings settings, Download download, long position) throws IOException {
        this.file = file;
        this.settings = settings;
        this.download = download;
        this.position = position;
        this.lines = settings.lines()
                ? new LineReader(file.path().toString(), download.stream(), position, settings.maxBytes())
                : null;
        this.following = lines == null ? null : lines.next();
    }

    SourceFile file() {
        return file;
    }

    /** The first byte after the records that were read without a failure. */
    long position() {
        return position;
    }

    /** Whether there are no more records. */
    boolean isAtEnd() {
        return atEnd;
    }

    /**
     * The next records.
     *
     * @throws ConnectException if a record is too large, or not UTF-8
     * @throws IOException if the file cannot be read; open it again at the position then
     */
    List<SourceRecord> read() throws IOException {
        List<SourceRecord> records = settings.lines() ? nextLines() : List.of(wholeFile());
        atEnd = following == null;
        position = lines == null || atEnd ? file.length() : startOfFollowing;
        return records;
    }

    private List<SourceRecord> nextLines() throws IOException {
        var records = new ArrayList<SourceRecord>();
        while (following != null && records.size() < settings.maxRecords()) {
            var line = following;
            startOfFollowing = lines.position();
            // Whether a line is the last one is part of its offset, so the next one is read first.
            following = lines.next();
            records.add(sourceRecord(startOfFollowing, following == null, Schema.STRING_SCHEMA, line));
        }
        return records;
    }

    private SourceRecord wholeFile() throws IOException {
        var content = download.stream().readNBytes(settings.maxBytes() + 1);
        if (content.length > settings.maxBytes()) {
            throw new ConnectException("The file " + file.path() + " has " + file.length()
                    + " bytes, and a record may have " + settings.maxBytes() + ". Set record.max.bytes to allow that");
        }
        return sourceRecord(content.length, true, Schema.BYTES_SCHEMA, content);
    }

    private SourceRecord sourceRecord(long position, boolean last, Schema schema, Object value) {
        return new SourceRecord(
                file.partition(),
                file.offset(position, last),
                settings.topic(),
                null,
                Schema.STRING_SCHEMA,
                file.path().toString(),
                schema,
                value);
    }

    /** Closes the download; a failure to do so loses nothing. */
    @Override
    public void close() {
        try {
            download.close();
        } catch (IOException e) {
            LOG.debug("The download of {} could not be closed", file.path(), e);
        }
    }
}
