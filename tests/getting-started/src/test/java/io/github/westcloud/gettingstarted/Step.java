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
package io.github.westcloud.gettingstarted;

import io.github.westcloud.pages.Block;
import io.github.westcloud.pages.Page;
import java.util.List;

/** One thing that a section of the page has its reader do or see. */
sealed interface Step {

    /** A file to write: a block below a line that ends with its path. */
    record WriteFile(String path, String content) implements Step {}

    /** A command to type. */
    record Run(String command) implements Step {}

    /** Lines that appear in what the last command prints, or in what the one that still runs does. */
    record Expect(String lines) implements Step {}

    /**
     * What a section of the page has its reader do, in order: blocks of shell are commands, blocks of text are expected, the
     * others are files.
     *
     * @param port the free port that stands for the page's 9000
     */
    static List<Step> of(String section, int port) {
        return Page.of("docs/getting-started.md").with("9000", String.valueOf(port)).section(section).blocks().stream()
                .map(Step::of)
                .toList();
    }

    private static Step of(Block block) {
        return switch (block.language()) {
            case "shell" -> new Run(block.text());
            case "text" -> new Expect(block.text());
            default ->
                new WriteFile(
                        block.file()
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "No line names the file of this block:\n" + block.text())),
                        block.text());
        };
    }
}
