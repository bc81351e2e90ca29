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

import io.github.westcloud.cli.internal.terminal.ExitCode;
import io.github.westcloud.cli.internal.terminal.Terminal;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code cp} and {@code sync}. */
class CopyTest extends CommandSupport {

    private static final String THERE = "westcloud:demo/there";
    private String here;

    @BeforeEach
    void files() throws Exception {
        local("here/a.txt", "abc");
        local("here/below/b.txt", "de");
        Files.createDirectories(folder.resolve("here/empty"));
        here = folder.resolve("here").toString();
    }

    @Test
    void copiesATreeThereAndBack() throws Exception {
        assertThat(run("cp", "-r", here, THERE).out()).startsWith("Copied 2 files, 5 B");
        assertThat(run("ls", "-r", THERE).out()).isEqualTo("a.txt\nbelow/\nbelow/b.txt\nempty/\n");
        var back = folder.resolve("back");
        assertThat(run("cp", "-r", THERE, back.toString()).code()).isZero();
        assertThat(back.resolve("below/b.txt")).hasContent("de");
        assertThat(back.resolve("empty")).isEmptyDirectory();
    }

    @Test
    void copiesAFileIntoADirectoryOrUnderAnotherName() throws Exception {
        bucket.store("dir/x", "x");
        var file = here + "/a.txt";
        assertThat(run("cp", file, "westcloud:demo/dir").code()).isZero();
        assertThat(run("cp", file, "westcloud:demo/new/").code()).isZero();
        assertThat(run("cp", file, "westcloud:demo/c.txt").code()).isZero();
        assertThat(run("ls", "-r", "westcloud:demo").out())
                .isEqualTo("c.txt\ndir/\ndir/a.txt\ndir/x\nnew/\nnew/a.txt\n");
        assertThat(run("cp", "westcloud:demo/c.txt", folder.toString()).code()).isZero();
        assertThat(folder.resolve("c.txt")).hasContent("abc");
    }

    @Test
    void refusesATargetThatExists() throws Exception {
        bucket.store("a.txt", "old");
        assertThat(run("cp", here + "/a.txt", "westcloud:demo/a.txt").code()).isEqualTo(4);
        assertThat(run("cat", "westcloud:demo/a.txt").out()).isEqualTo("old");
        assertThat(run("cp", "--overwrite", here + "/a.txt", "westcloud:demo/a.txt")
                        .code())
                .isZero();
        assertThat(run("cat", "westcloud:demo/a.txt").out()).isEqualTo("abc");
        assertThat(run("cp", "westcloud:demo/a.txt", here + "/a.txt").code()).isEqualTo(4);
    }

    @Test
    void resumesATreeWithWhatIsMissing() {
        run("cp", "-r", here, THERE);
        run("rm", THERE + "/below/b.txt");
        assertThat(run("cp", "-r", "--resume", "--json", here, THERE).out())
                .contains("\"event\":\"skip\"")
                .contains("\"event\":\"upload\"")
                .contains("\"copied\":1,\"bytes\":2,\"skipped\":1,\"deleted\":0,\"failed\":0");
    }

    @Test
    void goesOnAfterTheFailureOfOneFile() throws Exception {
        bucket.store("there/a.txt", "old");
        var result = run("cp", "-r", here, THERE);
        assertThat(result.code()).isEqualTo(4);
        assertThat(result.out()).contains("1 failed");
        assertThat(run("cat", THERE + "/below/b.txt").out()).isEqualTo("de");
    }

