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
package io.github.westcloud.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many messages become one file, and none is lost. */
class GatherSinkTest extends KameletTestSupport {

    @TempDir
    Path folder;

    @BeforeEach
    void findsTheServiceByTheComponent() {
        configureComponent();
        property("work", folder.resolve("work").toString());
    }

    @Test
    void soManyMessagesBecomeOneFileUnderTheDateOfTheDay() throws Exception {
        gather("batchMessageNumber: 3", "fileExtension: jsonl");
        send("a", "b", "c", "d", "e");
        assertThat(texts(1)).containsExactly("a\nb\nc");
        assertThat(gathered()).singleElement().asString().matches("events/\\d{4}/\\d\\d/\\d\\d/[\\w-]+\\.jsonl");
        send("f");
        assertThat(texts(2)).containsExactlyInAnyOrder("a\nb\nc", "d\ne\nf");
    }

    @Test
    void soManyCharactersAreEnough() throws Exception {
        gather("batchSize: 10");
        send("12345", "1234567", "1");
        assertThat(texts(1)).containsExactly("12345\n1234567");
    }

    @Test
    void aFileThatIsNotFullIsUploadedAfterTheInterval() throws Exception {
        gather("completionInterval: 200");
        send("a");
        assertThat(texts(1)).containsExactly("a");
    }

    @Test
    void theDelimiterMayBeSomethingElseAndNothing() throws Exception {
        gather("batchMessageNumber: 2", "delimiter: ', '");
        send("a", "b");
        assertThat(texts(1)).containsExactly("a, b");
    }

    @Test
    void headersOfTheFirstMessageDoNotBelongToTheFile() throws Exception {
        gather("batchMessageNumber: 2");
        for (var name : List.of("a", "b")) {
            template.sendBodyAndHeaders(
                    "direct:in", name, Map.of("CamelFileName", name + ".txt", "x-west-meta-owner", "nobody"));
        }
        assertThat(texts(1)).containsExactly("a\nb");
        assertThat(gathered()).singleElement().asString().startsWith("events/2").doesNotContain("a.txt");
        assertThat(metadata("backup/" + gathered().get(0))).isEmpty();
    }

    @Test
    void aMessageThatIsNoTextIsRejectedAndTheOthersRemain() throws Exception {
        gather("batchMessageNumber: 2");
        send("a");
        assertThatThrownBy(() -> template.sendBody("direct:in", (Object) null))
                .hasStackTraceContaining("Cannot gather a message whose body is not text");
        send("b");
        assertThat(texts(1)).containsExactly("a\nb");
    }

    /** Killed when its source has been told that all messages are processed, and none has been uploaded. */
    @Test
    void whatWasTakenBeforeTheProcessWasKilledIsInTheNextFile() throws Exception {
        var messages =
                IntStream.range(0, 20).mapToObj(number -> "event-" + number).toList();
        for (var message : messages) {
            Files.writeString(Files.createDirectories(folder.resolve("inbox")).resolve(message), message);
        }
        var process = startKilledMain();
        try {
            await().atMost(Duration.ofMinutes(1))
                    .failFast("The process has ended", () -> !process.isAlive())
                    .until(() -> left() == 0);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(gathered()).isEmpty();

        gather("batchMessageNumber: " + (messages.size() + 1));
        send("last");
        var text = texts(1).get(0);
        assertThat(text).endsWith("\nlast");
        assertThat(text.lines()).containsAll(messages).hasSize(messages.size() + 1);
    }

    private Process startKilledMain() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledGatherMain.class.getName(),
                        server.uri().toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private long left() throws IOException {
        try (var files = Files.list(folder.resolve("inbox"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private void gather(String... properties) throws Exception {
        var where = List.of("bucketName: backup", "directory: events", "workDirectory: \"{{work}}\"");
        runTo("westcloud-gather-sink", join(where, properties));
    }

    private void send(String... messages) {
        for (var message : messages) {
            template.sendBody("direct:in", message);
        }
    }

    private List<String> gathered() {
        return server.bucket("backup").files();
    }

    /** Of so many files, which are uploaded in the background. */
    private List<String> texts(int files) {
        await().atMost(Duration.ofMinutes(1)).until(() -> gathered().size() >= files);
        return gathered().stream().map(file -> stored("backup/" + file)).toList();
    }
}
