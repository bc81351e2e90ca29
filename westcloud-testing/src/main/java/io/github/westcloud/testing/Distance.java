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
package io.github.westcloud.testing;

/** How far two texts are from each other. */
final class Distance {

    private static final int COMPARED = 200;

    private Distance() {}

    /** How many characters must be inserted, removed or replaced to make one the other, counted in their first 200. */
    static int between(String one, String other) {
        var left = one.substring(0, Math.min(one.length(), COMPARED));
        var right = other.substring(0, Math.min(other.length(), COMPARED));
        var above = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            above = next(above, i, left.charAt(i - 1), right);
        }
        return above[right.length()];
    }

    private static int[] next(int[] above, int i, char character, String right) {
        var row = new int[above.length];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int replaced = above[j - 1] + (character == right.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
        }
        return row;
    }
}
