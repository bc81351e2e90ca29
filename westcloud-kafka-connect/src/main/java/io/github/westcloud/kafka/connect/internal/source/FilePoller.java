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

import io.github.westcloud.client.WestCloudClient;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads new files one after the other. One thread polls; another may tell of acknowledged records. */
public final class FilePoller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FilePoller.class);

    private final SourceFiles files;
    private final SourceSettings settings;
    private final OffsetStorageReader offsets;
    private final SentFiles sent = new SentFiles();
    private final Deque<Start> waiting = new ArrayDeque<>();
    private OpenedFile open;

    /** Where to begin with a file. */
    private record Start(SourceFile file, long position) {}

    /** @param offsets tell what was sent before the task started */
    public FilePoller(WestCloudClient client, SourceSettings settings, OffsetStorageReader offsets) {
        this.files = new SourceFiles(client, settings);
        this.settings = settings;
        this.offsets = offsets;
    }

    /**
     * The next records, none if there are no new files.
     *
     * @param list whether to look for new files if none is known
     * @throws RetriableException after a transient failure; nothing is left out when it is called again
     * @throws org.apache.kafka.connect.errors.ConnectException if a file cannot be read
     */
    public List<SourceRecord> poll(boolean list) {
        if (settings.delete()) {
            sent.newlyAcknowledged().forEach(this::delete);
        }
        if (open == null && waiting.isEmpty() && list) {
            waiting.addAll(files.list(this::newOnes));
        }
        List<SourceRecord> records = List.of();
        while (records.isEmpty() && (open != null || openNext())) {
            records = read();
        }
        return records;
    }

    private List<Start> newOnes(List<SourceFile> page) {
        var partitions = page.stream().map(SourceFile::partition).toList();
        var known = offsets.offsets(partitions);
        var found = new ArrayList<Start>();
        for (var file : page) {
            var offset = known.get(file.partition());
            if (file.isComplete(offset)) {
                endWith(file);
            } else if (!sent.contains(file)) {
                found.add(new Start(file, settings.lines() ? file.position(offset) : 0));
            }
        }
        return found;
    }

    /** The offsets tell of the whole file, so nobody else has to; it may still be there because a task ended before it was deleted. */
    private void endWith(SourceFile file) {
        sent.forget(file);
        if (settings.delete() && !sent.contains(file)) {
            files.delete(file);
        }
    }

    /** What is gone is in no listing, so nothing has to be remembered about it. */
    private void delete(SourceFile file) {
        if (files.delete(file)) {
            sent.forget(file);
        }
    }

    /** Returns whether a file is open now. */
    private boolean openNext() {
        while (open == null && !waiting.isEmpty()) {
            var next = waiting.peek();
            try {
                open = files.open(next.file(), next.position()).orElse(null);
            } catch (IOException e) {
                throw retriable(next.file(), e);
            }
            waiting.remove();
            if (open != null) {
                LOG.debug("Reading {} from byte {}", next.file(), next.position());
                sent.begin(next.file());
            }
        }
        return open != null;
    }

    private List<SourceRecord> read() {
        var file = open.file();
        try {
            var records = open.read();
            sent.sent(file, records.size(), open.isAtEnd());
            if (open.isAtEnd()) {
                close();
            }
            return records;
        } catch (IOException e) {
            waiting.push(new Start(file, open.position()));
            close();
            throw retriable(file, e);
        }
    }

    private static RetriableException retriable(SourceFile file, IOException e) {
        return new RetriableException("Reading " + file.path() + " failed: " + e.getMessage(), e);
    }

    /** Kafka has a record, or a transformation has filtered it out. Called from any thread. */
    public void acknowledged(SourceRecord sourceRecord) {
        sent.acknowledged(sourceRecord.sourcePartition());
    }

    /** Closes the file that is open. */
    @Override
    public void close() {
        var closed = open;
        open = null;
        if (closed != null) {
            closed.close();
        }
    }
}
