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
package io.github.westcloud.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Java that docs/spring-boot.md shows is that of this application and of the starter's tests, which run it. */
class PageTest {

    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```");

    @Test
    void whatThePageShowsIsRun() throws IOException {
        var page = Files.readString(Path.of("../../docs/spring-boot.md"));
        var sources = Stream.of("src", "../../camel-westcloud-starter/src/test")
                .map(PageTest::javaBelow)
                .collect(Collectors.joining());

        assertThat(JAVA.matcher(page).results().map(MatchResult::group).toList())
                .hasSizeGreaterThan(2);
        assertThat(JAVA.matcher(page).results())
                .allSatisfy(block -> assertThat(sources).contains(withoutSpaces(block.group(1))));
    }

    private static String javaBelow(String folder) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("PageTest.java"))
                    .map(PageTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return withoutSpaces(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }
}
