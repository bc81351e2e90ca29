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
package io.github.westcloud.camel.internal.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CAMEL-23765, CAMEL-24627: names that somebody else chose must not write anywhere but below the directory. */
class LocalCopyTest {

    @TempDir
    Path root;

    @Test
    void writesBelowTheDirectoryAndReplacesWhatIsThere() throws IOException {
        var copy = new LocalCopy(root.resolve("work"));
        copy.write("a/b.txt", stream("old"), null);

        assertThat(copy.write("a/b.txt", stream("new"), null)).hasContent("new");
        assertThat(root.resolve("work/a")).isDirectoryContaining(file -> file.endsWith("b.txt"));
        assertThat(Files.list(root.resolve("work/a"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.txt", "a/../../out.txt", "/etc/out.txt", "a/..", ".."})
    void refusesNamesThatLeadOut(String name) {
        var copy = new LocalCopy(root.resolve("work"));

        assertThatThrownBy(() -> copy.write(name, stream("x"), null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is outside of the directory");
        assertThat(root.resolve("out.txt")).doesNotExist();
    }

    @Test
    void refusesToFollowALinkOutOfTheDirectory() throws IOException {
        var outside = Files.createDirectory(root.resolve("outside"));
        var work = Files.createDirectory(root.resolve("work"));
        Files.createSymbolicLink(work.resolve("link"), outside);

        assertThatThrownBy(() -> new LocalCopy(work).write("link/sub/x.txt", stream("x"), null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("symbolic link");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void replacesALinkInsteadOfWritingThroughIt() throws IOException {
        var victim = Files.writeString(root.resolve("victim"), "untouched");
        var work = Files.createDirectory(root.resolve("work"));
        Files.createSymbolicLink(work.resolve("x.txt"), victim);
        new LocalCopy(work).write("x.txt", stream("x"), null);

        assertThat(victim).hasContent("untouched");
        assertThat(work.resolve("x.txt")).hasContent("x");
    }

    @Test
    void leavesNothingBehindWhenReadingFails() {
        var broken = new InputStream() {
            private int left = 10;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("broken");
                }
                left--;
                return 'x';
            }
        };

        assertThatThrownBy(() -> new LocalCopy(root).write("x.txt", broken, null))
                .hasMessage("broken");
        assertThat(root).isEmptyDirectory();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes());
    }
}
