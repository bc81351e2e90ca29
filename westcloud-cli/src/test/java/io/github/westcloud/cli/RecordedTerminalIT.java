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

import io.github.westcloud.pages.Repository;
import io.github.westcloud.pages.TerminalPicture;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The picture of a terminal on {@code docs/command-line.md} is a recording, and shows what the commands show today. */
class RecordedTerminalIT extends ProcessSupport {

    private static final String PICTURE = "docs/images/command-line.svg";
    private static final int COLUMNS = 104;
    private static final List<String> SESSION = List.of(
            "westcloud cp -r site westcloud:demo/site",
            "westcloud ls -l -r westcloud:demo/site",
            "echo '<h1>Welcome</h1>' > site/index.html",
            "westcloud sync --dry-run site westcloud:demo/site",
            "westcloud doctor westcloud:demo");

    @Test
    void thePictureIsWhatATerminalShows() throws Exception {
        assumeTrue(run("script --version").code() == 0, "The command script, which makes a terminal, is missing");
        prepare();
        var fresh = TerminalPicture.of("westcloud", recorded()).svg();
        // One in which only times and rates differ stays as it is.
        if (System.getProperty("docs.write") != null
                && !text(Repository.read(PICTURE)).equals(text(fresh))) {
            Repository.write(PICTURE, fresh);
        }
        assertThat(text(fresh))
                .contains("Copying 100%")
                .contains("Copied 3 files")
                .contains("ok       writing");
        assertThat(fresh.split("Copying", -1))
                .as("One bar, and none among the lines of a dry run")
                .hasSize(2);
        assertThat(text(Repository.read(PICTURE)))
                .as("record it anew with -Dit.test=RecordedTerminalIT -Ddocs.write")
                .isEqualTo(text(fresh));
    }

    /** A site to copy. */
    private void prepare() throws Exception {
        var site = Files.createDirectories(folder.resolve("site/images")).getParent();
        Files.writeString(site.resolve("index.html"), "<h1>Hello</h1>\n");
        Files.write(site.resolve("images/harbour.jpg"), random(3 * MEBIBYTE));
        Files.write(site.resolve("tour.mp4"), random(20 * MEBIBYTE));
        environment.put("TERM", "xterm-256color");
        environment.put("LANG", "C.UTF-8");
        // Standard input of the terminal: nothing is typed, and it has no end, which a terminal would show.
        assertThat(run("mkfifo typed").code()).isZero();
    }

    private List<String> recorded() throws Exception {
        var lines = new ArrayList<String>();
        for (var command : SESSION) {
            lines.add("$ " + command);
            environment.put("COMMAND", "stty cols " + COLUMNS + " rows 40; " + command);
            var shown = run("script -qec \"$COMMAND\" /dev/null <> typed");
            assertThat(shown.code()).as(shown.out()).isZero();
            if (!shown.out().isEmpty()) {
                lines.addAll(Screen.lines(shown.out(), COLUMNS));
            }
        }
        return lines.stream()
                .map(line -> line.replace(server.uri().toString(), "http://127.0.0.1:9000"))
                .toList();
    }

    /** The lines of a picture, without what differs from one recording to the next. */
    private String text(String svg) {
        var lines = svg.lines()
                .filter(line -> line.startsWith("<text class=\"line"))
                .map(line -> line.replaceAll("<[^>]*>", ""))
                .map(line -> line.replaceAll("\u2502.*\u2502 +(\\S+ MiB) .*", "BAR $1"))
                .collect(Collectors.joining("\n"));
        return masked(lines);
    }
}
