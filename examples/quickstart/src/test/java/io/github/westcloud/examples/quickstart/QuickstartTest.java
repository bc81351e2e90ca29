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
package io.github.westcloud.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.pages.Page;
import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.WestCloudServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    @Test
    void everyFileComesBackAsItWas(@TempDir Path folder) throws Exception {
        write(folder.resolve("empty.txt"), 0);
        write(folder.resolve("订单/五月 report+100%!#?😀.pdf"), 1000);
        write(folder.resolve("a/b/c/.hidden"), 10);
        write(folder.resolve("large.bin"), (17 << 20) + 1);
        var summary = Quickstart.run(folder, Map.of());
        assertThat(summary.files()).isEqualTo(4);
        assertThat(summary.bytes()).isEqualTo(1010 + (17 << 20) + 1);
        assertThat(summary.parts()).isEqualTo(18);
        assertThat(summary.mismatches()).isZero();
    }

    @Test
    void thePageShowsWhatItPrints(@TempDir Path folder) throws Exception {
        write(folder.resolve("a.txt"), 10);
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Quickstart.run(folder, Map.of()).print();
        } finally {
            System.setOut(before);
        }
        var shown = Page.of("examples/quickstart/README.md").blocks("").get(0);
        assertThat(kindsOfLines(shown)).isEqualTo(kindsOfLines(printed.toString(StandardCharsets.UTF_8)));
    }

    /** The lines without what differs from run to run: the folder, figures, and how often progress is told. */
    private static List<String> kindsOfLines(String output) {
        return output.lines()
                .map(line -> line.replaceFirst("^folder +.*:", "folder F:")
                        .replaceAll("[0-9][0-9,.]*", "N")
                        .replaceAll(" +", " "))
                .distinct()
                .toList();
    }

    @Test
    void theEnvironmentNamesAnotherService(@TempDir Path folder) throws Exception {
        write(folder.resolve("a b.txt"), 10);
        try (var server = WestCloudServer.builder()
                .bucket("other")
                .user("bob", "his password")
                .start()) {
            var summary = Quickstart.run(
                    folder,
                    Map.of(
                            "WESTCLOUD_ENDPOINT_URL", server.uri().toString(),
                            "WESTCLOUD_USERNAME", "bob",
                            "WESTCLOUD_PASSWORD", "his password",
                            "WESTCLOUD_BUCKET", "other"));
            assertThat(summary.mismatches()).isZero();
            assertThat(server.requests()).extracting(RequestRecord::method).contains("PUT", "GET", "DELETE");
        }
    }

    @Test
    @Timeout(60)
    void aWrongPasswordEndsTheRunAndIsNotShown(@TempDir Path folder) throws Exception {
        write(folder.resolve("a.txt"), 10);
        try (var server =
                WestCloudServer.builder().bucket("demo").user("bob", "right").start()) {
            var environment = Map.of(
                    "WESTCLOUD_ENDPOINT_URL", server.uri().toString(),
                    "WESTCLOUD_USERNAME", "bob",
                    "WESTCLOUD_PASSWORD", "hunter2");
            assertThatThrownBy(() -> Quickstart.run(folder, environment))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("authorization error")
                    .hasMessageNotContaining("hunter2");
        }
    }

    @Test
    void aMissingAndAChangedFileAreMismatches(@TempDir Path one, @TempDir Path other) throws IOException {
        for (var name : List.of("same", "changed", "missing")) {
            Files.writeString(one.resolve(name), name);
        }
        Files.writeString(other.resolve("same"), "same");
        Files.writeString(other.resolve("changed"), "changeD");
        assertThat(Comparison.mismatches(List.of("same", "changed", "missing"), one, other))
                .isEqualTo(2);
    }

    private static void write(Path file, int length) throws IOException {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
