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

import io.github.westcloud.pages.Page;
import io.github.westcloud.pages.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tests that docs/reference/camel-file.md names say which report they answer. */
class CamelFilePageTest {

    private static final String TESTS = "camel-westcloud-component/src/test/java";
    private static final Pattern ISSUE = Pattern.compile("CAMEL-\\d+");

    @Test
    void aTestNamesTheReportThatItAnswers() {
        var missing = new ArrayList<String>();
        int checked = 0;
        for (var table : Page.of("docs/reference/camel-file.md").tables()) {
            if (table.header().contains("test")) {
                for (var row : table.rows()) {
                    checked += check(row, table.header().indexOf("test"), missing);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(checked).isGreaterThan(20);
    }

    private static int check(List<String> row, int testColumn, List<String> missing) {
        var tests = Page.code(row.get(testColumn));
        var issues =
                ISSUE.matcher(row.get(0)).results().map(issue -> issue.group()).toList();
        var sources = tests.stream().map(CamelFilePageTest::source).toList();
        for (var issue : issues) {
            if (!tests.isEmpty() && sources.stream().noneMatch(source -> source.contains(issue))) {
                missing.add(issue + " in " + tests);
            }
        }
        return tests.isEmpty() ? 0 : issues.size();
    }

    private static String source(String test) {
        return Repository.files(TESTS)
                .filter(file -> file.endsWith("/" + test + ".java"))
                .map(Repository::read)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no test " + test));
    }
}
