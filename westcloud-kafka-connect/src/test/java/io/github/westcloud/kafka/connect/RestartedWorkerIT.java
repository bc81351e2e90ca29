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

/**
 * A worker that is started again and again finds the offsets that the JVM before it has written. Files stay where they are, so a
 * worker that does not find them sends all lines again. What differs between JVMs differs by chance: hence so many starts.
 */
@Timeout(900)
class RestartedWorkerIT extends KafkaTestSupport {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final int STARTS = 8;

    @Test
    void aWorkerThatIsStartedAgainSendsNothingAgain() throws Exception {
        for (int start = 0; start < STARTS; start++) {
            storeFiles(start, 1);
            runUntilSent((start + 1) * 10);
        }
        assertThat(topics.read("out"))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, STARTS * 10)
                        .mapToObj(i -> "line " + i)
                        .toList());
    }

    /** Stops the worker as an operator would, so that it commits what it has sent. */
    private void runUntilSent(int lines) throws Exception {
        var source = source();
        source.put("tasks.max", "1");
        source.put("after.processing", "none");
        var settings = worker(
                freePort(),
                "offset.storage.file.filename",
                directory.resolve("offsets").toString());
        try (var worker = KafkaProcess.standalone(directory, settings, List.of(source))) {
            // The newest file is sent last, so all others have been looked at.
            await().atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(250))
                    .untilAsserted(
                            () -> assertThat(topics.read("out")).as(this::logs).contains("line " + (lines - 1)));
            worker.stop();
        }
    }
}
