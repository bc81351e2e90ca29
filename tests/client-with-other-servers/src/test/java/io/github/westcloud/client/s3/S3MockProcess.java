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
package io.github.westcloud.client.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** S3Mock's own executable jar, started on a free port of the loopback interface. Its log tells the port. */
final class S3MockProcess implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);
    private static final Pattern STARTED = Pattern.compile("Tomcat started on ports .*?(\\d+) \\(http\\)");

    private final Process process;
    private final int port;

    private S3MockProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static S3MockProcess start() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        System.getProperty("s3mock.jar"),
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--http.port=0",
                        "--com.adobe.testing.s3mock.store.initial-buckets=demo")
                .redirectErrorStream(true)
                .start();
        try {
            var log = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var port = CompletableFuture.supplyAsync(() -> port(log));
            return new S3MockProcess(process, port.get(STARTS_WITHIN.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IOException("S3Mock did not start", e);
        }
    }

    /** Reads the log up to the line with the port, and throws away the rest so that it does not stop the process. */
    private static int port(BufferedReader log) {
        var head = new StringBuilder();
        var port = log.lines()
                .peek(line -> head.append(line).append('\n'))
                .map(STARTED::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("S3Mock ended with:\n" + head));
        var rest = new Thread(() -> log.lines().forEach(line -> {}), "s3mock-log");
        rest.setDaemon(true);
        rest.start();
        return port;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
