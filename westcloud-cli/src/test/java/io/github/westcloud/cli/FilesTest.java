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
package io.github.westcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.cli.internal.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that copy nothing. */
class FilesTest extends CommandSupport {

    private static final Terminal ASKING = new Terminal(false, true, false, false, 80);

    @Test
    void lists() throws Exception {
        bucket.store("2026/a.txt", "abc");
        bucket.store("2026/below/b.txt", "de");
        assertThat(run("ls", "westcloud:demo/2026").out()).isEqualTo("a.txt\nbelow/\n");
        assertThat(run("ls", "-r", "westcloud:demo").out())
                .isEqualTo("2026/\n2026/a.txt\n2026/below/\n2026/below/b.txt\n");
        assertThat(run("ls", "-l", "westcloud:demo/2026/a.txt").out()).matches(" +3  \\d{4}-.*  a.txt\\n");
        assertThat(run("ls", "--json", "westcloud:demo/2026/a.txt").out())
                .startsWith("{\"place\":\"westcloud:demo/2026/a.txt\",\"type\":\"file\",\"length\":3,");
        assertThat(run("ls", "westcloud:demo/missing").code()).isEqualTo(3);
    }

    @Test
    void showsContentAndDescription() throws Exception {
        bucket.store("a.txt", "abc\n");
        bucket.store("b.txt", "def");
        assertThat(run("cat", "westcloud:demo/a.txt", "westcloud:demo/b.txt").out())
                .isEqualTo("abc\ndef");
        assertThat(run("stat", "westcloud:demo/a.txt").out())
                .contains("length         4")
                .contains("text/plain");
        assertThat(run("cat", "westcloud:demo/c.txt").code()).isEqualTo(3);
    }

    @Test
    void createsAndMoves() throws Exception {
        bucket.store("a.txt", "abc");
        assertThat(run("mkdir", "westcloud:demo/x").code()).isZero();
        assertThat(run("mkdir", "westcloud:demo/x").code()).isEqualTo(4);
        assertThat(run("mkdir", "--parents", "westcloud:demo/x", "westcloud:demo/y/z")
                        .code())
                .isZero();
        assertThat(run("mv", "westcloud:demo/a.txt", "westcloud:demo/x").code()).isZero();
        assertThat(run("cat", "westcloud:demo/x/a.txt").out()).isEqualTo("abc");
        bucket.store("b.txt", "def");
        var exists = run("mv", "westcloud:demo/b.txt", "westcloud:demo/x/a.txt");
        assertThat(exists.code()).isEqualTo(4);
        assertThat(exists.err()).isEqualTo("westcloud mv: westcloud:demo/x/a.txt exists already\n");
        assertThat(run("mv", "westcloud:demo/b.txt", "westcloud:other/b.txt").code())
                .isEqualTo(2);
    }

    @Test
    void deletesFilesAndATreeWithForce() throws Exception {
        bucket.store("2026/a.txt", "abc");
        bucket.store("b.txt", "abc");
        assertThat(run("rm", "westcloud:demo/b.txt").code()).isZero();
        assertThat(run("rm", "westcloud:demo/b.txt").code()).isEqualTo(3);
        assertThat(run("rm", "--force", "westcloud:demo/b.txt").code()).isZero();
        assertThat(run("rm", "westcloud:demo/2026").code()).isEqualTo(2);
        var nobodyToAsk = run("rm", "-r", "westcloud:demo/2026");
        assertThat(nobodyToAsk.code()).isEqualTo(2);
        assertThat(nobodyToAsk.err()).contains("add --force");
        assertThat(run("ls", "westcloud:demo").out()).isEqualTo("2026/\n");
        assertThat(run("rm", "-rf", "westcloud:demo/2026").code()).isZero();
        assertThat(run("ls", "westcloud:demo").out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n\n", "\n", "", "yep\n"})
    void keepsATreeUnlessTheAnswerIsYes(String answer) throws Exception {
        bucket.store("2026/a.txt", "abc");
        terminal = ASKING;
        input = answer;
        var kept = run("rm", "-r", "westcloud:demo/2026");
        assertThat(kept.code()).isEqualTo(1);
        assertThat(kept.err())
                .contains("Delete the directory westcloud:demo/2026 with everything below it? [y/N]")
                .contains("was not deleted");
        assertThat(run("ls", "westcloud:demo").out()).isEqualTo("2026/\n");
    }

    @Test
    void deletesTreesAfterAnAnswerForEach() throws Exception {
        bucket.store("a/a.txt", "abc");
        bucket.store("b/b.txt", "abc");
        terminal = ASKING;
        input = "yes\nn\n";
        assertThat(run("rm", "-r", "westcloud:demo/a", "westcloud:demo/b").code())
                .isEqualTo(1);
        assertThat(run("ls", "westcloud:demo").out()).isEqualTo("b/\n");
    }

    @Test
    void showsLinksWithoutARequest() {
        server.clearRequests();
        assertThat(run("link", "westcloud:demo/a b.txt").out()).isEqualTo(server.uri() + "/demo/a%20b.txt\n");
        environment.put("WESTCLOUD_ENDPOINT", "https://s3.example.org");
        assertThat(run("link", "westcloud:demo/a.txt").out()).isEqualTo("https://demo.s3.example.org/a.txt\n");
        assertThat(server.requests()).isEmpty();
    }
}
