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
package io.github.westcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command that is told to end, or is killed, in the middle of a copy; and the next one, which goes on. */
class InterruptionIT extends ProcessSupport {

    private static final int PARTS = 60;
    private static final RequestPattern PUTS = new RequestPattern("PUT", "/demo/big.bin");

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "KILL, 137"})
    void anUploadLeavesNothingReadableAndIsResumed(String signal, int code) throws Exception {
        var content = random(PARTS * MEBIBYTE);
        Files.write(folder.resolve("big.bin"), content);
        server.faults().add(PUTS, FaultAction.delay(Duration.ofMillis(500)));
        var command = start("exec westcloud cp --resume big.bin westcloud:demo/big.bin");
        await().atMost(Duration.ofSeconds(30)).until(() -> parts() > 20);
        stall();
        command.signal(signal);
        var ended = command.end();
        assertThat(ended.code()).isEqualTo(code);
        if (!signal.equals("KILL")) {
            assertThat(ended.err()).contains("Interrupted").doesNotContain("Exception");
        }
        assertThat(bucket.exists("big.bin")).isFalse();

        awaitQuiet();
        server.faults().clear();
        server.clearRequests();
        var resumed = run("westcloud cp --resume big.bin westcloud:demo/big.bin");
        assertThat(resumed.err()).isEmpty();
        assertThat(resumed.code()).isZero();
        assertThat(bucket.stored("big.bin")).isEqualTo(content);
        assertThat(parts()).isLessThan(PARTS - 10);
    }

    /** From now on nothing is answered: however fast the machine is, the command is interrupted before it is done. */
    private void stall() {
        server.faults().clear();
        server.faults().add(PUTS, FaultAction.delay(Duration.ofMinutes(5)));
    }

    /** What was in flight when the command ended is answered late. */
    private void awaitQuiet() {
        var before = new AtomicLong();
        await().during(Duration.ofSeconds(1)).until(() -> before.getAndSet(parts()) == before.get());
    }

    private long parts() {
        return server.requests().stream()
                .filter(request -> request.method().equals("PUT") && request.status() == 200)
                .count();
    }

    @Test
    void anInterruptedDownloadLeavesNothing() throws Exception {
        bucket.store("big.bin", random(24 * MEBIBYTE));
        var target = Files.createDirectory(folder.resolve("target"));
        try (var relay = new StallingRelay(server.uri(), 20 * MEBIBYTE)) {
            environment.put("WESTCLOUD_ENDPOINT", relay.uri().toString());
            var command = start("exec westcloud cp westcloud:demo/big.bin target");
            await().atMost(Duration.ofSeconds(30)).until(() -> size(target) > MEBIBYTE);
            command.signal("INT");
            assertThat(command.end().code()).isEqualTo(130);
        }
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void aCommandWhoseServiceDoesNotAnswerSaysThatItWasInterrupted() throws Exception {
        try (var relay = new StallingRelay(server.uri(), 0)) {
            environment.put("WESTCLOUD_ENDPOINT", relay.uri().toString());
            var command = start("exec westcloud ls westcloud:demo/");
            await().atMost(Duration.ofSeconds(30)).until(relay::isUsed);
            command.signal("INT");
            var ended = command.end();
            assertThat(ended.code()).isEqualTo(130);
            assertThat(ended.err()).contains("Interrupted").doesNotContain("Exception");
        }
    }

    @Test
    void aKilledDownloadIsResumed() throws Exception {
        var content = random(24 * MEBIBYTE);
        bucket.store("big.bin", content);
        var target = Files.createDirectory(folder.resolve("target"));
        try (var relay = new StallingRelay(server.uri(), 20 * MEBIBYTE)) {
            environment.put("WESTCLOUD_ENDPOINT", relay.uri().toString());
            var command = start("exec westcloud cp --resume westcloud:demo/big.bin target");
            await().atMost(Duration.ofSeconds(30)).until(() -> size(target) > MEBIBYTE);
            command.signal("KILL");
            assertThat(command.end().code()).isEqualTo(137);
        }
        assertThat(target.resolve("big.bin")).doesNotExist();

        environment.put("WESTCLOUD_ENDPOINT", server.uri().toString());
        server.clearRequests();
        assertThat(run("westcloud cp --resume westcloud:demo/big.bin target").code())
                .isZero();
        assertThat(names(target)).containsExactly("big.bin");
        assertThat(target.resolve("big.bin")).hasBinaryContent(content);
        assertThat(server.requests())
                .filteredOn(request -> request.method().equals("GET"))
                .allSatisfy(request ->
                        assertThat(request.header("Range").orElse("bytes=0-")).matches("bytes=[1-9].*"));
    }

    private static long size(Path directory) throws Exception {
        long size = 0;
        for (var name : names(directory)) {
            size += Files.size(directory.resolve(name));
        }
        return size;
    }
}
