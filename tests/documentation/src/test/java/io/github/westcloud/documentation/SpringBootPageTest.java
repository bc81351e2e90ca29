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
import org.junit.jupiter.api.Test;

/** The Java that docs/spring-boot.md shows is that of the example and of the starter's tests, which run it. */
class SpringBootPageTest {

    @Test
    void whatThePageShowsIsRun() {
        var sources = ShownJava.sources("examples/spring-boot/src", "camel-westcloud-starter/src/test");

        assertThat(Page.of("docs/spring-boot.md").blocks("java"))
                .hasSizeGreaterThan(2)
                .allSatisfy(block -> assertThat(sources).contains(ShownJava.pieces(block)));
    }

    /** The class that the example's test runs is the one that the page points to. */
    @Test
    void theRecipeForHttpIsRunInSpringBoot() {
        var recipe = Page.of("docs/recipes.md").blocks("java").stream()
                .filter(block -> block.contains("class RestFiles "))
                .findFirst()
                .orElseThrow();
        var run =
                Repository.read("examples/spring-boot/src/test/java/io/github/westcloud/examples/rest/RestFiles.java");
        assertThat(withoutSpaces(run)).contains(withoutSpaces(recipe.substring(recipe.indexOf("public class"))));
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }
}
