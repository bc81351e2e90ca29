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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The page, cut into what a reader does: blocks of shell are commands, blocks of text are expected, the others are files. */
final class Page {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    /** The last path in backticks that ends a line, before comments that the build of the pages reads. */
    private static final Pattern FILE_NAME = Pattern.compile("`([\\w./-]+)`:\\s*(?:<!--[^>]*-->\\s*)?$");

    private final String text;

    private Page(String text) {
        this.text = text;
    }

    static Page read(Path file) throws IOException {
        return new Page(Files.readString(file).replace("\r\n", "\n"));
    }

    /** @param port the free port that stands for the page's 9000 */
    List<Step> section(String heading, int port) {
        var section = sectionText(heading).replace("9000", String.valueOf(port));
        var steps = new ArrayList<Step>();
        var blocks = BLOCK.matcher(section);
        while (blocks.find()) {
            steps.add(step(blocks.group(1), blocks.group(2), section.substring(0, blocks.start())));
        }
        return steps;
    }

    private String sectionText(String heading) {
        int start = text.indexOf("\n## " + heading + "\n");
        if (start < 0) {
            throw new IllegalArgumentException("The page has no section '" + heading + "'");
        }
        int end = text.indexOf("\n## ", start + 1);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }

    private static Step step(String language, String content, String before) {
        if (language.equals("shell")) {
            return new Step.Run(content);
        }
        if (language.equals("text")) {
            return new Step.Expect(content);
        }
        var name = FILE_NAME.matcher(before);
        if (!name.find()) {
            throw new IllegalArgumentException("No line names the file of this block:\n" + content);
        }
        return new Step.WriteFile(name.group(1), content);
    }
}
