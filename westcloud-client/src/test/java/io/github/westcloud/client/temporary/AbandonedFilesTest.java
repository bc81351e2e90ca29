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
package io.github.westcloud.client.temporary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.download.SaveOption;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.ObjectPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed and processes that go on share a directory. The former leave nothing, the latter lose nothing. */
class AbandonedFilesTest {

    private static final String SOMEBODY = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path directory;

    private final List<Process> processes = new ArrayList<>();
    private ServerSocket service;

    @BeforeEach
    void startService() throws IOException {
        service = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        CompletableFuture.runAsync(this::beginDownloads);
    }

    @AfterEach
    void endAll() throws Exception {
        service.close();
        for (var process : processes) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() {
        var missing = directory.resolve("missing");
        assertThatThrownBy(() -> TemporaryFile.create(missing, ".spool"))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "Cannot create a temporary file in " + missing
                                + " (there is no such directory). Set spoolDirectory to a directory that exists and can be written to");
    }

    @Test
    void onlyFilesOfEndedProcessesAreDeleted() throws Exception {
        var killed = start();
        var filesOfKilled = awaitFiles(Set.of());
        start();
        var filesOfRunning = awaitFiles(filesOfKilled);
        assertThat(filesOfKilled).hasSize(3);
        assertThat(filesOfRunning).hasSize(3);

        AbandonedFiles.delete(directory);
        assertThat(names()).containsAll(filesOfKilled).containsAll(filesOfRunning);

        killed.destroyForcibly().waitFor();
        WestCloudClient.create(config()).close();
        assertThat(names()).doesNotContainAnyElementsOf(filesOfKilled).containsAll(filesOfRunning);
        try (var ownFile = Content.spooled(new ByteArrayInputStream(new byte[3]), directory)) {
            AbandonedFiles.delete(directory);
            assertThat(ownFile.length()).isEqualTo(3);
            assertThat(names()).hasSize(5);
        }
        assertThat(names()).isEqualTo(filesOfRunning);
    }

    @Test
    void filesOfOthersAreLeft() throws IOException {
        var foreign = List.of(
                "westcloud-1234567.spool",
                "westcloud-" + SOMEBODY + "-1.spool",
                "westcloud-" + SOMEBODY + "-1.spool.bak",
                ".westcloud-" + SOMEBODY + ".owner",
                ".westcloud-" + SOMEBODY + "-1.part",
                ".westcloud-upload-1.part",
                "report.part",
                // As files of the bucket may be named, whoever chose the names.
                ".westcloud-" + SOMEBODY + "-" + SOMEBODY + ".part",
                ".westcloud-" + SOMEBODY + "-" + SOMEBODY + "-2.part",
                ".westcloud-" + SOMEBODY + "-" + SOMEBODY + "-2.owner",
                // What a download with RESUME needs to continue.
                ".westcloud-" + SOMEBODY + ".part",
                ".westcloud-" + SOMEBODY + ".resume");
        for (var name : foreign) {
            Files.writeString(directory.resolve(name), "of somebody else");
        }
        var report = directory.resolve("report.part");
        var identity = FileIdentity.of(report).orElseThrow().value();
        var link = directory.resolve(".westcloud-" + SOMEBODY + "-" + SOMEBODY + "-" + identity + ".part");
        Files.createSymbolicLink(link, report);
        var folder = directory.resolve(".westcloud-" + SOMEBODY + "-" + SOMEBODY + "-1.owner");
        Files.createDirectory(folder);

        AbandonedFiles.delete(directory);

        assertThat(names()).hasSize(foreign.size() + 2).containsAll(foreign);
        assertThat(link).isSymbolicLink();
        assertThat(folder).isDirectory();
    }

    @Test
    void aDirectoryThatIsNotThereIsNoError() {
        TemporaryFile.deleteAbandoned(directory.resolve("none"));
        assertThatThrownBy(() -> TemporaryFile.create(directory.resolve("none"), ".spool"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none");
    }

    @Test
    void nothingIsLeftWhenAllFilesAreClosed() throws IOException {
        var first = TemporaryFile.create(directory, ".spool");
        var second = TemporaryFile.create(directory, ".copy");
        first.close();
        first.close();
        assertThat(second.path()).exists();
        assertThat(names()).hasSize(2);
        second.close();
        assertThat(directory).isEmptyDirectory();
        assertThatThrownBy(() -> TemporaryFile.create(directory, "/../x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("suffix");
    }

    @Test
    void aFailedDownloadLeavesWhatItNeedsToContinueOnly() throws IOException {
        service.close();
        try (var client = WestCloudClient.create(config())) {
            for (var options : List.of(Set.<SaveOption>of(), Set.of(SaveOption.RESUME))) {
                assertThatThrownBy(() -> client.download(
                                DownloadRequest.of(ObjectPath.of("a.bin")),
                                directory.resolve("a.bin"),
                                options.toArray(SaveOption[]::new)))
                        .hasMessageContaining("a.bin");
            }
        }
        assertThat(directory).isEmptyDirectory();
    }

    private ClientConfig config() {
        return ClientConfig.builder()
                .endpoint(serviceUri())
                .bucket("demo")
                .credentials("alice", "secret")
                .maximumRetries(0)
                .spoolDirectory(directory)
                .build();
    }

    private URI serviceUri() {
        return URI.create("http://127.0.0.1:" + service.getLocalPort());
    }

    private Process start() throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        KilledProcessMain.class.getName(),
                        directory.toString(),
                        serviceUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        processes.add(process);
        return process;
    }

    /** The names of an owner, a spool file and the beginning of a download, which come one after the other. */
    private Set<String> awaitFiles(Set<String> known) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> newNames(known).stream()
                .anyMatch(name -> name.endsWith(".part")));
        return newNames(known);
    }

    private Set<String> newNames(Set<String> known) {
        var names = new TreeSet<>(names());
        names.removeAll(known);
        return names;
    }

    private Set<String> names() {
        try (Stream<Path> files = Files.list(directory)) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void beginDownloads() {
        var connections = new ArrayList<Socket>();
        try {
            while (true) {
                var connection = service.accept();
                connections.add(connection);
                connection
                        .getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nx".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException theTestIsOver) {
            connections.clear();
        }
    }
}
