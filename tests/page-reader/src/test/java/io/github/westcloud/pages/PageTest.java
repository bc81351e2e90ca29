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
package io.github.westcloud.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final Page MARKDOWN = new Page(
            "docs/a.md",
            """
            # Title

            Say `delay=5`, see [other](b.md#part) and [web](https://example.org), not `[code](c.md)`.

            | name | what |
            |---|---|
            | `one` | a \\| b |
            | `two`, `three` | |

            ## First part, 1

            The file `src/routes.yaml`:

            ```yaml
            - to: `x` [no link](d.md)
            ```

            ```properties
            a = 1
            ```

            ## Second

            ```
            | no | table |
            ```
            """);

    private static final Page ASCIIDOC = new Page(
            "docs/a.adoc",
            """
            = Title

            [[own-anchor]]
            == First part

            See <<other>>, link:b.md#part[b] and image::c.svg[c].

            [cols="1,2"]
            |===
            | Name | What
            | `one` | a \\| b
            |===

            [source,java]
            ----
            <<no-link>>
            ----

            ----
            plain
            ----

            == Second part
            """);

    @Test
    void blocksHaveTheirLanguageTextAndFile() {
        assertThat(MARKDOWN.blocks())
                .containsExactly(
                        new Block("yaml", "- to: `x` [no link](d.md)\n", Optional.of("src/routes.yaml")),
                        new Block("properties", "a = 1\n", Optional.empty()),
                        new Block("", "| no | table |\n", Optional.empty()));
        assertThat(ASCIIDOC.blocks()).extracting(Block::language).containsExactly("java", "");
        assertThat(ASCIIDOC.blocks("java")).containsExactly("<<no-link>>\n");
    }

    @Test
    void propertiesAreRead() {
        assertThat(MARKDOWN.properties(0)).containsEntry("a", "1");
    }

    @Test
    void tablesHaveTheirCells() {
        var table = MARKDOWN.table("name");
        assertThat(table.header()).containsExactly("name", "what");
        assertThat(table.rows()).containsExactly(List.of("`one`", "a \\| b"), List.of("`two`, `three`", ""));
        assertThat(table.code("name")).containsExactly("one", "two", "three");
        assertThat(ASCIIDOC.table("Name").rows()).containsExactly(List.of("`one`", "a \\| b"));
        assertThatThrownBy(() -> MARKDOWN.table("no")).hasMessageContaining("docs/a.md has 0 tables");
        assertThatThrownBy(() -> table.column("where")).hasMessageContaining("[name, what]");
    }

    @Test
    void codeInProseIsNotThatOfBlocks() {
        assertThat(MARKDOWN.code())
                .containsExactly("delay=5", "[code](c.md)", "one", "two", "three", "src/routes.yaml");
        assertThat(MARKDOWN.without("yaml")).doesNotContain("to:").contains("a = 1");
    }

    @Test
    void linksStayInTheRepositoryAndOutOfCode() {
        assertThat(MARKDOWN.links()).containsExactly("b.md#part");
        assertThat(ASCIIDOC.links()).containsExactlyInAnyOrder("#other", "b.md#part", "c.svg");
    }

    @Test
    void anchorsAreThoseOfHeadings() {
        assertThat(MARKDOWN.anchors()).containsExactly("title", "first-part-1", "second");
        assertThat(ASCIIDOC.anchors()).containsExactly("_title", "own-anchor", "_second_part");
    }

    @Test
    void aSectionEndsAtTheNextOne() {
        assertThat(MARKDOWN.section("First part, 1").blocks()).hasSize(2);
        assertThat(MARKDOWN.section("Second").blocks("")).hasSize(1);
        assertThatThrownBy(() -> MARKDOWN.section("Third")).hasMessageContaining("docs/a.md has no section 'Third'");
    }
}
