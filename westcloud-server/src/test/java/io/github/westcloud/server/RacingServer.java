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

import io.github.westcloud.server.support.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server in a process of its own that clears up all the time, and whose log has nothing but what went wrong. */
final class RacingServer {

    private static final long SMALL_BYTES = 60_000;
    private static final long SMALL_FILES = 6;

    private RacingServer() {}

    /** @param data its data directory; {@code null} to keep everything in memory */
    static ServerProcess start(Path data, Path log) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx128m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.logFile=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                RacingServer.class.getName());
        return data == null
                ? ServerProcess.startCommand(command, Map.of())
                : ServerProcess.startCommand(command, Map.of(), data.toString());
    }

    public static void main(String... arguments) throws IOException {
        var builder = WestCloudServer.builder()
                .user("alice", "secret")
                .bucket("demo")
                .bucket("small")
                .quota("small", SMALL_BYTES)
                .fileQuota("small", SMALL_FILES)
                .adminPort(0)
                .uploadLifetime(Duration.ofHours(24))
                .sweepInterval(Duration.ofMillis(20))
                .s3Multipart(S3Multipart.LENIENT)
                .s3Directories(S3Directories.LENIENT);
        for (var directory : arguments) {
            builder.dataDirectory(Path.of(directory));
        }
        var server = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println(server.uri());
        System.out.println("admin port: " + server.adminUri().orElseThrow());
    }
}
