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
package io.github.westcloud.examples.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.VoidDeserializer;

/**
 * Lets a consumer group decide which node may process a file. The name of a file says to which partition of an empty topic it
 * belongs, and the node to which Kafka has assigned that partition may take it. Kafka assigns the partitions of a node that has
 * not been heard of for six seconds to the others. A node that has to give up a partition finishes its files first.
 *
 * <p>Thread-safe: routes add and remove keys, and a thread of its own is the member of the group.
 */
final class KafkaLocks extends ServiceSupport implements IdempotentRepository, ConsumerRebalanceListener {

    static final String TOPIC = "cluster-shares";

    /** No more nodes than this can have work. */
    static final int SHARES = 24;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long LONGEST_FILE_NANOS = TimeUnit.MINUTES.toNanos(4);

    private final KafkaConsumer<Void, Void> consumer;
    private final Set<Integer> shares = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private Thread member;

    KafkaLocks(String broker) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "group.id",
                        "cluster",
                        "session.timeout.ms",
                        6_000,
                        "heartbeat.interval.ms",
                        1_000,
                        "max.poll.interval.ms",
                        300_000,
                        "enable.auto.commit",
                        false,
                        "partition.assignment.strategy",
                        CooperativeStickyAssignor.class.getName()),
                new VoidDeserializer(),
                new VoidDeserializer());
    }

    @Override
    protected void doStart() {
        member = new Thread(this::belong, "kafka-locks");
        member.start();
    }

    @Override
    protected void doStop() throws InterruptedException {
        consumer.wakeup();
        member.join();
    }

    /** Is a member of the group until it is stopped. Whatever ends it, no file is taken afterwards. */
    private void belong() {
        try (consumer) {
            consumer.subscribe(List.of(TOPIC), this);
            while (isRunAllowed()) {
                consumer.poll(POLL);
            }
        } catch (WakeupException stopped) {
            // Leaving the group is all that is left to do.
        } finally {
            onPartitionsLost(List.of());
        }
    }

    @Override
    public synchronized void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(each -> shares.add(each.partition()));
    }

    /** Takes no more files of these partitions, and waits for those that it has. Until then nobody else gets them. */
    @Override
    public synchronized void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(each -> shares.remove(each.partition()));
        long end = System.nanoTime() + LONGEST_FILE_NANOS;
        while (held.stream().anyMatch(key -> !isOurs(key)) && System.nanoTime() < end) {
            try {
                wait(POLL.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Somebody else has them already. */
    @Override
    public synchronized void onPartitionsLost(Collection<TopicPartition> partitions) {
        shares.clear();
    }

    private boolean isOurs(String key) {
        return shares.contains(Math.floorMod(key.hashCode(), SHARES));
    }

    @Override
    public synchronized boolean add(String key) {
        return isOurs(key) && held.add(key);
    }

    @Override
    public synchronized boolean contains(String key) {
        return !isOurs(key) || held.contains(key);
    }

    @Override
    public synchronized boolean remove(String key) {
        notifyAll();
        return held.remove(key);
    }

    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public synchronized void clear() {
        held.clear();
        notifyAll();
    }
}
