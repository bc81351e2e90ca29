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
import static org.awaitility.Awaitility.await;

import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.server.support.Rest;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.ServerProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, as a process of its own. */
class MainTest {

    @TempDir
    Path directory;

    @Test
    void servesUntilItIsTerminated() throws Exception {
        String[] arguments = {
            "--port",
            "0",
            "--data",
            directory.toString(),
            "--bucket",
            "demo",
            "--bucket",
            "other",
            "--user",
            "alice:se:cret",
            "--access",
            "carol@demo=read"
        };
        var environment = Map.of("WESTCLOUD_USERS", "bob:x, carol:y");
        try (var server = ServerProcess.start(environment, arguments)) {
            var uri = server.uri();
            assertThat(uri.toString()).matches("http://127\\.0\\.0\\.1:\\d+");
            var alice = new Rest(uri, "alice", "se:cret");
            assertThat(alice.put("/demo/file", "x").status()).isEqualTo(200);
            assertThat(new Rest(uri, "bob", "x").put("/other/file", "x").status())
                    .isEqualTo(200);
            assertThat(new Rest(uri, "carol", "y").put("/demo/no", "x").code()).isEqualTo(403000003);
            assertThat(alice.get("/-/faults").code()).isEqualTo(400000008);
            server.terminate();
            assertThat(server.exitCode()).isIn(0, 143);
            assertThat(server.furtherOutput()).isEmpty();
            assertThat(server.errors()).isEmpty();
        }
        try (var server = ServerProcess.start(environment, arguments)) {
            assertThat(new Rest(server.uri(), "alice", "se:cret")
                            .get("/demo/file")
                            .text())
                    .isEqualTo("x");
        }
    }

    @Test
    void logsWhatItIsAndEachRequest() throws Exception {
        var file = directory.resolve("access.log");
        var arguments = "--port 0 --admin-port 0 --bucket demo --user alice:s3cret --user bob:x --access bob@demo=read"
                + " --s3-errors xml --log-level info --access-log-format json --access-log " + file;
        try (var server = ServerProcess.start(Map.of(), arguments.split(" "))) {
            var uri = server.uri();
            new Rest(uri, "alice", "s3cret").put("/demo/file!k3y", "content");
            new Rest(uri, "bob", "wr0ng").get("/demo/a%20b?x=1");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> Files.readAllLines(file).size() == 2);
            server.terminate();
            server.exitCode();
            assertThat(server.errors())
                    .contains("Storage at " + uri + ", data in memory")
                    .contains("Admin port at http://127.0.0.1:", ", for everybody on this machine")
                    .contains("Buckets: demo", "Users: alice (full), bob (full, demo: read)")
                    .contains("Differs from the API document: --content-secrets lenient, --s3-errors xml")
                    .contains("GET /demo/a%20b refused with 401000002", "wrong password of the user 'bob'")
                    .doesNotContain("s3cret", "wr0ng", "k3y", "jetty");
            assertThat(server.furtherOutput()).singleElement().asString().startsWith("admin port: http://127.0.0.1:");
        }
        var lines = Files.readAllLines(file);
        assertThat(lines.get(0))
                .contains("\"user\":\"alice\",\"dialect\":\"rest\",\"method\":\"PUT\",\"path\":\"/demo/file!***\"")
                .contains("\"requestBytes\":");
        assertThat(lines.get(1)).contains("\"status\":401,\"code\":401000002", "\"query\":\"x=1\"");
    }

    @Test
    void oneSwitchIsForStockS3Tools() throws Exception {
        var arguments =
                "--port 0 --bucket demo --user alice:secret --s3 --s3-directories strict --log-level info".split(" ");
        try (var server = ServerProcess.start(Map.of(), arguments)) {
            var s3 = new S3(server.uri(), Clock.systemUTC(), new Credentials("alice", "secret"), S3.Version.V4);
            assertThat(s3.send("POST", "/demo/a?uploads").status()).isEqualTo(200);
            assertThat(s3.get("/demo/none").text()).contains("<Code>NoSuchKey</Code>");
            server.terminate();
            server.exitCode();
            assertThat(server.errors())
                    .contains("--s3-errors xml, --s3-multipart lenient")
                    .doesNotContain("--s3-directories");
        }
    }

    @Test
    void writesTheAccessLogToStandardOutput() throws Exception {
        var arguments = "--port 0 --bucket demo --user alice:secret --access-log -".split(" ");
        try (var server = ServerProcess.start(Map.of(), arguments)) {
            var rest = new Rest(server.uri(), "alice", "secret");
            rest.put("/demo/file", "content");
            rest.get("/demo/none?x=%22");
            server.terminate();
            server.exitCode();
            assertThat(server.furtherOutput())
                    .hasSize(2)
                    .first()
                    .asString()
                    .matches("127\\.0\\.0\\.1 - alice \\[\\d\\d/\\w{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000] "
                            + "\"PUT /demo/file HTTP/1\\.1\" 200 0 rest - 7 \\d+\\.\\d{3} [0-9a-f-]{36}");
        }
    }

    @Test
    void neverRepeatsAPassword() throws Exception {
        try (var server = ServerProcess.start(Map.of("WESTCLOUD_USERS", "s3cret"), "--port", "0")) {
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(server.errors()).contains("WESTCLOUD_USERS").doesNotContain("s3cret");
        }
    }

    @Test
    void aFullMemoryIsAnErrorAndNotTheEnd() throws Exception {
        try (var server = ServerProcess.start(Map.of(), "--port", "0", "--bucket", "demo", "--user", "alice:secret")) {
            var rest = new Rest(server.uri(), "alice", "secret");
            assertThat(rest.send("PUT", "/demo/large", new byte[64 << 20]).code())
                    .isEqualTo(400000015);
            var content = new byte[20 << 20];
            assertThat(rest.send("PUT", "/demo/one", content).status()).isEqualTo(200);
            assertThat(rest.send("PUT", "/demo/two", content).status()).isEqualTo(200);
            assertThat(rest.send("PUT", "/demo/three", content).code()).isEqualTo(400000015);
            assertThat(rest.send("DELETE", "/demo/one").status()).isEqualTo(200);
            assertThat(rest.send("PUT", "/demo/three", content).status()).isEqualTo(200);
        }
    }

    @Test
    void saysThatNobodyCanUseAServerWithoutUsers() throws Exception {
        try (var server = ServerProcess.start(Map.of(), "--port", "0")) {
            server.uri();
            server.terminate();
            server.exitCode();
            assertThat(server.errors()).contains("--user").contains("--bucket");
        }
    }

    @Test
    void saysWhenThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = ServerProcess.start(Map.of(), "--port", "" + taken.getLocalPort(), "--bucket", "demo")) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.errors().lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("" + taken.getLocalPort())
                    .contains("use");
        }
    }

    @Test
    void saysWhenTheDataDirectoryIsTaken() throws Exception {
        var data = directory.toString();
        try (var first = ServerProcess.start(Map.of(), "--port", "0", "--data", data)) {
            first.uri();
            try (var second = ServerProcess.start(Map.of(), "--port", "0", "--data", data)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.errors().lines())
                        .hasSize(1)
                        .first()
                        .asString()
                        .contains(data)
                        .contains("in use");
            }
        }
    }

    @Test
    void saysWhenTheDataDirectoryCannotBe() throws Exception {
        var file = Files.createFile(directory.resolve("file"));
        try (var server = ServerProcess.start(Map.of(), "--port", "0", "--data", file.toString())) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.errors().lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("data directory " + file, "there is a file of this name");
        }
    }
}
