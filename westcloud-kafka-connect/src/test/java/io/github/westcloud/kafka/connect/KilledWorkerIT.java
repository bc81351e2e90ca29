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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two workers share a sink and a source; one is killed half way, again and again. Nothing is lost, and nothing is there twice:
 * the sink tells by the files what it has written, and Kafka commits the offsets of the source with its records.
 *
 * <p>Each kill costs the time after which Kafka gives up a worker, so this runs with {@code -P kafka} only.
 */
@Timeout(900)
class KilledWorkerIT extends KafkaTestSupport {

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final int RECORDS = 4_800;
    private static final int FILES = 480;

    private final HttpClient http = HttpClient.newHttpClient();
    private int killed;

    @Test
    void nothingIsLostAndNothingComesTwice() throws Exception {
        int kills = Integer.getInteger("kafka.kills");
        int firstPort = freePort();
        int secondPort = freePort();
        var values = IntStream.range(0, RECORDS).mapToObj(i -> "value " + i).toList();
        var first = start("first", firstPort);
        var second = start("second", secondPort);
        try {
            submit(firstPort, sink(20));
            submit(firstPort, source());
            for (int kill = 0; kill < kills; kill++) {
                int begun = written().size();
                topics.send("in", values.subList(kill * RECORDS / kills, (kill + 1) * RECORDS / kills));
                storeFiles(kill * FILES / kills, FILES / kills);
                await().atMost(LONGEST).until(() -> written().size() > begun + RECORDS / kills / 4);
                killed++;
                if (kill % 2 == 0) {
                    first.kill();
                    first = start("first", firstPort);
                } else {
                    second.kill();
                    second = start("second", secondPort);
                }
            }
            awaitEnd();
        } finally {
            first.close();
            second.close();
        }
        var sent = topics.read("out");
        TopicClient.moreThanOnce(sent).keySet().forEach(line -> System.out.println("twice: " + line));
        System.out.printf(
                "records %,d, files %,d, workers 2, killed %d, lost %d and %d, twice %d and %d%n",
                RECORDS,
                FILES,
                killed,
                missing(values, written()),
                missing(lines(), sent),
                TopicClient.moreThanOnce(written()).size(),
                TopicClient.moreThanOnce(sent).size());
        assertThat(written()).containsExactlyInAnyOrderElementsOf(values);
        assertThat(sent).containsExactlyInAnyOrderElementsOf(lines());
    }

    private void awaitEnd() {
        await().atMost(LONGEST).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertThat(written()).as(this::logs).hasSizeGreaterThanOrEqualTo(RECORDS);
            assertThat(bucket.files()).as(this::logs).noneMatch(file -> file.startsWith("inbox/"));
        });
    }

    private static List<String> lines() {
        return IntStream.range(0, FILES * 10).mapToObj(i -> "line " + i).toList();
    }

    private static int missing(List<String> all, List<String> found) {
        var missing = new ArrayList<>(all);
        missing.removeAll(new HashSet<>(found));
        return missing.size();
    }

    private KafkaProcess start(String name, int port) throws Exception {
        var settings = worker(
                port,
                "group.id",
                "workers",
                "config.storage.topic",
                "workers-config",
                "offset.storage.topic",
                "workers-offsets",
                "offset.storage.partitions",
                "1",
                "status.storage.topic",
                "workers-status",
                "status.storage.partitions",
                "1",
                "config.storage.replication.factor",
                "1",
                "offset.storage.replication.factor",
                "1",
                "status.storage.replication.factor",
                "1",
                "exactly.once.source.support",
                "enabled",
                "session.timeout.ms",
                "6000",
                "heartbeat.interval.ms",
                "1000",
                "scheduled.rebalance.max.delay.ms",
                "1000",
                "consumer.session.timeout.ms",
                "6000",
                "consumer.heartbeat.interval.ms",
                "1000");
        return KafkaProcess.distributed(directory, name, settings);
    }

    private void submit(int port, Map<String, String> connector) {
        await().atMost(LONGEST)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    var request = HttpRequest.newBuilder(URI.create(
                                    "http://127.0.0.1:" + port + "/connectors/" + connector.get("name") + "/config"))
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(new ObjectMapper().writeValueAsString(connector)))
                            .timeout(Duration.ofSeconds(30))
                            .build();
                    var response = http.send(request, HttpResponse.BodyHandlers.ofString());
                    assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
                });
    }
}
