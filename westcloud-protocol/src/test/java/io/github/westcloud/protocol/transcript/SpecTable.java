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
package io.github.westcloud.protocol.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of {@code src/spec}: one row a line, columns between tabs, notes after {@code #}. */
public final class SpecTable {

    private SpecTable() {}

    /**
     * The rows of a table.
     *
     * @param name its file below {@code src/spec}, for example {@code error-codes.tsv}
     * @throws IllegalArgumentException if there is no such table, or if a row has an empty or missing cell
     */
    public static List<List<String>> rows(String name) {
        var lines = text(name).lines().toList();
        var rows = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        for (var row : rows) {
            if (row.size() != rows.get(0).size() || row.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException(name + " has a row with an empty or missing cell: " + row);
            }
        }
        return rows;
    }

    private static String text(String name) {
        try (var stream = SpecTable.class.getResourceAsStream("/spec/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("No table /spec/" + name + " on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
