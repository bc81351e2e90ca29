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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.testing.WestCloudExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A consumer in a JVM of its own is killed again and again. After that every file has been processed, and no file was processed twice
 * but the one that was in flight when a kill came, and without a repository those that were being deleted or moved in the
 * background. The system property {@code westcloud.consumer.kills} says how many kills there are.
 */
class ConsumerKillTest {

    @RegisterExtension
    static final WestCloudExtension WEST_CLOUD = WestCloudExtension.withBuckets("demo");

    private static final int KILLS = Integer.getInteger("westcloud.consumer.kills", 2);
    private static final int FILES_FOR_EACH_KILL = 40;
    /** 34 in the background, and the one in the route. */
    private static final int BEING_COMPLETED = 35;

    @TempDir
    Path directory;

    private final Random random = new Random(20261126);
    private final Set<String> inFlight = new HashSet<>();
    private Object lastRequest;
    private int listingsAtTheEnd;

    @ParameterizedTest
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    @ValueSource(
            strings = {
                "delete=true",
                "readAhead=0&move=/done",
                "idempotent=true&idempotentRepository=#seen",
                "delete=true&idempotent=true&idempotentRepository=#seen",
                "dialect=s3&move=/done"
            })
    void everyFileIsProcessed(String options) throws Exception {
        int files = FILES_FOR_EACH_KILL * (KILLS + 1);
        for (int i = 0; i < files; i++) {
            WEST_CLOUD.bucket().store("in/" + i + ".txt", "content of " + i);
        }
        var uri = "westcloud:demo/in?initialDelay=0&delay=50&" + options;
        for (int i = 0; i < KILLS; i++) {
            int enough = lines().size() + 1 + random.nextInt(FILES_FOR_EACH_KILL);
            killWhen(uri, () -> lines().size() >= enough);
        }
        killWhen(uri, () -> processed().size() == files && isQuiet());

        assertThat(processed()).hasSize(files);
        assertThat(lines()).allSatisfy(line -> assertThat(line).matches("(\\d+)\\.txt=content of \\1"));
        if (options.contains("idempotent=true") || options.contains("readAhead=0")) {
            assertThat(twice()).isSubsetOf(inFlight);
        } else {
            assertThat(twice()).hasSizeLessThanOrEqualTo(KILLS * BEING_COMPLETED);
        }
    }

    private void killWhen(String uri, BooleanSupplier enough) throws Exception {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var log = directory.resolve("consumer.log");
        var consumer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        KilledConsumerMain.class.getName(),
                        WEST_CLOUD.server().uri().toString(),
                        uri,
                        ledger().toString(),
                        directory.resolve("seen.txt").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            Awaitility.await(log.toString())
                    .atMost(Duration.ofMinutes(2))
                    .failFast("The consumer has ended", () -> !consumer.isAlive())
                    .until(enough::getAsBoolean);
        } finally {
            consumer.destroyForcibly().waitFor();
        }
        inFlight.add(name(lines().get(lines().size() - 1)));
    }

    /** Whether the directory was listed some times more, each time with a new last request. */
    private boolean isQuiet() {
        var requests = WEST_CLOUD.server().requests();
        var last = requests.get(requests.size() - 1);
        if (last != lastRequest) {
            lastRequest = last;
            listingsAtTheEnd++;
        }
        return listingsAtTheEnd > 5;
    }

    private Path ledger() {
        return directory.resolve("ledger.txt");
    }

    private List<String> lines() {
        try {
            return Files.exists(ledger()) ? Files.readAllLines(ledger()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> processed() {
        return lines().stream().map(ConsumerKillTest::name).collect(Collectors.toSet());
    }

    private Set<String> twice() {
        Set<String> once = new HashSet<>();
        return lines().stream()
                .map(ConsumerKillTest::name)
                .filter(name -> !once.add(name))
                .collect(Collectors.toSet());
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf('='));
    }
}
