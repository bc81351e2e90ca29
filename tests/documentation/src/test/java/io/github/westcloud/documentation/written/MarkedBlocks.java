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
package io.github.westcloud.documentation.written;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a page that are written by the build: what stands between {@code begin} and {@code end} in a comment of the
 * page, {@code // begin table headers} and {@code // end} in AsciiDoc, {@code <!-- begin java metadata -->} and
 * {@code <!-- end -->} in Markdown.
 */
public final class MarkedBlocks {

    private static final Pattern BLOCK = Pattern.compile(
            "(?ms)^(?<begin>(?://|<!--) begin (?<name>[a-z]+ [a-z0-9-]+)(?: -->)?\n)(?<text>.*?)^(?<end>(?://|<!--) end(?: -->)?)$");

    private MarkedBlocks() {}

    /** The names of the blocks of a page, in order. */
    public static List<String> names(String page) {
        return BLOCK.matcher(page).results().map(block -> block.group(2)).toList();
    }

    /** The page with the text of each block as the writer has it. */
    public static String fill(String page, UnaryOperator<String> writer) {
        return BLOCK.matcher(page)
                .replaceAll(block -> Matcher.quoteReplacement(
                        block.group(1) + writer.apply(block.group(2)) + "\n" + block.group(4)));
    }
}