    @Test
    void goesOnAfterADirectoryThatCannotBeListed() throws Exception {
        bucket.store("there/a/secret.txt", "no");
        bucket.store("there/b/c.txt", "yes");
        server.faults().add(new RequestPattern("GET", "/demo/there/a"), FaultAction.status(403));
        var back = folder.resolve("back");
        var result = run("cp", "-r", THERE, back.toString());
        assertThat(result.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(result.err()).contains("there/a");
        assertThat(back.resolve("b/c.txt")).hasContent("yes");
    }

    /** A link below the target could lead anywhere. */
    @Test
    void writesThroughNoLink() throws Exception {
        bucket.store("there/below/b.txt", "de");
        var outside = Files.createDirectories(folder.resolve("outside"));
        var target = Files.createDirectories(folder.resolve("target"));
        Files.createSymbolicLink(target.resolve("below"), outside);
        var result = run("cp", "-r", THERE, target.toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("is a symbolic link");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void saysWhichLinksItSkips() throws Exception {
        Files.createSymbolicLink(folder.resolve("here/link"), folder.resolve("here/a.txt"));
        var result = run("cp", "-r", here, THERE);
        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("skipped " + here + "/link");
        assertThat(result.out()).contains("1 skipped");
    }

    /** Such as {@code cp <(dump) TARGET}: a script must notice that nothing was copied. */
    @Test
    void refusesToCopyAPipeThatIsNamed() throws Exception {
        var pipe = pipe("pipe");
        var result = run("cp", pipe, "westcloud:demo/copy");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains(pipe + " is neither a file nor a directory, and cannot be copied");
        assertThat(run("cp", "-r", "--resume", pipe, "westcloud:demo/copy").code())
                .isEqualTo(1);
        assertThat(bucket.exists("copy")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--overwrite", "--resume", "--quiet"})
    void replacesNoPipe(String option) throws Exception {
        bucket.store("a.txt", "abc");
        var pipe = pipe("pipe");
        var result = run("cp", option, "westcloud:demo/a.txt", pipe);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains(pipe + " exists and is not a file");
        assertThat(Files.readAttributes(Path.of(pipe), BasicFileAttributes.class)
                        .isOther())
                .isTrue();
    }

    private String pipe(String name) throws Exception {
        var pipe = folder.resolve(name).toString();
        assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
        return pipe;
    }

    /** A bar leaves the cursor at its end. */
    @Test
    void linesDoNotShareTheirLineWithTheBar() throws Exception {
        Files.createSymbolicLink(folder.resolve("here/link"), folder.resolve("here/a.txt"));
        bucket.store("there/a.txt", "other");
        terminal = new Terminal(true, true, true, false, 300);
        var lines = Screen.lines(run("cp", "-r", here, THERE).err(), 300);
        assertThat(lines)
                .anyMatch(line -> line.matches("westcloud: skipped " + here + "/link: [^|%]*"))
                .anyMatch(line -> line.matches("westcloud: " + here + "/a.txt: .* exists already[^|%]*"));
        assertThat(lines.get(lines.size() - 1)).startsWith("Copying");
        assertThat(Screen.lines(run("cp", folder + "/missing", THERE).err(), 300))
                .anyMatch(line -> line.startsWith("westcloud cp: " + folder + "/missing does not exist"));
    }

    @Test
    void wrongPlacesAreWrongUsage() {
        assertThat(run("cp", here, THERE).code()).isEqualTo(2);
        assertThat(run("cp", "a", "b").code()).isEqualTo(2);
        assertThat(run("cp", "s3://demo/a", "b").err()).contains("has an unknown scheme");
        assertThat(run("cp", "--parallel", "0", "-r", here, THERE).code()).isEqualTo(2);
        assertThat(run("cp", folder + "/missing", THERE).code()).isEqualTo(3);
    }

    @Test
    void syncCopiesWhatHasChanged() throws Exception {
        run("sync", here, THERE);
        assertThat(run("sync", here, THERE).out()).startsWith("Copied 0 files").contains("2 skipped");
        local("here/a.txt", "abcd");
        Files.setLastModifiedTime(
                folder.resolve("here/below/b.txt"), FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run("sync", here, THERE).out()).startsWith("Copied 2 files");
        assertThat(run("cat", THERE + "/a.txt").out()).isEqualTo("abcd");
    }

    @Test
    void syncBackTakesTheDatesWithIt() {
        run("sync", here, THERE);
        var back = folder.resolve("back").toString();
        assertThat(run("sync", THERE, back).out()).startsWith("Copied 2 files");
        assertThat(run("sync", THERE, back).out()).startsWith("Copied 0 files").contains("2 skipped");
    }

    @Test
    void syncComparesChecksums() throws Exception {
        run("sync", "--checksum", here, THERE);
        Files.setLastModifiedTime(
                folder.resolve("here/a.txt"), FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run("sync", "--checksum", here, THERE).out()).contains("2 skipped");
        local("here/a.txt", "abX");
        Files.setLastModifiedTime(folder.resolve("here/a.txt"), FileTime.from(Instant.EPOCH));
        assertThat(run("sync", "--checksum", here, THERE).out()).startsWith("Copied 1 file,");
        assertThat(run("cat", THERE + "/a.txt").out()).isEqualTo("abX");
    }

    @Test
    void syncDeletesOnlyWhenAsked() throws Exception {
        bucket.store("there/old.txt", "old");
        bucket.store("there/older/x.txt", "old");
        assertThat(run("sync", here, THERE).code()).isZero();
        assertThat(run("ls", THERE).out()).contains("old.txt").contains("older/");
        assertThat(run("sync", "--delete", "--dry-run", here, THERE).out())
                .contains("would delete " + THERE + "/old.txt")
                .contains("2 to delete");
        assertThat(run("ls", THERE).out()).contains("old.txt");
        assertThat(run("sync", "--delete", here, THERE).out()).contains("2 deleted");
        assertThat(run("ls", THERE).out()).isEqualTo("a.txt\nbelow/\nempty/\n");
    }

    @Test
    void syncDeletesNothingIfItsSourceIsGone() throws Exception {
        bucket.store("there/old.txt", "old");
        assertThat(run("sync", "--delete", folder + "/missing", THERE).code()).isEqualTo(3);
        assertThat(run("ls", THERE).out()).isEqualTo("old.txt\n");
    }

    /** A file stands where the source has a directory. */
    @Test
    void syncDeletesNothingAfterAFailure() throws Exception {
        bucket.store("there/old.txt", "old");
        bucket.store("there/below", "a file");
        assertThat(run("sync", "--delete", here, THERE).code()).isEqualTo(1);
        assertThat(run("ls", THERE).out()).contains("old.txt").contains("below\n");
    }
}
