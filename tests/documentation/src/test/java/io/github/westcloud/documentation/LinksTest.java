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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links inside the repository lead to files and headings that exist. */
class LinksTest {

    @Test
    void everyLinkLeadsSomewhere() {
        var pages = Stream.concat(
                Repository.pages().stream(),
                Stream.of("CONTRIBUTING.md", "CHANGELOG.md", "RELEASING.md", "SECURITY.md")
                        .map(Page::of));
        var dead = pages.flatMap(page -> page.links()
                        .filter(link -> !leadsSomewhere(page, link))
                        .map(link -> page.path() + " -> " + link))
                .toList();
        assertThat(dead).isEmpty();
    }

    @Test
    void theIndexNamesEveryPage() {
        var named = Page.of("docs/README.md")
                .links()
                .map(link -> "docs/" + link.replaceFirst("#.*", ""))
                .toList();
        assertThat(Repository.pages())
                .extracting(Page::path)
                .filteredOn(page -> page.startsWith("docs/") && !page.equals("docs/README.md"))
                .hasSizeGreaterThan(15)
                .isSubsetOf(named);
    }

    @Test
    void thereAreLinksToCheck() {
        assertThat(Page.of("README.md").links()).hasSizeGreaterThan(10);
        assertThat(Page.of("docs/component.adoc").links()).contains("errors.md", "tuning.md", "#download");
    }

    @Test
    void aLinkThatLeadsNowhereIsNoticed() {
        var page = Page.of("docs/errors.md");
        assertThat(leadsSomewhere(page, "operations.md#log-lines")).isTrue();
        assertThat(leadsSomewhere(page, "operations.md#no-such-heading")).isFalse();
        assertThat(leadsSomewhere(page, "no-such-page.md")).isFalse();
        assertThat(leadsSomewhere(page, "#every-documented-code")).isTrue();
        assertThat(leadsSomewhere(page, "component.adoc#upload-metadata")).isTrue();
        assertThat(leadsSomewhere(page, "component.adoc#_big_files"))
                .as("it has an anchor of its own")
                .isFalse();
    }

    private static boolean leadsSomewhere(Page page, String link) {
        int hash = link.indexOf('#');
        var file = hash < 0 ? link : link.substring(0, hash);
        var target = file.isEmpty()
                ? Repository.ROOT.resolve(page.path())
                : Repository.ROOT.resolve(page.path()).resolveSibling(file).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0 || Page.of(relative(target)).anchors().anyMatch(link.substring(hash + 1)::equals);
    }

    private static String relative(Path target) {
        return Repository.ROOT.relativize(target).toString().replace('\\', '/');
    }
}
