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
package io.github.westcloud.protocol.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the names that somebody may have meant who wrote one that does not exist. Stateless. */
public final class NearestNames {

    private static final int MOST_NAMES = 3;
    /** A longer name is not compared: that would take the square of its length. */
    private static final int LONGEST_NAME = 100;
    /** In a shorter name a second mistake would lead anywhere, such as from {@code ls} to {@code rm}. */
    private static final int SHORTEST_WITH_TWO_MISTAKES = 4;

    private NearestNames() {}

    /**
     * The names that differ from the given one in few letters, or that contain it; at most three, the nearest first. The case
     * of letters does not count.
     *
     * @param given a name of at most 100 characters; nothing is near a longer one
     */
    public static List<String> to(String given, Collection<String> names) {
        if (given.length() > LONGEST_NAME) {
            return List.of();
        }
        return names.stream()
                .filter(name -> isNear(lowerCase(given), lowerCase(name)))
                .sorted(Comparator.<String>comparingInt(name -> distance(lowerCase(given), lowerCase(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_NAMES)
                .toList();
    }

    /** {@code  Did you mean a, b or c?}, with a space before it; empty if there is no such name. */
    public static String question(List<String> nearest) {
        if (nearest.isEmpty()) {
            return "";
        }
        int last = nearest.size() - 1;
        var others = nearest.stream().limit(last).collect(Collectors.joining(", "));
        return " Did you mean " + (others.isEmpty() ? "" : others + " or ") + nearest.get(last) + "?";
    }

    private static boolean isNear(String given, String name) {
        boolean isShort = given.length() < SHORTEST_WITH_TWO_MISTAKES;
        int most = isShort ? 1 : Math.max(2, given.length() / 3);
        return distance(given, name) <= most || !isShort && name.contains(given);
    }

    /** How many letters are to be added, removed, replaced, or swapped with the next one (optimal string alignment). */
    private static int distance(String from, String to) {
        var beforeLast = new int[0];
        var last = firstRow(to.length());
        for (int line = 1; line <= from.length(); line++) {
            var row = new int[to.length() + 1];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = last[column - 1] + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                row[column] = Math.min(replaced, 1 + Math.min(last[column], row[column - 1]));
                if (isSwapped(from, line, to, column)) {
                    row[column] = Math.min(row[column], beforeLast[column - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }

    private static int[] firstRow(int length) {
        var row = new int[length + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        return row;
    }

    /** Whether the two letters that end at both places are the same two in the other order. */
    private static boolean isSwapped(String from, int line, String to, int column) {
        return line > 1
                && column > 1
                && from.charAt(line - 1) == to.charAt(column - 2)
                && from.charAt(line - 2) == to.charAt(column - 1);
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
