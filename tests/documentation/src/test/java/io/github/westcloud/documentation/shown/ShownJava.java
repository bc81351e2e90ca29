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
package io.github.westcloud.documentation.shown;

import io.github.westcloud.pages.Repository;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Java that a page shows and that is run: each import and the rest of the block are in the sources. White space does not count. */
public final class ShownJava {

    private ShownJava() {}

    /** All Java files below the folders, as one text. */
    public static String sources(String... folders) {
        return Arrays.stream(folders)
                .flatMap(Repository::files)
                .filter(file -> file.endsWith(".java"))
                .map(Repository::read)
                .map(ShownJava::withoutSpaces)
                .collect(Collectors.joining());
    }

    /** The texts that the sources must contain if they run the block. */
    public static List<String> pieces(String block) {
        var lines = block.lines().collect(Collectors.partitioningBy(line -> line.startsWith("import ")));
        return Stream.concat(lines.get(true).stream(), Stream.of(String.join("", lines.get(false))))
                .map(ShownJava::withoutSpaces)
                .toList();
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }
}
