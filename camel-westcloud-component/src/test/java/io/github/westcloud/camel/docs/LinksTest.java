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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links inside the repository lead to files and headings that exist. */
class LinksTest {

    @Test
    void everyLinkLeadsSomewhere() {
        var pages = Stream.concat(Repository.pages().keySet().stream(), Stream.of("CONTRIBUTING.md", "CHANGELOG.md"));
        var dead = pages.flatMap(page -> Links.of(page)
                        .filter(link -> !leadsSomewhere(page, link))
                        .map(link -> page + " -> " + link))
                .toList();
        assertThat(dead).isEmpty();
    }

    @Test
    void theIndexNamesEveryPage() {
        var named = Links.of("docs/README.md")
                .map(link -> "docs/" + link.replaceFirst("#.*", ""))
                .toList();
        assertThat(Repository.pages().keySet())
                .filteredOn(page -> page.startsWith("docs/") && !page.equals("docs/README.md"))
                .hasSizeGreaterThan(15)
                .isSubsetOf(named);
    }

    @Test
    void thereAreLinksToCheck() {
        assertThat(Links.of("README.md")).hasSizeGreaterThan(10);
        assertThat(Links.of("docs/component.adoc")).contains("errors.md", "tuning.md", "#download");
    }

    @Test
    void aLinkThatLeadsNowhereIsNoticed() {
        assertThat(leadsSomewhere("docs/errors.md", "operations.md#log-lines")).isTrue();
        assertThat(leadsSomewhere("docs/errors.md", "operations.md#no-such-heading"))
                .isFalse();
        assertThat(leadsSomewhere("docs/errors.md", "no-such-page.md")).isFalse();
        assertThat(leadsSomewhere("docs/errors.md", "#every-documented-code")).isTrue();
        assertThat(leadsSomewhere("docs/errors.md", "component.adoc#upload-metadata"))
                .isTrue();
        assertThat(leadsSomewhere("docs/errors.md", "component.adoc#_big_files"))
                .as("it has an anchor of its own")
                .isFalse();
    }

    private static boolean leadsSomewhere(String page, String link) {
        int hash = link.indexOf('#');
        var file = hash < 0 ? link : link.substring(0, hash);
        var target = file.isEmpty()
                ? Repository.ROOT.resolve(page)
                : Repository.ROOT.resolve(page).resolveSibling(file).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0 || Links.anchors(relative(target)).anyMatch(link.substring(hash + 1)::equals);
    }

    private static String relative(Path target) {
        return Repository.ROOT.relativize(target).toString().replace('\\', '/');
    }
}
