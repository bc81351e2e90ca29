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
package io.github.westcloud.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.pages.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The application says what its README shows; numbers and folders aside. */
@ExtendWith(OutputCaptureExtension.class)
class ReadmeTest {

    @Test
    void theOutputIsThatOfTheReadme(@TempDir Path folder, CapturedOutput output) {
        var shown = shownInReadme();
        assertThat(shown).hasSizeGreaterThan(5);

        try (var application = SpringBootExample.start(
                "--server.port=0", "--example.outbox=" + folder.resolve("outbox"), "--example.inbox=" + folder)) {
            assertThat(application.isRunning()).isTrue();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(output.getOut().lines().map(ReadmeTest::comparable))
                            .containsSubsequence(shown));
        }
    }

    private static List<String> shownInReadme() {
        return Page.of("examples/spring-boot/README.md").blocks("text").stream()
                .filter(block -> block.startsWith("Starting "))
                .flatMap(String::lines)
                .map(ReadmeTest::comparable)
                .toList();
    }

    private static String comparable(String line) {
        return line.replaceAll("^(Starting SpringBootExample).*", "$1")
                .replaceAll("file://[^)]*", "file://")
                // A slow start takes seconds or minutes too.
                .replaceAll("(\\d+[ms])*\\d+ms", "0ms")
                .replaceAll("\\d+", "0")
                .strip();
    }
}
