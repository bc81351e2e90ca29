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

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.kafka.connect.internal.settings.ConnectionSettings;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** The partitions of one task, which share its memory. Not thread-safe. */
public final class Partitions {

    private final WestCloudClient client;
    private final SinkSettings settings;
    private final SinkTaskContext context;
    private final Clock clock;
    private final LineFormat format;
    private final Map<TopicPartition, PartitionSink> sinks = new HashMap<>();

    /** @param clock tells how old a file is */
    public Partitions(WestCloudClient client, SinkSettings settings, SinkTaskContext context, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.context = context;
        this.clock = clock;
        this.format = LineFormat.of(settings.json());
    }

    /** Begins with a partition. The bucket is read when its first record comes, so that a failure can be retried. */
    public void open(TopicPartition partition) {
        var extension = format.extension() + (settings.gzip() ? ".gz" : "");
        var names = new FileNames(ConnectionSettings.directory(settings), partition, extension);
        var files = new SinkFiles(client, names, format, settings.gzip());
        sinks.put(partition, new PartitionSink(files, settings, format, clock));
    }

    /** Ends with a partition. What was not written comes again elsewhere. */
    public void close(TopicPartition partition) {
        sinks.remove(partition);
    }

    /**
     * Gathers a record, after its file has been written if that is full.
     *
     * @throws DataException if it cannot be written, and the connector has no dead letter queue
     * @throws org.apache.kafka.connect.errors.ConnectException if the bucket cannot be read or written
     */
    public void add(SinkRecord sinkRecord) {
        var sink = sinks.get(new TopicPartition(sinkRecord.topic(), sinkRecord.kafkaPartition()));
        if (!sink.isNew(sinkRecord.kafkaOffset())) {
            return;
        }
        if (sink.isFull()) {
            write(sink);
        }
        try {
            addOrLeaveOut(sink, sinkRecord);
        } catch (DataException e) {
            report(sinkRecord, e);
            sink.leaveOut(sinkRecord);
        }
    }

    private void addOrLeaveOut(PartitionSink sink, SinkRecord sinkRecord) {
        if (sinkRecord.value() != null) {
            sink.add(sinkRecord);
        } else if (settings.ignoreNullValues()) {
            sink.leaveOut(sinkRecord);
        } else {
            throw new DataException("it has no value. Set behavior.on.null.values=ignore to leave such records out");
        }
    }

    private void report(SinkRecord sinkRecord, DataException e) {
        var reporter = context.errantRecordReporter();
        if (reporter == null) {
            throw new DataException(
                    "The record at offset " + sinkRecord.kafkaOffset() + " of " + sinkRecord.topic() + "-"
                            + sinkRecord.kafkaPartition() + " cannot be written to a file: " + e.getMessage(),
                    e);
        }
        reporter.report(sinkRecord, e);
    }

    /** Writes what is full or old enough, and the largest files if there is too much in memory. */
    public void writeDue() {
        sinks.values().stream().filter(sink -> sink.isFull() || sink.isOld()).forEach(this::write);
        while (sinks.values().stream().mapToLong(PartitionSink::bytes).sum() > settings.bufferBytes()) {
            write(Collections.max(sinks.values(), Comparator.comparingLong(PartitionSink::bytes)));
        }
    }

    private void write(PartitionSink sink) {
        sink.write();
        context.requestCommit();
    }

    /** What can be committed: the first offset of each partition that is not in a file. */
    public Map<TopicPartition, OffsetAndMetadata> written() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        sinks.forEach((partition, sink) ->
                sink.written().ifPresent(offset -> offsets.put(partition, new OffsetAndMetadata(offset))));
        return offsets;
    }
}
