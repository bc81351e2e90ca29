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

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A topic into a bucket and a bucket into a topic, with one worker that loads the connectors as a plugin. */
@Timeout(180)
class StandaloneIT extends KafkaTestSupport {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    @Test
    void recordsBecomeFilesAndFilesBecomeRecords() throws Exception {
        storeFiles(0, 20);
        var values = IntStream.range(0, 1_000).mapToObj(i -> "value " + i).toList();
        topics.send("in", values);
        var settings = worker(
                freePort(),
                "offset.storage.file.filename",
                directory.resolve("offsets").toString());
        try (var worker = KafkaProcess.standalone(directory, settings, List.of(sink(100), source()))) {
            await().atMost(LONGEST).pollInterval(Duration.ofMillis(250)).untilAsserted(() -> {
                assertThat(worker.isAlive()).as(this::logs).isTrue();
                assertThat(written()).as(this::logs).hasSizeGreaterThanOrEqualTo(values.size());
                assertThat(bucket.files()).as(this::logs).noneMatch(file -> file.startsWith("inbox/"));
            });
        }
        assertThat(written()).containsExactlyInAnyOrderElementsOf(values);
        assertThat(topics.read("out"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 200).mapToObj(i -> "line " + i).toList());
    }
}
