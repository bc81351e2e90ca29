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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.ServerProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What starts the runnable jar on a machine: the script for real, the files of systemd and Docker as far as they can be read. */
class DistributionIT {

    private static final Path FILES = Path.of("src", "distribution");
    private static final Path JAR = Path.of("target", "westcloud-server.jar");
    private static final Path SCRIPT = FILES.resolve("westcloud-server");

    @TempDir
    Path folder;

    @Test
    void theScriptStartsTheJarBesideIt() throws Exception {
        var installed = Files.createDirectory(folder.resolve("with a blank"));
        Files.copy(SCRIPT, installed.resolve("westcloud-server"));
        assertThat(installed.resolve("westcloud-server").toFile().setExecutable(true))
                .isTrue();
        Files.copy(JAR, installed.resolve("westcloud-server.jar"));
        var link = Files.createSymbolicLink(folder.resolve("link"), installed.resolve("westcloud-server"));
        var environment = Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS", "-Xmx64m -Xss1m");
        try (var server = ServerProcess.startCommand(
                List.of(link.toString()), environment, "--port", "0", "--bucket", "a", "--user", "alice:two words")) {
            assertThat(new Rest(server.uri(), "alice", "two words")
                            .put("/a/b", "x")
                            .status())
                    .isEqualTo(200);
            server.terminate();
            assertThat(server.exitCode()).as("the script has become the server").isIn(0, 143);
        }
    }

    @Test
    void theScriptSaysWhatIsMissing() throws Exception {
        try (var noJar = ServerProcess.startCommand(List.of(SCRIPT.toString()), Map.of())) {
            assertThat(noJar.exitCode()).isEqualTo(1);
            assertThat(noJar.errors())
                    .contains("westcloud-server.jar is missing")
                    .contains("WESTCLOUD_SERVER_JAR");
        }
        var environment = Map.of("WESTCLOUD_SERVER_JAR", JAR.toString(), "JAVA_HOME", folder.toString());
        try (var noJava = ServerProcess.startCommand(List.of(SCRIPT.toString()), environment)) {
            assertThat(noJava.exitCode()).isEqualTo(1);
            assertThat(noJava.errors())
                    .contains(folder + "/bin/java is missing")
                    .contains("Java 17");
        }
    }

    @Test
    void systemdStartsItWithOptionsThatThereAre() throws IOException {
        var unit = Files.readString(FILES.resolve("westcloud-server.service"));
        assertThat(unit)
                .as("what a user who does not exist yet can read, and nobody else")
                .contains("DynamicUser=yes", "LoadCredential=server.yaml:/etc/westcloud-server/server.yaml\n");
        var start = Pattern.compile("(?m)^ExecStart=/opt/westcloud-server/westcloud-server (.*)$")
                .matcher(unit);
        assertThat(start.find()).isTrue();
        var config = Files.writeString(folder.resolve("server.yaml"), "port: 0\n");
        assertAccepted(List.of(start.group(1)
                .replace("${CREDENTIALS_DIRECTORY}/server.yaml", config.toString())
                .split(" ")));
    }

    @Test
    void dockerStartsItWithOptionsThatThereAre() throws IOException {
        var dockerfile = Files.readString(FILES.resolve("Dockerfile"));
        var entry = Pattern.compile("(?m)^ENTRYPOINT (.*)$").matcher(dockerfile);
        assertThat(entry.find()).isTrue();
        var command = texts(new ObjectMapper().readTree(entry.group(1)));
        assertThat(dockerfile).contains("COPY target/westcloud-server.jar " + command.get(3));
        var compose = new YAMLMapper().readTree(FILES.resolve("compose.yaml").toFile());
        var service = compose.path("services").path("westcloud");
        assertThat(FILES.resolve(service.path("build").path("context").asText())
                        .resolve(service.path("build").path("dockerfile").asText()))
                .exists();
        var arguments = new ArrayList<>(command.subList(4, command.size()));
        arguments.addAll(texts(service.path("command")));
        assertAccepted(arguments);
    }

    private static void assertAccepted(List<String> options) {
        var arguments = new ArrayList<>(options);
        arguments.add("--print-config");
        var err = new StringWriter();
        int code = Main.run(
                new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments.toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
