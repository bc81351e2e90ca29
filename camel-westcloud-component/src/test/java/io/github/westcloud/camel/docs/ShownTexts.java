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

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What users are shown and copy from: the pages, the blocks of code in them, and the files of the examples. */
final class ShownTexts {

    private ShownTexts() {}

    static Stream<String> pages() {
        return Repository.pages().values().stream();
    }

    /** The blocks of all pages that are marked as being in this language. */
    static Stream<String> blocks(String language) {
        return pages().flatMap(page -> block(language).matcher(page).results()).map(block -> block.group(1));
    }

    static String withoutBlocks(String language, String page) {
        return block(language).matcher(page).replaceAll("");
    }

    /** The files of the examples whose names end so. */
    static Stream<String> files(String... endings) {
        return Repository.files("examples")
                .filter(file -> List.of(endings).stream().anyMatch(file::endsWith))
                .filter(file -> !file.endsWith("/pom.xml"))
                .map(Repository::read);
    }

    private static Pattern block(String language) {
        return Pattern.compile(
                "(?ms)^(?:```" + language + "|\\[source," + language + "]\\n----)\\n(.*?)^(?:```|----)$");
    }
}
