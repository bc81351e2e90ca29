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
package io.github.westcloud.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored comes from anybody, and has no say on this page. */
class SafetyTest extends ConsoleTestSupport {

    private static final String HTML = "<!doctype html><title>page</title><script>document.title = 'owned'</script>";
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\" onload=\"document.title='owned'\">"
                    + "<title>page</title><script>document.title = 'owned'; top.owned = true</script></svg>";

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "page.svg", "page.xhtml"})
    void aStoredPageRunsNoScript(String name) {
        server.bucket("demo").store(name, name.endsWith("html") ? HTML : SVG);
        page.open("files/alice/demo").press(name).find(".preview *");
        assertThat(page.script("return document.title + window.owned")).isEqualTo("westcloud-serverundefined");
        page.driver().get(server.adminUri().orElseThrow() + "/-/as/alice/demo/" + name);
        assertThat(page.driver().getTitle()).isNotEqualTo("owned");
        expectedComplaints.add("Content Security Policy");
        expectedComplaints.add("sandboxed");
    }

    @Test
    void namesAreShownAsTheyAre() {
        var name = "<img src=x onerror=document.title='owned'>.txt";
        server.bucket("demo").store(name, "<script>document.title = 'owned'</script>");
        page.open("files/alice/demo").awaitText(".row .name", name);
        page.script("[...document.querySelectorAll('.row .name button')][0].click()");
        page.awaitText("#preview", "<script>");
        assertThat(page.driver().getTitle()).isEqualTo("westcloud-server");
    }

    @Test
    void aStoredScriptIsNoPartOfThePage() {
        server.bucket("demo").store("code.js", "document.title = 'owned'");
        page.open("files/alice/demo");
        var outcome = page.driver()
                .executeAsyncScript(
                        "const done = arguments[arguments.length - 1]; const script = document.createElement('script');"
                                + "script.src = '-/as/alice/demo/code.js'; script.onload = () => done('loaded');"
                                + "script.onerror = () => done('refused'); document.head.append(script);");
        assertThat(outcome).isEqualTo("refused");
        assertThat(page.driver().getTitle()).isEqualTo("westcloud-server");
        expectedComplaints.add("code.js");
    }

    @Test
    void noScriptOfAPageRunsThatIsNotAFileOfTheServer() {
        page.open("buckets");
        page.script(
                "const script = document.createElement('script'); script.textContent = 'document.title = \"owned\"';"
                        + "document.head.append(script);");
        assertThat(page.driver().getTitle()).isEqualTo("westcloud-server");
        expectedComplaints.add("Content Security Policy");
    }
}
