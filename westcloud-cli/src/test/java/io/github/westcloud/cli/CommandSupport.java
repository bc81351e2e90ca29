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

import io.github.westcloud.cli.internal.command.CommandTree;
import io.github.westcloud.cli.internal.terminal.Connections;
import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.cli.internal.terminal.Terminal;
import io.github.westcloud.server.Bucket;
import io.github.westcloud.server.WestCloudServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands in this JVM against a local server. */
abstract class CommandSupport {

    /** What a command did. */
    record Result(int code, String out, String err) {}

    @TempDir
    Path folder;

    final Map<String, String> environment = new HashMap<>();
    Terminal terminal = Terminal.NONE;
    String input = "";
    WestCloudServer server;
    Bucket bucket;

    @BeforeEach
    void startServer() throws IOException {
        server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start();
        bucket = server.bucket("demo");
        environment.put("WESTCLOUD_ENDPOINT", server.uri().toString());
        environment.put("WESTCLOUD_USERNAME", "alice");
        environment.put("WESTCLOUD_PASSWORD", "secret");
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    Result run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var surroundings = new Surroundings(
                environment,
                folder.resolve("home"),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                new Connections());
        int code = new CommandTree(surroundings).execute(arguments);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Path local(String path, String content) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
