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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.download.SaveOption;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.event.TransferProgress;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A download to a local file is whole or not there, whatever happens on the way. */
class FileDownloadTest extends FileDownloadSupport {

    private static final RequestPattern READING = new RequestPattern("GET", "/demo/a.bin");
    private static final DownloadRequest REQUEST = DownloadRequest.of(ObjectPath.of("a.bin"));

    @ParameterizedTest
    @EnumSource(DialectName.class)
    void goesOnWhereTheConnectionBroke(DialectName dialect) throws IOException {
        server.faults().add(READING, 3, new FaultAction.CutAnswer(300_000));
        try (var other = client(dialect)) {
            other.download("a.bin", file);
        }
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(ranges()).hasSize(4).startsWith("whole").element(1).isEqualTo("bytes=300000-");
        assertThat(names()).containsExactly("a.bin");
    }

    @Test
    void givesUpWhenNothingComesAnyMore() {
        server.faults().add(READING, 1, new FaultAction.CutAnswer(300_000));
        server.faults().add(READING, new FaultAction.CutAnswer(1));
        assertThatThrownBy(() -> client.download(REQUEST, file)).isInstanceOf(IOException.class);
        assertThat(server.requests()).hasSizeLessThan(20);
        assertThat(names()).isEmpty();
    }

