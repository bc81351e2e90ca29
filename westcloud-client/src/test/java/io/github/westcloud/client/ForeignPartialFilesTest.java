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
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A download takes, overwrites and deletes no local file but its own, whatever has the names of its files. */
class ForeignPartialFilesTest extends FileDownloadSupport {

    private static final int ARRIVED = 300_000;
    private static final String PART = ".westcloud-0123456789abcdef0123456789abcdef.part";
    private static final byte[] OTHERS = reversed(BYTES);

    @ParameterizedTest
    @ValueSource(strings = {"part", "resume"})
    void filesOfTheServiceMayHaveSuchNames(String suffix) throws IOException {
        interrupt("a.bin");
        var name = own(suffix).getFileName().toString();
        bucket.store(name, OTHERS);
        resume(name, folder.resolve(name));
        resume("a.bin", file);
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(folder.resolve(name)).hasBinaryContent(OTHERS);
    }

    /** Who writes to the bucket knows how a record looks, and what it would say but for what the local file system assigns. */
    @Test
    void aRecordFromTheServiceIsNotBelieved() throws IOException {
        interrupt("a.bin");
        var record = own("resume").getFileName().toString();
        var forged = Files.readString(folder.resolve(record))
                .replace(own("part").getFileName().toString(), PART);
        // Moved, so that no new file gets the inode of one of them.
        var kept = Files.createDirectory(folder.resolve("kept"));
        Files.move(own("part"), kept.resolve("part"));
        Files.move(own("resume"), kept.resolve("resume"));
        bucket.store(record, forged);
        bucket.store(PART, OTHERS);
        resume(PART, folder.resolve(PART));
        resume(record, folder.resolve(record));
        interrupt("a.bin");
        resume("a.bin", file);
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(folder.resolve(PART)).hasBinaryContent(OTHERS);
        assertThat(folder.resolve(record)).hasContent(forged);
    }

    @Test
    void aLinkInThePlaceOfTheBytesIsNotFollowed() throws IOException {
        interrupt("a.bin");
        var victim = Files.writeString(folder.resolve("victim"), "precious");
        var part = own("part");
        Files.delete(part);
        Files.createSymbolicLink(part, victim);
        resume("a.bin", file);
        assertThat(file).isRegularFile().hasBinaryContent(BYTES);
        assertThat(victim).hasContent("precious");
        assertThat(part).isSymbolicLink();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLinkInThePlaceOfTheRecordIsNotFollowed(boolean valid) throws IOException {
        interrupt("a.bin");
        var record = own("resume");
        var victim = folder.resolve("victim");
        Files.move(record, victim);
        if (!valid) {
            Files.writeString(victim, "precious");
        }
        var content = Files.readString(victim);
        Files.createSymbolicLink(record, victim);
        resume("a.bin", file);
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(victim).hasContent(content);
        assertThat(record).isSymbolicLink();
    }

    @Test
    void anotherFileInThePlaceOfTheBytesIsLeft() throws IOException {
        interrupt("a.bin");
        var part = own("part");
        Files.move(part, folder.resolve("moved"));
        Files.write(part, OTHERS);
        resume("a.bin", file);
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(part).hasBinaryContent(OTHERS);
    }

    @Test
    void aDirectoryInThePlaceOfTheRecordIsLeft() throws IOException {
        interrupt("a.bin");
        var record = own("resume");
        Files.delete(record);
        Files.createDirectory(record);
        resume("a.bin", file);
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(record).isDirectory();
    }

    @Test
    void aHugeRecordIsLeft() throws IOException {
        interrupt("a.bin");
        var record = own("resume");
        Files.write(record, BYTES);
        resume("a.bin", file);
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(record).hasBinaryContent(BYTES);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatReplacesTheTemporaryFileDoesNotBecomeTheTarget(boolean resume) throws IOException {
        Files.writeString(file, "before");
        var victim = Files.writeString(folder.resolve("victim"), "precious");
        var replacing = client.heardBy(new TransferListener() {
            @Override
            public void bytesMoved(TransferProgress progress) {
                replaceByLink(victim);
            }
        });
        var options = resume ? new SaveOption[] {SaveOption.RESUME} : new SaveOption[0];
        assertThatThrownBy(() -> replacing.download(DownloadRequest.of(ObjectPath.of("a.bin")), file, options))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("was replaced");
        assertThat(file).hasContent("before");
        assertThat(victim).hasContent("precious");
        assertThat(own("part")).isSymbolicLink();
    }

    /** Names of local files have up to 255 bytes. */
    @Test
    void aFileWithALongNameIsResumed() throws IOException {
        var name = "n".repeat(255);
        file = folder.resolve(name);
        bucket.store(name, BYTES);
        interrupt(name);
        server.clearRequests();
        resume(name, file);
        assertThat(names()).containsExactly(name);
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(server.requests()).singleElement().satisfies(this::asksForTheRest);
    }

    /** The record is written over a longer one. */
    @Test
    void aRecordIsReplacedByAShorterOne() throws IOException {
        var name = "n".repeat(200);
        bucket.store(name, OTHERS);
        interrupt(name);
        interrupt("a.bin");
        server.clearRequests();
        resume("a.bin", file);
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(server.requests()).singleElement().satisfies(this::asksForTheRest);
        assertThat(names()).containsExactly("a.bin");
    }

    private void asksForTheRest(RequestRecord request) {
        assertThat(request.header("Range")).contains("bytes=" + ARRIVED + "-");
    }

    private void resume(String path, Path target) throws IOException {
        client.download(DownloadRequest.of(ObjectPath.of(path)), target, SaveOption.RESUME);
    }

    /** As if the process had ended after so many bytes. */
    private void interrupt(String path) {
        var reading = new RequestPattern("GET", "/demo/" + path);
        // What has arrived of another file is found not to be of this one by a request of its own.
        int requests = names().stream().anyMatch(name -> name.endsWith(".resume")) ? 2 : 1;
        server.faults().add(reading, requests, new FaultAction.CutAnswer(ARRIVED));
        server.faults().add(reading, new FaultAction.Error(ErrorCode.FORBIDDEN));
        assertThatThrownBy(() -> resume(path, file)).isInstanceOf(Exception.class);
        server.faults().clear();
    }

    private Path own(String suffix) {
        return folder.resolve(names().stream()
                .filter(name -> name.startsWith(".westcloud-") && name.endsWith("." + suffix))
                .findFirst()
                .orElseThrow());
    }

    private void replaceByLink(Path victim) {
        try {
            var part = own("part");
            if (!Files.isSymbolicLink(part)) {
                Files.delete(part);
                Files.createSymbolicLink(part, victim);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
