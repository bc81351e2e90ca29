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

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The links of a page that stay inside the repository, and the anchors they may lead to. */
final class Links {

    private static final Pattern MARKDOWN = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|srcset|href)=\"([^\"]+)\"");
    private static final Pattern ASCIIDOC =
            Pattern.compile("(?:link:|image::?)([^\\[\\s]+)\\[|<<(?<id>[\\w-]+)(?:,[^>]*)?>>");
    private static final Pattern CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern ASCIIDOC_HEADING =
            Pattern.compile("(?m)(?:^\\[\\[(?<id>[\\w-]+)]]\\n)?^=+ (?<title>.*)$");

    private Links() {}

    static Stream<String> of(String page, boolean asciidoc) {
        var text = CODE.matcher(Block.without(page, asciidoc)).replaceAll("");
        return (asciidoc ? ASCIIDOC : MARKDOWN)
                .matcher(text)
                .results()
                .map(link -> link.group(1) != null ? link.group(1) : asciidoc ? "#" + link.group(2) : link.group(2))
                .filter(link -> !link.matches("(?i)[a-z]+:.*"));
    }

    /** As GitHub makes them of headings; in AsciiDoc as the page says itself, or as Asciidoctor makes them. */
    static Stream<String> anchors(String page, boolean asciidoc) {
        var text = Block.without(page, asciidoc);
        return asciidoc
                ? ASCIIDOC_HEADING
                        .matcher(text)
                        .results()
                        .map(heading -> heading.group(1) != null ? heading.group(1) : "_" + slug(heading.group(2), "_"))
                : MARKDOWN_HEADING.matcher(text).results().map(heading -> slug(heading.group(1), "-"));
    }

    private static String slug(String heading, String space) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(" ", space);
    }
}