    /** To ask for more helps when the connection has broken, and not when the disk is full. */
    @Test
    void whatCannotBeWrittenIsNotAskedForAgain() throws Exception {
        Files.writeString(file, "before");
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var started = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 900 && exec \"$@\"",
                        "sh",
                        java,
                        "-XX:-UsePerfData",
                        "-cp",
                        classPath,
                        LimitedDownloadMain.class.getName(),
                        server.uri().toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said)
                .contains("FileSystemException: " + folder.resolve(".westcloud-"))
                .contains("File too large");
        assertThat(ranges()).containsExactly("whole");
        assertThat(file).hasContent("before");
        assertThat(names()).containsExactly("a.bin");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 131_072, 999_999})
    void goesOnAfterARestart(int arrived) throws IOException {
        interrupt(arrived);
        server.clearRequests();
        try (var restarted = client(DialectName.REST)) {
            restarted.download(REQUEST, file, SaveOption.RESUME, SaveOption.SYNC);
        }
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(names()).containsExactly("a.bin");
        assertThat(ranges()).containsExactly(arrived == 0 ? "whole" : "bytes=" + arrived + "-");
    }

    /** As when a program is told to end. The interruption closes the file that is written to. */
    @Test
    void goesOnAfterAnInterruption() throws IOException {
        var interrupted = client.heardBy(new TransferListener() {
            @Override
            public void bytesMoved(TransferProgress progress) {
                if (progress.total() >= 300_000) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        assertThatThrownBy(() -> interrupted.download(REQUEST, file, SaveOption.RESUME))
                .isInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(names()).hasSize(2).allMatch(name -> name.matches("\\.westcloud-[0-9a-f]{32}\\.(part|resume)"));
        server.clearRequests();

        client.download(REQUEST, file, SaveOption.RESUME);
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(ranges()).singleElement().asString().startsWith("bytes=");
    }

    @Test
    void anInterruptionLeavesNothingWithoutResume() {
        var interrupted = client.heardBy(new TransferListener() {
            @Override
            public void bytesMoved(TransferProgress progress) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(() -> interrupted.download(REQUEST, file)).isInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(names()).isEmpty();
    }

    /** All bytes had arrived, and the file had not its name yet. */
    @Test
    void asksForTheLastByteWhenAllHaveArrived() throws IOException {
        interrupt(999_999);
        try (var part = FileChannel.open(ownFile(".part"), StandardOpenOption.WRITE)) {
            part.write(java.nio.ByteBuffer.wrap(BYTES, 999_999, 1), 999_999);
        }
        client.download(REQUEST, file, SaveOption.RESUME);
        assertThat(file).hasBinaryContent(BYTES);
    }

    @Test
    void startsOverWhenTheFileWasReplaced() throws IOException {
        interrupt(300_000);
        var others = RandomBytes.of(1_000_000);
        others[0] = (byte) (BYTES[0] + 1);
        server.skewClock(Duration.ofMinutes(5));
        bucket.store("a.bin", others);
        client.download(REQUEST, file, SaveOption.RESUME);
        assertThat(file).hasBinaryContent(others);
        assertThat(names()).containsExactly("a.bin");
    }

    @Test
    void startsOverWhenTheFileBecameShorter() throws IOException {
        interrupt(300_000);
        bucket.store("a.bin", "short");
        client.download(REQUEST, file, SaveOption.RESUME);
        assertThat(file).hasContent("short");
    }

    @Test
    void whatIsThereAndCannotBeExplainedIsLeft() throws IOException {
        interrupt(300_000);
        var part = ownFile(".part");
        var record = ownFile(".resume");
        Files.writeString(part, "of somebody else");
        Files.writeString(record, "length=nonsense");
        client.download(REQUEST, file, SaveOption.RESUME);
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(part).hasContent("of somebody else");
        assertThat(record).hasContent("length=nonsense");
    }

    @Test
    void goesOnWithAnotherFileFromItsBeginning() throws IOException {
        interrupt(300_000);
        bucket.store("b.bin", "other");
        client.download(DownloadRequest.of(ObjectPath.of("b.bin")), file, SaveOption.RESUME);
        assertThat(file).hasContent("other");
    }

    @Test
    void twoDownloadsDoNotWriteToOneFile() throws IOException {
        interrupt(300_000);
        try (var record = FileChannel.open(ownFile(".resume"), StandardOpenOption.WRITE);
                var lock = record.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> client.download(REQUEST, file, SaveOption.RESUME))
                    .hasMessageContaining("Another download is writing");
        }
        client.download(REQUEST, file, SaveOption.RESUME);
        assertThat(file).hasBinaryContent(BYTES);
    }

    @Test
    void damagedContentIsNotSavedAndNotKept() {
        server.faults().add(READING, new FaultAction.WrongContentMd5());
        assertThatThrownBy(() -> client.download(REQUEST, file, SaveOption.RESUME))
                .hasMessageContaining("damaged");
        assertThat(names()).isEmpty();
    }

    @Test
    void aRangeIsNoFile() {
        var range = REQUEST.toBuilder().range(ByteRange.from(2)).build();
        assertThatThrownBy(() -> client.download(range, file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("range");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aProtectedFileIsReadWithItsSecret() throws IOException {
        try (var content = io.github.westcloud.client.model.Content.of("x".getBytes())) {
            client.upload(io.github.westcloud.client.operation.UploadRequest.builder(ObjectPath.of("s"), content)
                    .contentSecret("abc")
                    .build());
        }
        client.download(
                DownloadRequest.builder(ObjectPath.of("s")).contentSecret("abc").build(), file);
        assertThat(file).hasContent("x");
    }

    /** As if the process had ended after so many bytes. */
    private void interrupt(int arrived) {
        server.faults().add(READING, 1, new FaultAction.CutAnswer(arrived));
        server.faults().add(READING, new FaultAction.Error(io.github.westcloud.protocol.ErrorCode.FORBIDDEN));
        assertThatThrownBy(() -> client.download(REQUEST, file, SaveOption.RESUME))
                .isInstanceOf(Exception.class);
        server.faults().clear();
        assertThat(names()).hasSize(arrived == 0 ? 0 : 2).doesNotContain("a.bin");
    }

    private List<String> ranges() {
        return server.requests().stream()
                .map(request -> request.header("Range").orElse("whole"))
                .toList();
    }

    private Path ownFile(String suffix) {
        return folder.resolve(names().stream()
                .filter(name -> name.endsWith(suffix))
                .findFirst()
                .orElseThrow());
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
