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

import io.github.westcloud.pages.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs what {@code docs/command-line.md} shows, and compares the output. */
class CommandLinePageIT extends ProcessSupport {

    /** A command of the page and what it prints. */
    private record Shown(String command, String output) {}

    @Test
    void theCommandsPrintWhatThePageShows() throws Exception {
        var all = shown();
        assertThat(all).hasSizeGreaterThan(8);
        for (var shown : all) {
            var result = run("exec 2>&1; " + shown.command());
            assertThat(masked(result.out())).as(shown.command()).isEqualTo(masked(shown.output()));
        }
    }

    private static List<Shown> shown() {
        var all = new ArrayList<Shown>();
        for (var block : Page.of("docs/command-line.md").blocks("console")) {
            for (var part : block.split("(?m)^\\$ ")) {
                if (!part.isEmpty()) {
                    int end = part.indexOf('\n');
                    all.add(new Shown(part.substring(0, end), part.substring(end + 1)));
                }
            }
        }
        return all;
    }
}
