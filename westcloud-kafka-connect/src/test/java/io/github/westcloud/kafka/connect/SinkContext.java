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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** What a worker offers a sink task; remembers what the task asks for. */
final class SinkContext implements SinkTaskContext {

    final List<SinkRecord> reported = new ArrayList<>();
    long timeout;
    int requestedCommits;
    private final boolean deadLetterQueue;

    SinkContext(boolean deadLetterQueue) {
        this.deadLetterQueue = deadLetterQueue;
    }

    @Override
    public Map<String, String> configs() {
        return Map.of();
    }

    @Override
    public void offset(Map<TopicPartition, Long> offsets) {
        throw new AssertionError("The task skips what it knows, and needs no other offsets");
    }

    @Override
    public void offset(TopicPartition partition, long offset) {
        offset(Map.of(partition, offset));
    }

    @Override
    public void timeout(long milliseconds) {
        timeout = milliseconds;
    }

    @Override
    public Set<TopicPartition> assignment() {
        return Set.of();
    }

    @Override
    public void pause(TopicPartition... partitions) {
        throw new AssertionError("Nothing is paused");
    }

    @Override
    public void resume(TopicPartition... partitions) {
        throw new AssertionError("Nothing is paused");
    }

    @Override
    public void requestCommit() {
        requestedCommits++;
    }

    @Override
    public ErrantRecordReporter errantRecordReporter() {
        return deadLetterQueue
                ? (errant, error) -> {
                    reported.add(errant);
                    return CompletableFuture.completedFuture(null);
                }
                : null;
    }
}
