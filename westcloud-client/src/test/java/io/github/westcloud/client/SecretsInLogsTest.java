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
package io.github.westcloud.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a program with all loggers at TRACE, those of the HTTP library included, and reads what they wrote. */
class SecretsInLogsTest {

    private static final String PASSWORD = "pa55word-of-alice";
    private static final String SECRET = "contentsecret7";

    @TempDir
    Path folder;

    @Test
    void noLoggerWritesAPasswordOrASignature() throws Exception {
        var log = runWithEveryLogger();
        assertThat(log)
                .contains("DEBUG org.apache.hc.client5")
                .doesNotContain(PASSWORD)
                .doesNotContain(Base64.getEncoder().encodeToString(("alice:" + PASSWORD).getBytes()))
                .doesNotContain("WESTYUN ")
                .doesNotContain("AWS4-HMAC-SHA256 ")
                .doesNotContain("AWS alice:");
    }

    /** The library logs the line of a request, and the path of a protected file ends with its secret. */
    @Test
    void onlyTheLibrarysRequestLineHasAContentSecret() throws Exception {
        var lines = runWithEveryLogger().lines().filter(line -> line.contains(SECRET));
        assertThat(lines).allMatch(line -> line.contains("org.apache.hc.client5.http.impl") && line.contains("GET /"));
    }

    @Test
    void basicOverPlainHttpIsWarnedOfOnce() throws Exception {
        assertThat(runWithEveryLogger())
                .containsOnlyOnce("Basic authentication sends the password unencrypted to http://far.example.com");
    }

    private String runWithEveryLogger() throws Exception {
        try (var server =
                WestCloudServer.builder().bucket("demo").user("alice", PASSWORD).start()) {
            var log = folder.resolve("log");
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var command = List.of(
                    java,
                    "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Program.class.getName(),
                    server.uri().toString());
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertThat(process.waitFor()).as(Files.readString(log)).isZero();
            return Files.readString(log);
        }
    }

    /** What the child process does. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) throws Exception {
            var config = ClientConfig.builder()
                    .endpoint(URI.create(args[0]))
                    .bucket("demo")
                    .credentials("alice", PASSWORD);
            for (var authentication : Authentication.values()) {
                config.dialect(authentication.dialect()).authentication(authentication);
                try (var client = WestCloudClient.create(config.build())) {
                    use(client, authentication);
                }
            }
            var far = config.dialect(DialectName.REST)
                    .authentication(Authentication.BASIC)
                    .endpoint(URI.create("http://far.example.com"))
                    .build();
            WestCloudClient.create(far).close();
            WestCloudClient.create(far).close();
        }

        private static void use(WestCloudClient client, Authentication authentication) throws Exception {
            var path = ObjectPath.of(authentication + ".txt");
            boolean rest = client.dialect() == DialectName.REST;
            var content = Content.of("x".getBytes(StandardCharsets.UTF_8));
            client.upload(UploadRequest.builder(path, content)
                    .contentSecret(rest ? SECRET : null)
                    .build());
            var request = DownloadRequest.builder(path).contentSecret(rest ? SECRET : null);
            try (var download = client.download(request.build())) {
                download.stream().readAllBytes();
            }
        }
    }
}
