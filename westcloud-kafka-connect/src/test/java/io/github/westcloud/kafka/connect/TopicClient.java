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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes and reads topics. */
final class TopicClient {

    private final Map<String, Object> broker;

    TopicClient(int port) {
        broker = Map.of(
                "bootstrap.servers", "127.0.0.1:" + port,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest",
                "default.api.timeout.ms", "60000");
    }

    void create(String... topics) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.get("bootstrap.servers")))) {
            admin.createTopics(List.of(topics).stream()
                            .map(topic -> new NewTopic(topic, 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    void send(String topic, List<String> values) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.get("bootstrap.servers"), "linger.ms", 5),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < values.size(); i++) {
                producer.send(new ProducerRecord<>(topic, i % 3, null, values.get(i)));
            }
        }
    }

    /** All committed values that are there now. */
    List<String> read(String topic) {
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(TopicClient::partition)
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            var values = new ArrayList<String>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> values.add(each.value()));
            }
            return values;
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    /** How many values come more than once. */
    static Map<String, Long> moreThanOnce(List<String> values) {
        return values.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting())).entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
