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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of a page.
 *
 * @param header the names of the columns
 * @param rows the cells, row by row
 */
public record Table(List<String> header, List<List<String>> rows) {

    /** The cells of a column. */
    public List<String> column(String name) {
        int index = header.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("No column '" + name + "', but " + header);
        }
        return rows.stream().map(row -> row.get(index)).toList();
    }

    /** What stands between backticks in the cells of a column. */
    public List<String> code(String column) {
        return column(column).stream().flatMap(cell -> Page.code(cell).stream()).toList();
    }

    static List<Table> of(String text, boolean asciidoc) {
        return asciidoc
                ? asciidoc(text.lines().toList())
                : markdown(text.lines().toList());
    }

    private static List<Table> markdown(List<String> lines) {
        var tables = new ArrayList<Table>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).matches("\\|(---\\|)+")) {
                var rows = lines.stream().skip(i + 1L).takeWhile(line -> line.startsWith("|"));
                tables.add(new Table(
                        closedCells(lines.get(i - 1)),
                        rows.map(Table::closedCells).toList()));
            }
        }
        return tables;
    }

    /** Those that have a row in each line. */
    private static List<Table> asciidoc(List<String> lines) {
        var tables = new ArrayList<Table>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("|===")) {
                var rows = lines.stream()
                        .skip(i + 1L)
                        .takeWhile(line -> !line.equals("|==="))
                        .filter(line -> line.startsWith("|"))
                        .map(Table::cells)
                        .toList();
                i += lines.subList(i + 1, lines.size()).indexOf("|===") + 1;
                tables.add(new Table(rows.get(0), rows.subList(1, rows.size())));
            }
        }
        return tables;
    }

    private static List<String> closedCells(String line) {
        return cells(line.substring(0, line.lastIndexOf('|')));
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1).split("(?<!\\\\)\\|", -1))
                .map(String::trim)
                .toList();
    }
}
