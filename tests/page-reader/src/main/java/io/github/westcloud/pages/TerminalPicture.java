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
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A terminal as an SVG: commands, and what they printed. The lines come one after the other where the viewer moves pictures, and
 * stand there all at once where it does not.
 */
public final class TerminalPicture {

    private static final int LINE_HEIGHT = 19;
    private static final int TOP = 62;
    private static final double CHARACTER_WIDTH = 7.83;
    private static final double SECONDS_A_LINE = 0.35;
    private static final String COMMAND = "$ ";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private final List<String> lines;
    private final String title;

    private TerminalPicture(String title, List<String> lines) {
        this.title = title;
        this.lines = lines;
    }

    /**
     * Takes lines as they are on the screen. Those that begin with {@code $} and a space are commands. The one colour that can be
     * shown is yellow, from {@code ESC [33m} to {@code ESC [0m}.
     */
    public static TerminalPicture of(String title, List<String> lines) {
        return new TerminalPicture(title, lines);
    }

    /** Takes the first command of a page and its first block without a language. */
    public static TerminalPicture of(String title, Page page) {
        var command = page.blocks("shell").get(0).strip();
        var output = page.blocks("").get(0).stripTrailing();
        return new TerminalPicture(
                title,
                Stream.concat(Stream.of(COMMAND + command), output.lines()).toList());
    }

    /** The picture as a text, which ends with the end of a line. */
    public String svg() {
        int columns = lines.stream()
                .map(TerminalPicture::plain)
                .mapToInt(String::length)
                .max()
                .orElseThrow();
        int width = (int) (columns * CHARACTER_WIDTH) + 40;
        int height = TOP + lines.size() * LINE_HEIGHT + 8;
        var text = new StringBuilder(head(width, height));
        for (int i = 0; i < lines.size(); i++) {
            text.append(line(i));
        }
        return text.append("</svg>\n").toString();
    }

    private String head(int width, int height) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
                <title>%3$s</title>
                <style>
                text { font: 13px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #d6deeb; white-space: pre }
                .command { fill: #7fdbca }
                .name { fill: #8b98a9 }
                .yellow { fill: #f4bf4f }
                @keyframes come { from { opacity: 0 } }
                .line { animation: come 0.1s backwards }
                @media (prefers-reduced-motion: reduce) { .line { animation: none } }
                </style>
                <rect width="%1$d" height="%2$d" rx="8" fill="#10202f" stroke="#5b7083"/>
                <circle cx="20" cy="20" r="5" fill="#ec6a5e"/><circle cx="38" cy="20" r="5" fill="#f4bf4f"/><circle cx="56" cy="20" r="5" fill="#61c554"/>
                <text class="name" x="76" y="24">%3$s</text>
                """
                .formatted(width, height, escaped(title));
    }

    private String line(int index) {
        return String.format(
                Locale.ROOT,
                "<text class=\"line%s\" x=\"20\" y=\"%d\" style=\"animation-delay:%.2fs\" xml:space=\"preserve\">%s</text>\n",
                lines.get(index).startsWith(COMMAND) ? " command" : "",
                TOP + index * LINE_HEIGHT,
                index == 0 ? 0 : 1 + index * SECONDS_A_LINE,
                escaped(lines.get(index)));
    }

    private static String plain(String line) {
        return line.replace(YELLOW, "").replace(PLAIN, "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(YELLOW, "<tspan class=\"yellow\">")
                .replace(PLAIN, "</tspan>");
    }
}
