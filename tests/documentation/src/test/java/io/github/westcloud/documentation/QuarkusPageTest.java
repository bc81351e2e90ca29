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
package io.github.westcloud.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.documentation.shown.ShownJava;
import io.github.westcloud.pages.Page;
import io.github.westcloud.pages.Repository;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Java that docs/quarkus.md shows is that of the example, which its test runs, and the options are those of the extension. */
class QuarkusPageTest {

    private static final Page PAGE = Page.of("docs/quarkus.md");

    private static final String CONFIG =
            Repository.read("camel-westcloud-quarkus/deployment/src/main/java/io/github/westcloud"
                    + "/camel/quarkus/deployment/WestCloudBuildTimeConfig.java");

    /** A description, a default and a name. */
    private static final Pattern OPTION =
            Pattern.compile("/\\*\\*([^/]*?)\\*/\\s*@WithDefault\\(\"([^\"]*)\"\\)\\s*[\\w<>]+ (\\w+)\\(\\);");

    @Test
    void theJavaIsRun() {
        var sources = ShownJava.sources("examples/quarkus/src");

        assertThat(PAGE.blocks("java")).hasSizeGreaterThan(1).allSatisfy(block -> assertThat(sources)
                .contains(ShownJava.pieces(block)));
    }

    @Test
    void theTableHasTheOptionsOfTheExtension() {
        var options = OPTION.matcher(CONFIG)
                .results()
                .map(option -> List.of(option.group(3), description(option.group(1)), "`" + option.group(2) + "`"))
                .toList();
        var rows = PAGE.section("Options").table("property").rows().stream()
                .map(row -> List.of(row.get(0).replaceAll(".*\\.|`", ""), row.get(1), row.get(2)))
                .toList();

        assertThat(rows).hasSizeGreaterThan(3).containsExactlyElementsOf(options);
    }

    /** In the form of a page. */
    private static String description(String comment) {
        return comment.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s*\\*\\s*", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
