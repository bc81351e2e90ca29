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
package io.github.westcloud.kafka.connect.internal.sink;

import java.time.Clock;
import java.util.OptionalLong;
import org.apache.kafka.connect.sink.SinkRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers the records of one partition into files. Not thread-safe; a task has one thread. */
final class PartitionSink {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionSink.class);
    private static final long UNKNOWN = -1;

    private final SinkFiles files;
    private final SinkSettings settings;
    private final LineFormat format;
    private final Clock clock;
    private final OpenFile open = new OpenFile();
    private long next = UNKNOWN;
    private long position = UNKNOWN;

    PartitionSink(SinkFiles files, SinkSettings settings, LineFormat format, Clock clock) {
        this.files = files;
        this.settings = settings;
        this.format = format;
        this.clock = clock;
    }

    /**
     * Whether a record is neither in a file nor gathered.
     *
     * @throws org.apache.kafka.connect.errors.ConnectException if the bucket cannot be read
     */
    boolean isNew(long offset) {
        if (next == UNKNOWN) {
            next = files.lastOffset().orElse(UNKNOWN) + 1;
        }
        position = Math.max(position, offset + 1);
        return offset >= next;
    }

    /**
     * Takes a record that is new.
     *
     * @throws org.apache.kafka.connect.errors.DataException if it cannot be written as a line
     */
    void add(SinkRecord sinkRecord) {
        open.add(sinkRecord.kafkaOffset(), format.line(sinkRecord), clock.instant());
        leaveOut(sinkRecord);
    }

    /** Goes on after a record that is new. */
    void leaveOut(SinkRecord sinkRecord) {
        next = sinkRecord.kafkaOffset() + 1;
    }

    boolean isFull() {
        return open.records() >= settings.maxRecords() || open.bytes() >= settings.maxBytes();
    }

    boolean isOld() {
        return !open.isEmpty() && !clock.instant().isBefore(open.since().plus(settings.maxAge()));
    }

    long bytes() {
        return open.bytes();
    }

    /**
     * Writes what was gathered, without the records that another task has written meanwhile.
     *
     * @throws org.apache.kafka.connect.errors.ConnectException if it cannot be written; it is kept then
     */
    void write() {
        while (!open.isEmpty()) {
            long last = files.write(open);
            if (last != open.lastOffset()) {
                LOG.info("Another task has written the records from offset {} to {}", open.firstOffset(), last);
            }
            open.removeUpTo(last);
            next = Math.max(next, last + 1);
        }
    }

    /** The offset before which all records are in files, empty if no record has come. */
    OptionalLong written() {
        if (position == UNKNOWN) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(open.isEmpty() ? Math.min(next, position) : open.firstOffset());
    }
}
