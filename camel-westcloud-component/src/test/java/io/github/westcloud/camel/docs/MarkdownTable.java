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
package io.github.westcloud.camel.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of a Markdown page.
 *
 * @param header the names of the columns
 * @param rows the cells, row by row
 */
record MarkdownTable(List<String> header, List<List<String>> rows) {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** The tables of a page, in order. */
    static List<MarkdownTable> of(String page) {
        var tables = new ArrayList<MarkdownTable>();
        var lines = page.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).matches("\\|(---\\|)+")) {
                var rows = lines.stream().skip(i + 1L).takeWhile(line -> line.startsWith("|"));
                tables.add(new MarkdownTable(
                        cells(lines.get(i - 1)), rows.map(MarkdownTable::cells).toList()));
            }
        }
        return tables;
    }

    /** The cells of a column. */
    List<String> column(String name) {
        int index = header.indexOf(name);
        return rows.stream().map(row -> row.get(index)).toList();
    }

    /** What stands between backticks in a cell. */
    static List<String> code(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    private static List<String> cells(String line) {
        var inner = line.substring(1, line.lastIndexOf('|'));
        return Stream.of(inner.split("(?<!\\\\)\\|", -1)).map(String::trim).toList();
    }
}
