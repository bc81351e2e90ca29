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
import java.util.List;
import java.util.stream.Stream;

/** What users are shown and copy from: the pages, the blocks of code in them, and the files of the examples. */
public final class ShownTexts {

    private ShownTexts() {}

    /** The blocks of all pages that are marked as being in this language. */
    public static Stream<String> blocks(String language) {
        return Repository.pages().stream().flatMap(page -> page.blocks(language).stream());
    }

    /** The files of the examples whose names end so. */
    public static Stream<String> files(String... endings) {
        return Repository.files("examples")
                .filter(file -> List.of(endings).stream().anyMatch(file::endsWith))
                .filter(file -> !file.endsWith("/pom.xml"))
                .map(Repository::read);
    }
}
