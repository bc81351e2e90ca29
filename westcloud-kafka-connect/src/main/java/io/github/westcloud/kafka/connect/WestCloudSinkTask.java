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
package io.github.westcloud.kafka.connect;

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.kafka.connect.internal.settings.ConnectionSettings;
import io.github.westcloud.kafka.connect.internal.sink.Partitions;
import io.github.westcloud.kafka.connect.internal.sink.SinkSettings;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;

/**
 * Writes the records of its partitions into files. An offset is committed after the file with all records before it is in the
 * bucket. Not thread-safe: a worker calls it from one thread.
 */
public final class WestCloudSinkTask extends SinkTask {

    private final Clock clock;
    private SinkSettings settings;
    private WestCloudClient client;
    private Partitions partitions;

    /** Made by a worker. */
    public WestCloudSinkTask() {
        this(Clock.systemUTC());
    }

    /** @param clock tells how old a file is */
    WestCloudSinkTask(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String version() {
        return WestCloudClient.version();
    }

    @Override
    public void start(Map<String, String> properties) {
        settings = new SinkSettings(properties);
        client = ConnectionSettings.open(settings);
        partitions = new Partitions(client, settings, context, clock);
    }

    @Override
    public void open(Collection<TopicPartition> assigned) {
        assigned.forEach(partitions::open);
    }

    /**
     * Gathers records, and writes the files that are full or old enough.
     *
     * @throws RetriableException after a transient failure; the same records have to come again
     * @throws org.apache.kafka.connect.errors.ConnectException if a file cannot be written
     */
    @Override
    public void put(Collection<SinkRecord> records) {
        try {
            records.forEach(partitions::add);
            partitions.writeDue();
        } catch (RetriableException e) {
            context.timeout(settings.retryDelay().toMillis());
            throw e;
        }
    }

    @Override
    public Map<TopicPartition, OffsetAndMetadata> preCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        return partitions.written();
    }

    /** Drops what was gathered; its offsets are not committed, so it comes again. */
    @Override
    public void close(Collection<TopicPartition> revoked) {
        revoked.forEach(partitions::close);
    }

    @Override
    public void stop() {
        if (client != null) {
            client.close();
        }
    }
}
