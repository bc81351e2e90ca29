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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** CAMEL-24089: files far larger than the heap go through routes of a default context in a JVM of 64 MB. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LargeFileTest {

    private static final long LENGTH = 2L << 30;

    @TempDir
    Path directory;

    private WestCloudServer server;
    private WestCloudClient client;

    @BeforeEach
    void start() throws IOException {
        server = WestCloudServer.builder()
                .dataDirectory(Files.createDirectory(directory.resolve("data")))
                .bucket("demo")
                .user("alice", "secret")
                .start();
        client = WestCloudClient.create(ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials("alice", "secret")
                .build());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void twoGibibytesGoUpInPartsAndComeDownAsAStreamAndAsALocalCopy() throws Exception {
        var original = largeFile(directory.resolve("in/large.bin"), LENGTH);

        route("file:" + original.getParent() + "?noop=true", "westcloud:demo/big");
        assertThat(client.head(HeadRequest.of(ObjectPath.of("big/large.bin"))).length())
                .isEqualTo(LENGTH);

        route("westcloud:demo/big", "file:" + directory.resolve("streamed"));
        assertThat(Files.mismatch(original, directory.resolve("streamed/large.bin")))
                .isEqualTo(-1);
        Files.delete(directory.resolve("streamed/large.bin"));

        route(
                "westcloud:demo/big?localWorkDirectory=" + directory.resolve("work"),
                "file:" + directory.resolve("copied"));
        assertThat(Files.mismatch(original, directory.resolve("copied/large.bin")))
                .isEqualTo(-1);
        assertThat(directory.resolve("work")).isEmptyDirectory();
    }

    /** The file is deleted when its exchange ends; the aggregated exchange reads what was kept of it. */
    @Test
    void aBodyThatIsReadAfterItsExchangeIsKeptOnDisk() throws Exception {
        var original = largeFile(directory.resolve("in/later.bin"), 300L << 20);
        route("file:" + original.getParent() + "?noop=true", "westcloud:demo/later");
        var spool = Files.createDirectory(directory.resolve("spool"));

        route(
                "westcloud:demo/later?delete=true&spoolDirectory=" + spool,
                "file:" + directory.resolve("written"),
                "aggregated");
        assertThat(Files.mismatch(original, directory.resolve("written/later.bin")))
                .isEqualTo(-1);
        assertThat(spool).isEmptyDirectory();
        assertThatThrownBy(() -> client.head(HeadRequest.of(ObjectPath.of("later/later.bin"))))
                .isInstanceOf(WestCloudException.class);
    }

    private void route(String... arguments) throws IOException, InterruptedException {
        var log = directory.resolve("child.log");
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-Xmx64m",
                "-cp",
                classPath,
                SmallHeapMain.class.getName(),
                server.uri().toString()));
        command.addAll(List.of(arguments));
        var child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(child.waitFor(4, TimeUnit.MINUTES)).isTrue();
            assertThat(child.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            child.destroyForcibly();
        }
    }

    /** Mostly holes, with random bytes around places that parts begin at. */
    private static Path largeFile(Path path, long length) throws IOException {
        Files.createDirectories(path.getParent());
        var random = new Random(1);
        var bytes = new byte[100_000];
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(length);
            for (long position = 0; position + bytes.length < length; position += 10_000_000) {
                random.nextBytes(bytes);
                file.seek(position);
                file.write(bytes);
            }
        }
        return path;
    }
}
