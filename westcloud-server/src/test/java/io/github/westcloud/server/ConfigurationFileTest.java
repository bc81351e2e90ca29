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
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.ServerProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of the command from a file. */
class ConfigurationFileTest {

    private static final String YAML =
            """
            port: 0
            bucket: [demo, other]
            user:
              - "alice:s3cret,1"
              - bob:x
            access: bob@demo=read
            explain: true
            rebuild: false
            admin:
              port: 0
              key: 0123456789abcdef
            """;

    @TempDir
    Path folder;

    @Test
    void startsAServer() throws Exception {
        var file = write("server.yaml", YAML);
        try (var server = ServerProcess.start(Map.of(), "--config", file.toString(), "--bucket", "mine")) {
            var alice = new Rest(server.uri(), "alice", "s3cret,1");
            assertThat(alice.put("/mine/a", "x").status()).isEqualTo(200);
            assertThat(alice.put("/demo/a", "x").code())
                    .as("the command line wins")
                    .isEqualTo(404000002);
            assertThat(alice.get("/demo/a").header("x-west-explain")).contains("demo");
        }
    }

    @Test
    void printsWhatIsUsedWithoutSecrets() throws IOException {
        var file = write("server.yml", YAML);
        var run = run("--config", file.toString(), "--print-config", "--s3-errors", "xml", "--port", "9001");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "port: 9001\n",
                        "- demo\n- other",
                        "alice:***",
                        "bob@demo=read",
                        "explain: true\n",
                        "admin-port: 0\n")
                .contains("admin-key: '***'", "s3-errors: xml", "max-connections: 4096")
                .doesNotContain("s3cret", "0123456789abcdef", "config", "help");
        var printed = write("printed.yaml", run.out());
        assertThat(run("--config", printed.toString()).err()).contains("'user' has ***");
        var complete = run.out()
                .replace("alice:***", "alice:a")
                .replace("bob:***", "bob:b")
                .replace("'***'", "0123456789abcdef");
        var again = run("--config", write("again.yaml", complete).toString(), "--print-config");
        assertThat(again.out()).isEqualTo(run.out());
    }

    @Test
    void propertiesAreTakenToo() throws IOException {
        var file = write("server.properties", "port = 9002\nbucket = demo, other\nuser = alice:a\ns3=true\n");
        var run = run("--config=" + file, "--print-config");
        assertThat(run.out()).contains("port: 9002", "- demo", "- other", "alice:***", "s3: true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "buckte: demo|a.yaml|'buckte' is not an option for a configuration file. Did you mean 'bucket'? Use --help",
                "admin: {prot: 1}|a.yaml|'admin-port'",
                "config: b.yaml|a.yaml|'config' is not an option",
                "port: [1, 2]|a.yaml|'port' takes one value, but has 2",
                "port: nine|a.yaml|--port",
                "explain: yes please|a.yaml|'explain' must be true or false, not 'yes please'",
                "bucket: {a: }|a.yaml|'bucket-a' needs a text",
                "user: alice:***|a.yaml|'user' has *** in the place of a secret",
                "port = 1, 2|a.properties|'port' takes one value, but has 2",
                "a: [|a.yaml|line 1",
                "just text|a.yaml|it has no option: value",
                "port=1|a.json|.yaml, .yml or .properties"
            })
    void saysWhatIsWrongInOneLine(String text, String name, String hint) throws IOException {
        var file = write(name, text);
        var run = run("--config", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1).first().asString().contains(hint);
    }

    @Test
    void aKeyThatIsThereTwiceIsRefused() throws IOException {
        var file = write("twice.yaml", "port: 1\nport: 2\n");
        assertThat(run("--config", file.toString()).err()).contains("line 2", "port");
        file = write("twice.properties", "port=1\nport=2\n");
        assertThat(run("--config", file.toString()).err()).contains("'port' is there twice");
        file = write("nested.yaml", "admin-port: 1\nadmin: {port: 2}\n");
        assertThat(run("--config", file.toString()).err()).contains("'admin-port' is there twice");
        assertThat(run("--config", folder.resolve("none.yaml").toString()).err())
                .contains("it does not exist");
    }

    @Test
    void passwordsThatEverybodyCanReadAreSeen() throws IOException {
        var file = write("server.yaml", "user: alice:secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(ConfigurationFile.showsSecrets(file)).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(ConfigurationFile.showsSecrets(file)).isFalse();
        file = write("plain.yaml", "port: 0");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(ConfigurationFile.showsSecrets(file)).isFalse();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments));
        return new Run(code, out.toString(), err.toString());
    }
}
