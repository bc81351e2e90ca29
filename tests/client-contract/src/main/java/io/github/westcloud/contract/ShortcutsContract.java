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
package io.github.westcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.operation.CreateDirectoryRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes a line where requests would take several. */
public abstract class ShortcutsContract extends ContractSupport {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 5, (1 << 20) + 1})
    void aLocalFileGoesThereAndComesBack(int length) throws IOException {
        sendAndFetch(length);
    }

    /** Sends a local file of this length and reads it back into another one. */
    protected void sendAndFetch(int length) throws IOException {
        var file = Files.write(folder.resolve("local"), random(length));
        assertThat(client.upload(name("2026/五月/a b.bin"), file).length()).isEqualTo(length);

        var copy = folder.resolve("copy");
        assertThat(client.download(name("2026/五月/a b.bin"), copy).length()).isEqualTo(length);
        assertThat(copy).hasBinaryContent(random(length));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFileThatIsThereIsNotReplacedAndALocalOneIs() throws IOException {
        var file = Files.writeString(folder.resolve("local"), "new");
        upload("a.txt", "old");
        assertThat(codeOf(() -> client.upload(name("a.txt"), file))).contains(ErrorCode.ALREADY_EXISTS);

        client.download(name("a.txt"), file);
        assertThat(file).hasContent("old");
    }

    @Test
    void aDownloadThatIsRefusedLeavesTheLocalFileAsItWas() throws IOException {
        var file = Files.writeString(folder.resolve("local"), "old");
        assertThat(kindOf(() -> client.download(name("nothing"), file))).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void whereNoFileCanBeWrittenNothingIsAskedFor() {
        upload("a.txt", "hello");
        backEnd.forgetRequests();
        assertThatThrownBy(() -> client.download(name("a.txt"), folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(folder.toString());
        assertThatThrownBy(() -> client.download(name("a.txt"), folder.resolve("missing/a.txt")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("directory does not exist");
        assertThatThrownBy(() -> client.upload(name("b.txt"), folder.resolve("missing")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing");
        assertThat(backEnd.requests()).isEmpty();
    }

    @Test
    void existsForFilesAndDirectories() {
        client.createDirectory(CreateDirectoryRequest.of(at("d")));
        upload("d/a.txt", "hello");
        assertThat(client.exists(home.toString())).isTrue();
        assertThat(client.exists(name("d"))).isTrue();
        assertThat(client.exists(name("d/a.txt"))).isTrue();
        assertThat(client.exists(name("d/b.txt"))).isFalse();
    }

    @Test
    void aDirectoryIsDeletedWithEverythingBelowItAndNothingElse() throws IOException {
        var file = Files.writeString(folder.resolve("local"), "x");
        for (int i = 0; i < 40; i++) {
            client.upload(name("tree/a/f" + i), file);
        }
        client.upload(name("tree/a/b/c/deep"), file);
        client.upload(name("tree2/a"), file);
        client.createDirectory(CreateDirectoryRequest.of(at("tree/empty")));

        assertThat(client.deleteAll(name("tree"))).isEqualTo(41);
        assertThat(client.exists(name("tree"))).isFalse();
        assertThat(client.exists(name("tree2/a"))).isTrue();
        assertThat(client.deleteAll(name("tree"))).isZero();
    }

    @Test
    void aFileIsNoDirectoryToDelete() {
        upload("a.txt", "hello");
        assertThat(codeOf(() -> client.deleteAll(name("a.txt")))).contains(ErrorCode.WRONG_OBJECT_TYPE);
        assertThat(client.exists(name("a.txt"))).isTrue();
    }
}
