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
package io.github.westcloud.examples.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/** Compares two folders file by file. */
final class Comparison {

    private Comparison() {}

    /** How many of the named files are missing or different below {@code back}; each is named on the console. */
    static long mismatches(Collection<String> names, Path folder, Path back) throws IOException {
        long mismatches = 0;
        for (var name : names) {
            var expected = Folder.sha256(folder.resolve(name));
            var actual = Folder.sha256(back.resolve(name));
            if (!expected.equals(actual)) {
                mismatches++;
                System.out.printf("MISMATCH     %s: sent %s, got %s%n", name, expected, actual);
            }
        }
        return mismatches;
    }
}
