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

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page, or a section of one.
 *
 * @param path its path from the root of the repository, which says by its ending whether it is Markdown or AsciiDoc
 * @param text as it is written, its lines ending as they do in Java
 */
public record Page(String path, String text) {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    public static Page of(String path) {
        return new Page(path, Repository.read(path));
    }

    /** Whether a file is a page, by its name. */
    public static boolean isPage(String path) {
        return path.endsWith(".md") || path.endsWith(".adoc");
    }

    /** What stands between backticks in a piece of text. */
    public static List<String> code(String text) {
        return CODE.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** What stands between backticks outside the blocks. */
    public List<String> code() {
        return code(prose());
    }

    /** The text without its blocks of code. */
    public String prose() {
        return Block.without(text, asciidoc());
    }

    /** The text without its blocks in a language. */
    public String without(String language) {
        return Block.without(text, asciidoc(), language);
    }

    public List<Block> blocks() {
        return Block.of(text, asciidoc());
    }

    /** The texts of the blocks in a language. */
    public List<String> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .toList();
    }

    /** A block in the language {@code properties}, read; the first has the index 0. */
    public Properties properties(int index) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(blocks("properties").get(index)));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Table> tables() {
        return Table.of(text, asciidoc());
    }

    /** The only table whose first column has this name. */
    public Table table(String firstColumn) {
        var found = tables().stream()
                .filter(table -> table.header().get(0).equals(firstColumn))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    path + " has " + found.size() + " tables that begin with the column '" + firstColumn + "'");
        }
        return found.get(0);
    }

    /** What stands below a heading of the second level, up to the next one. */
    public Page section(String heading) {
        var mark = asciidoc() ? "== " : "## ";
        var section = Pattern.compile("(?ms)^" + mark + Pattern.quote(heading) + "\\n(.*?)(?=^" + mark + "|\\z)")
                .matcher(text);
        if (!section.find()) {
            throw new IllegalArgumentException(path + " has no section '" + heading + "'");
        }
        return new Page(path, section.group(1));
    }

    /** The links that stay inside the repository, as they are written; one to an anchor of the page itself begins with #. */
    public Stream<String> links() {
        return Links.of(text, asciidoc());
    }

    /** The anchors that a link to this page may name. */
    public Stream<String> anchors() {
        return Links.anchors(text, asciidoc());
    }

    /** The page with a text replaced wherever it stands. */
    public Page with(String text, String replacement) {
        return new Page(path, this.text.replace(text, replacement));
    }

    public boolean asciidoc() {
        return path.endsWith(".adoc");
    }
}
