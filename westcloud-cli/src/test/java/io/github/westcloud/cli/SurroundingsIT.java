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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pipes, terminals, locales, a full disk: what only a process meets. */
class SurroundingsIT extends ProcessSupport {

    private static final String ESCAPE = "\u001b[";

    @Test
    void aReaderThatHasEnoughIsNoFailure() throws Exception {
        bucket.store("big.bin", random(4 * MEBIBYTE));
        var piped = run("westcloud cat westcloud:demo/big.bin | head -c 1 > /dev/null; echo ${PIPESTATUS[0]}");
        assertThat(piped.out()).isEqualTo("141\n");
        assertThat(piped.err()).isEmpty();
    }

    /** More names than a pipe holds. */
    @ParameterizedTest
    @ValueSource(strings = {"ls", "ls -l", "ls --json"})
    void aReaderOfAListingThatHasEnoughIsNoFailure(String command) throws Exception {
        for (int file = 0; file < 1_000; file++) {
            bucket.store("many/" + "x".repeat(150) + file, "");
        }
        var piped = run("westcloud " + command + " westcloud:demo/many | head -1; echo ${PIPESTATUS[0]}");
        assertThat(piped.out()).endsWith("\n141\n");
        assertThat(piped.err()).isEmpty();
    }

    @Test
    void nothingIsDrawnIntoAPipe() throws Exception {
        Files.write(folder.resolve("a.bin"), random(MEBIBYTE));
        environment.put("TERM", "xterm-256color");
        var copied = run("westcloud cp a.bin westcloud:demo/a.bin");
        assertThat(copied.out()).startsWith("Copied 1 file, 1.0 MiB, in ").doesNotContain(ESCAPE, "\r");
        assertThat(copied.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"xterm,,true,true", "xterm,1,true,false", "dumb,,false,false"})
    void aTerminalGetsWhatItCanShow(String kind, String noColour, boolean bar, boolean colours) throws Exception {
        assumeTrue(run("script --version").code() == 0, "The command script, which makes a terminal, is missing");
        Files.write(folder.resolve("a.bin"), random(MEBIBYTE));
        environment.put("TERM", kind);
        environment.putAll(noColour == null ? Map.of() : Map.of("NO_COLOR", noColour));
        var shown = run("script -qec 'westcloud cp a.bin westcloud:demo/a.bin' /dev/null")
                .out();
        assertThat(shown).contains("Copied 1 file");
        assertThat(shown.contains("Copying")).as(shown).isEqualTo(bar);
        assertThat(shown.contains(ESCAPE + "33m")).as(shown).isEqualTo(colours);
    }

    @Test
    void aFullDiskEndsTheCopyAndKeepsNoPartOfAFile() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        var mount = "unshare --user --map-root-user --mount bash -c 'mount -t tmpfs -o size=4m tmpfs disk && %s'";
        assumeTrue(run(mount.formatted("true")).code() == 0, "This user may not mount file systems");
        bucket.store("tree/a.bin", random(MEBIBYTE));
        bucket.store("tree/b.bin", random(8 * MEBIBYTE));
        bucket.store("tree/c.bin", random(MEBIBYTE));
        var full = run(mount.formatted(
                "westcloud cp -r --parallel 1 westcloud:demo/tree disk; echo \"code $?\"; ls -A disk; rm -rf disk/*"));
        assertThat(full.out()).contains("1 failed").endsWith("code 1\na.bin\n");
        assertThat(full.err()).contains("No space left");
        assertThat(disk).isEmptyDirectory();
    }

    /** Also when it is full while threads copy. */
    @ParameterizedTest
    @ValueSource(strings = {"ls", "cat", "cp --json", "cp -r --json"})
    void aStandardOutputThatIsFullIsNamed(String command) throws Exception {
        bucket.store("tree/a.bin", random(MEBIBYTE));
        var place = "westcloud:demo/tree" + (command.contains("-r") || command.equals("ls") ? "" : "/a.bin");
        var target = command.startsWith("cp") ? " here" : "";
        var result = run("westcloud " + command + " " + place + target + " > /dev/full");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("Cannot write to standard output").doesNotContain("\tat ", "Exception");
    }

    /** In the locale C, which containers have, as well. */
    @ParameterizedTest
    @CsvSource({"C", "C.UTF-8"})
    void oddNamesSurviveTheWayThereAndBack(String locale) throws Exception {
        environment.put("LANG", locale);
        var made = run(
                "mkdir -p here/$'\\u4e2d\\u6587' 'here/a b' && cd here && echo 1 > \"a b/c  d\" && echo 2 > $'"
                        + "\\u4e2d\\u6587/\\u6587\\u4ef6.txt' && echo 3 > ./-dash && echo 4 > 'back\\slash' && echo 5 > 'a%20+?#!&;'");
        assertThat(made.code()).isZero();
        var there = run("westcloud cp -r here westcloud:demo/there && westcloud cp -r westcloud:demo/there back");
        assertThat(there.err()).isEmpty();
        assertThat(there.code()).isZero();
        assertThat(run("diff -r here back && find back -type f | wc -l").out().strip())
                .isEqualTo("5");
    }

    @Test
    void bashCompletesCommandsAndOptions() throws Exception {
        var completed = run(
                "source <(westcloud generate-completion); complete -p westcloud; COMP_WORDS=(westcloud cp --re);"
                        + " COMP_CWORD=2; COMP_LINE='westcloud cp --re'; _complete_westcloud; echo \"${COMPREPLY[@]}\"");
        assertThat(completed.out()).contains("complete ").contains("--resume").contains("--recursive");
    }

    @Test
    void zshCompletes() throws Exception {
        assumeTrue(run("zsh --version").code() == 0, "zsh is missing");
        assertThat(run("westcloud generate-completion > c && zsh -f -c 'source ./c && echo \"$_comps[westcloud]\"'")
                        .out())
                .isNotBlank();
    }
}
