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
import io.github.westcloud.pages.TerminalPicture;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The pictures of the pages: the terminal shows what the quickstart's page shows, and each picture can be read aloud. */
class PicturesTest {

    private static final String SCREENSHOT = ".png";
    private static final String TERMINAL = "docs/images/quickstart.svg";

    @Test
    void theTerminalShowsWhatTheQuickstartPrinted() {
        var fresh = TerminalPicture.of("quickstart", Page.of("examples/quickstart/README.md"))
                .svg();
        if (System.getProperty("docs.write") != null) {
            Repository.write(TERMINAL, fresh);
        }
        assertThat(Repository.read(TERMINAL))
                .as("write it anew with -Dtest=PicturesTest -Ddocs.write")
                .isEqualTo(fresh);
    }

    @Test
    void theTerminalHasTheCommandAndEachLineOfTheOutput() {
        var text = "a\n```shell\nrun <it> & see\n```\nb\n```\none\n\n  two\n```\n```\nmore\n```\n";
        assertThat(TerminalPicture.of("t", new Page("a.md", text)).svg())
                .contains(">$ run &lt;it> &amp; see</text>", ">one</text>", ">  two</text>")
                .doesNotContain("more");
    }

    @Test
    void everyPictureIsASmallSvgWithATitle() throws Exception {
        var pictures = Repository.files("docs/images")
                .filter(file -> !file.endsWith(SCREENSHOT))
                .toList();
        assertThat(pictures).hasSizeGreaterThan(1).allMatch(file -> file.endsWith(".svg"));
        for (var picture : pictures) {
            var text = Repository.read(picture);
            var svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
            assertThat(svg.getAttribute("role")).as(picture).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .as(picture)
                    .isNotBlank();
            assertThat(text.length()).as(picture).isLessThan(20_000);
        }
    }

    /** Screenshots are of the console, which its own tests make. */
    @Test
    void everyScreenshotIsOnAPageWithAnAlternative() {
        var pages = Repository.pages().stream().map(Page::text).toList();
        var screenshots = Repository.files("docs/images")
                .filter(file -> file.endsWith(SCREENSHOT))
                .map(file -> file.substring("docs/".length()));
        assertThat(screenshots).allSatisfy(file -> assertThat(pages)
                .anyMatch(text -> Pattern.compile("!\\[[^\\]]{20,}]\\(" + Pattern.quote(file) + "\\)")
                        .matcher(text)
                        .find()));
    }

    /** Whoever cannot see a picture is told what is on it. */
    @Test
    void everyPictureIsOnAPageWithAnAlternative() {
        var pages = Repository.pages().stream().map(Page::text).toList();
        var pictures = Repository.files("docs/images")
                .filter(file -> file.endsWith(".svg"))
                .map(file -> Pattern.quote(file.substring("docs/".length())));
        assertThat(pictures).allSatisfy(file -> assertThat(pages).anyMatch(text -> Pattern.compile(
                        "!\\[[^\\]]{40,}]\\([./a-z]*" + file + "\\)|image::" + file + "\\[\"[^\"]{40,}\"]")
                .matcher(text)
                .find()));
    }
}
