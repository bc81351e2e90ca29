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
package io.github.westcloud.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real file system of a few megabytes that is filled, by uploads and by another program. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    private static final int MEGABYTES = 12;
    private static final int NOT_ENOUGH_SPACE = 400000015;

    @TempDir
    Path directory;

    private final Map<String, byte[]> files = new HashMap<>();

    @Test
    void aFullDiskIsReadAndEmptiedAndFilledAgain() throws Exception {
        assumeTrue(canMount(), "This user may not mount file systems");
        try (var server = ServerProcess.startOnDiskOf(
                MEGABYTES,
                directory,
                "--port",
                "0",
                "--data",
                directory.resolve("data").toString(),
                "--bucket",
                "demo",
                "--user",
                "alice:secret")) {
            var rest = new Rest(server.uri(), "alice", "secret");
            fill(rest);
            compare(rest);
            var other = server.seenByProcess(directory).resolve("other");
            useUpEverything(other);
            compare(rest);
            assertThat(put(rest, "/demo/more", 1000).code()).isEqualTo(NOT_ENOUGH_SPACE);
            for (int i = 0; i < 10; i++) {
                assertThat(rest.send("DELETE", "/demo/f200000-" + i).status()).isEqualTo(200);
                files.remove("/demo/f200000-" + i);
            }
            compare(rest);
            Files.delete(other);
            fill(rest);
            compare(rest);
            server.terminate();
            assertThat(server.exitCode()).isEqualTo(143);
            assertThat(server.errors()).doesNotContain("ERROR");
        }
    }

    /** No answer but 200 and 400000015. */
    private void fill(Rest rest) {
        for (int size : new int[] {200_000, 3_000, 0}) {
            var answer = put(rest, "/demo/f" + size + "-0", size);
            for (int i = 1; answer.status() == 200; i++) {
                answer = put(rest, "/demo/f" + size + "-" + i, size);
            }
            assertThat(answer.code()).isEqualTo(NOT_ENOUGH_SPACE);
        }
    }

    private Answer put(Rest rest, String path, int size) {
        var content = new byte[size];
        new Random(files.size()).nextBytes(content);
        var answer = rest.send("PUT", path, content, "x-west-overwrite", "true");
        if (answer.status() == 200) {
            files.put(path, content);
        }
        return answer;
    }

    private void compare(Rest rest) {
        files.forEach((path, content) -> {
            var answer = rest.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).isEqualTo(content);
        });
        var listed = rest.get("/demo", "x-list-limit", "10000").json().path("files");
        assertThat(listed).hasSize(files.size());
    }

    private static void useUpEverything(Path file) throws IOException {
        var block = new byte[4096];
        assertThatThrownBy(() -> {
                    try (var out = Files.newOutputStream(file)) {
                        for (int i = 0; i < MEGABYTES * 256; i++) {
                            out.write(block);
                        }
                    }
                })
                .hasMessageContaining("No space left");
    }

    private static boolean canMount() throws Exception {
        var probe = new ProcessBuilder(
                        "unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/tmp")
                .start();
        return probe.waitFor() == 0;
    }
}
