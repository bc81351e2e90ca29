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
package io.github.westcloud.pages;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code on a page.
 *
 * @param language as the page has it, or the empty string
 * @param text what stands in it, with the end of its last line
 * @param file the path in backticks at the end of the line above, which names the file that the block shows
 */
public record Block(String language, String text, Optional<String> file) {

    private static final Pattern MARKDOWN = Pattern.compile("(?ms)^```(?<language>\\w*)[^\\n]*\\n(?<text>.*?)^```$");
    private static final Pattern ASCIIDOC =
            Pattern.compile("(?ms)^(?:\\[source,(?<language>\\w+)]\\n)?----\\n(?<text>.*?)^----$");

    /** Comments that the build of the pages reads may stand between the name and the block. */
    private static final Pattern FILE = Pattern.compile("`([\\w./-]+)`:\\s*(?:<!--[^>]*-->\\s*)?$");

    static List<Block> of(String page, boolean asciidoc) {
        return pattern(asciidoc)
                .matcher(page)
                .results()
                .map(block -> of(page, block))
                .toList();
    }

    /** The page without its blocks. */
    static String without(String page, boolean asciidoc) {
        return pattern(asciidoc).matcher(page).replaceAll("");
    }

    /** The page without its blocks in a language. */
    static String without(String page, boolean asciidoc, String language) {
        return pattern(asciidoc)
                .matcher(page)
                .replaceAll(block -> language.equals(block.group(1)) ? "" : Matcher.quoteReplacement(block.group()));
    }

    private static Block of(String page, MatchResult block) {
        var file = FILE.matcher(page.substring(0, block.start()));
        return new Block(
                block.group(1) == null ? "" : block.group(1),
                block.group(2),
                file.find() ? Optional.of(file.group(1)) : Optional.empty());
    }

    private static Pattern pattern(boolean asciidoc) {
        return asciidoc ? ASCIIDOC : MARKDOWN;
    }
}
