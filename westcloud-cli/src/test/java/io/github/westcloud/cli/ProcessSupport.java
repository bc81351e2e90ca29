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

import io.github.westcloud.server.Bucket;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs the file that a user installs as a process, with a server in this one. */
abstract class ProcessSupport {

    static final int MEBIBYTE = 1 << 20;

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final long MOST_SECONDS = 60;

    /** What a process did. */
    record Result(int code, String out, String err) {}

    /** A process that runs, with the files that its output goes to. */
    record Running(Process process, Path out, Path err) {

        void signal(String name) throws Exception {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }

        Result end() throws Exception {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The command did not end within " + MOST_SECONDS + " seconds");
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        }
    }

    @TempDir
    Path folder;

    @TempDir
    private Path output;

    final Map<String, String> environment = new HashMap<>();
    WestCloudServer server;
    Bucket bucket;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void startServer() throws IOException {
        server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start();
        bucket = server.bucket("demo");
        environment.put("WESTCLOUD_ENDPOINT", server.uri().toString());
        environment.put("WESTCLOUD_USERNAME", "alice");
        environment.put("WESTCLOUD_PASSWORD", "secret");
        environment.put("HOME", Files.createDirectory(folder.resolve("home")).toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    @AfterEach
    void stopAll() {
        started.forEach(Process::destroyForcibly);
        server.close();
    }

    Result run(String script) throws Exception {
        return start(script).end();
    }

    /** A script of bash; one that begins with {@code exec} makes the command the process that gets the signals. */
    Running start(String script) throws IOException {
        // A build in the background ignores SIGINT, and what it starts would do so as well.
        var builder = new ProcessBuilder("env", "--default-signal=INT", "bash", "-c", script);
        var variables = builder.environment();
        variables.keySet().removeIf(name -> name.matches("WESTCLOUD_.*|XDG_.*|LC_.*|LANG|NO_COLOR|COLUMNS"));
        variables.putAll(environment);
        variables.put("PATH", TARGET + ":" + variables.get("PATH"));
        var out = Files.createTempFile(output, "out", "");
        var err = Files.createTempFile(output, "err", "");
        builder.directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.redirectInput(Path.of("/dev/null").toFile());
        var process = builder.start();
        started.add(process);
        return new Running(process, out, err);
    }

    /** Without times, rates and addresses; files that are copied side by side end in any order. */
    String masked(String text) {
        return text.replace(server.uri().toString(), "http://127.0.0.1:9000")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\dZ?", "DATE")
                .replaceAll("in \\d+\\.\\d s \\([^)]*\\)", "in TIME")
                .replaceAll("\"milliseconds\":\\d+", "\"milliseconds\":0")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .lines()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    static byte[] random(int bytes) {
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return content;
    }

    static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
