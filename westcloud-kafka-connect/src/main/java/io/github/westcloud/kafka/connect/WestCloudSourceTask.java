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
import io.github.westcloud.kafka.connect.internal.source.FilePoller;
import io.github.westcloud.kafka.connect.internal.source.SourceSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;

/**
 * Reads the files of a directory that fall to this task, and sends their lines, or each file as one record. How far it has come
 * with each file is in the offsets of Kafka Connect. A worker polls it from one thread, and stops it from another.
 */
public final class WestCloudSourceTask extends SourceTask {

    private final CountDownLatch stopped = new CountDownLatch(1);
    private WestCloudClient client;
    private FilePoller poller;
    private long pollNanos;
    private long listed;

    /** Made by a worker. */
    public WestCloudSourceTask() {
        // Nothing to do before start.
    }

    @Override
    public String version() {
        return WestCloudClient.version();
    }

    @Override
    public void start(Map<String, String> properties) {
        var settings = new SourceSettings(properties);
        pollNanos = settings.pollInterval().toNanos();
        listed = System.nanoTime() - pollNanos;
        client = ConnectionSettings.open(settings);
        poller = new FilePoller(client, settings, context.offsetStorageReader());
    }

    /**
     * The next records. Waits up to a second for the next look into the directory if there are none.
     *
     * @throws org.apache.kafka.connect.errors.ConnectException if a file cannot be read
     */
    @Override
    public List<SourceRecord> poll() throws InterruptedException {
        boolean due = System.nanoTime() - listed >= pollNanos;
        var records = poller.poll(due);
        if (!records.isEmpty()) {
            return records;
        }
        listed = due ? System.nanoTime() : listed;
        long left = pollNanos - (System.nanoTime() - listed);
        stopped.await(Math.min(left, TimeUnit.SECONDS.toNanos(1)), TimeUnit.NANOSECONDS);
        return null;
    }

    @Override
    public void commitRecord(SourceRecord sourceRecord, RecordMetadata metadata) {
        poller.acknowledged(sourceRecord);
    }

    /** Ends a wait. What is read meanwhile fails. */
    @Override
    public void stop() {
        stopped.countDown();
        if (client != null) {
            client.close();
        }
    }
}
