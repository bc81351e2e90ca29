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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Buckets, directories and files: walked, searched, shown and changed. */
class FilesTest extends ConsoleTestSupport {

    @Test
    void createsABucketAndDeletesItAfterAQuestion() {
        page.open("buckets")
                .click("#new-bucket")
                .fill("dialog [name=name]", "photos")
                .press("Create");
        page.press("photos").awaitText("#count", "0 entries");
        server.bucket("photos").store("kept", "x");
        page.open("buckets").click("[aria-label='Delete photos']").click("dialog .danger");
        page.awaitText("#messages .error", "not empty");
        assertThat(server.bucket("photos").exists("kept")).isTrue();
        expectedComplaints.add("409");
        page.click("[aria-label='Delete photos']").click("[name=contents]").click("dialog .danger");
        page.awaitGone("[aria-label='Delete photos']");
        assertThat(page.texts(".card h3")).containsExactly("demo");
    }

    @Test
    void sizesAndTimesAreWrittenOnce() {
        var script =
                """
                const done = arguments[arguments.length - 1];
                import('./format.js').then(({ exactBytes, milliseconds }) =>
                  done([exactBytes(115), exactBytes(20000), milliseconds(0.25), milliseconds(20), milliseconds(250)].join("|")));
                """;
        page.open("buckets");
        assertThat(page.driver().executeAsyncScript(script)).isEqualTo("115 B|19.5 KiB (20,000 B)|0.3|20.0|250");
    }

    @Test
    void walksDirectoriesAndBack() {
        server.bucket("demo").store("2026/a b/ü!#%.txt", "x");
        page.open("buckets").press("demo").press("2026").press("a b").awaitText(".row .name", "ü!#%.txt");
        assertThat(page.texts(".breadcrumbs a")).containsExactly("Buckets", "demo", "2026", "a b");
        page.press("ü!#%.txt").awaitText("#preview", "x");
        page.press("2026").awaitText(".row .name", "a b");
        page.driver().navigate().back();
        page.awaitText(".row .name", "ü!#%.txt");
    }

    @Test
    void isUsedWithTheKeyboard() {
        server.bucket("demo").store("a/first.txt", "one");
        server.bucket("demo").store("b.txt", "two");
        page.open("files/alice/demo").awaitText("#count", "2 entries");
        page.find("#refresh").sendKeys(Keys.TAB);
        page.key(Keys.ARROW_DOWN).key(Keys.ARROW_DOWN).key(Keys.ENTER).awaitText("#preview", "two");
        assertThat(page.driver().switchTo().activeElement().getText()).isEqualTo("b.txt");
        page.find("#refresh").sendKeys(Keys.TAB);
        page.key(Keys.HOME).key(Keys.ENTER).awaitText(".row .name", "first.txt");
    }

    @Test
    void createsRenamesMovesAndDeletes() {
        var demo = server.bucket("demo");
        demo.store("draft.txt", "content");
        page.open("files/alice/demo")
                .click("#new-directory")
                .fill("dialog [name=name]", "inbox")
                .press("Create");
        page.awaitText(".row .name", "inbox").press("draft.txt");
        page.click("#rename").fill("dialog [name=name]", "final.txt").click("dialog .primary");
        page.awaitText(".row .name", "final.txt");
        assertThat(demo.files()).containsExactly("final.txt");
        page.press("final.txt")
                .click("#move")
                .fill("dialog [name=path]", "inbox/2026/final.txt")
                .click("dialog .primary");
        page.await("the move", () -> demo.exists("inbox/2026/final.txt"));
        page.open("files/alice/demo/inbox/2026").press("final.txt").click("#delete");
        page.press("Cancel");
        assertThat(demo.storedText("inbox/2026/final.txt")).isEqualTo("content");
        page.click("#delete").click("dialog .danger").awaitText("#count", "0 entries");
        assertThat(demo.files()).isEmpty();
        page.click("#delete-directory").click("dialog .danger").awaitText(".breadcrumbs [aria-current]", "inbox");
    }

    @Test
    void showsAndEditsMetadata() {
        var demo = server.bucket("demo");
        demo.store("order.json", "{\"a\":[1,2]}");
        page.open("files/alice/demo").press("order.json").awaitText("#preview", "\"a\": [");
        assertThat(page.text(".details dl")).contains("application/json", "11 B", "Never", "Content secret\nNo");
        page.click("#edit-metadata").fill("dialog [name=lines]", "owner=Li Wei\nstate=new");
        page.fill("dialog [name=days]", "7").press("Save").awaitText(".details dl", "x-west-meta-owner\nLi Wei");
        assertThat(page.text(".details dl")).contains("x-west-meta-state\nnew").doesNotContain("Never");
        page.click("#edit-metadata").fill("dialog [name=lines]", "state=paid").fill("dialog [name=type]", "text/plain");
        page.press("Save").awaitText(".details dl", "paid").awaitText(".details dl", "text/plain");
        assertThat(page.text(".details dl")).doesNotContain("owner");
        page.click("#edit-metadata")
                .fill("dialog [name=lines]", "no equals sign")
                .press("Save");
        page.awaitText("#messages .error", "no equals sign");
        page.click("#edit-metadata").fill("dialog [name=lines]", "owner=李伟").press("Save");
        page.awaitText("#messages .error", "'owner' has a character outside printable ASCII");
        expectedComplaints.add("400");
    }

    @Test
    void computesTheMd5OfWhatWasStored() {
        server.bucket("demo").store("hello.txt", "hello");
        page.open("files/alice/demo").press("hello.txt").click("#md5");
        page.awaitText(".details dl", "5d41402abc4b2a76b9719d911017c592");
    }

    @Test
    void asksForTheSecretOfAProtectedFile() {
        new Storage(server).put("/demo/secret.txt", "hidden".getBytes(UTF_8), "Content-Secret", "s3cret");
        page.open("files/alice/demo").press("secret.txt").awaitText(".details dl", "Content secret\nYes");
        assertThat(page.texts("#preview")).containsExactly("");
        page.fill("#secret", "s3cret").key(Keys.ENTER).awaitText("#preview", "hidden");
    }

    @Test
    void downloads() throws IOException {
        server.bucket("demo").store("report, final.txt", "figures");
        page.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        page.open("files/alice/demo").press("report, final.txt").click("#download");
        var file = folder.resolve("report, final.txt");
        page.await("the download", () -> Files.exists(file));
        assertThat(file).hasContent("figures");
    }

    @Test
    void searchesInADirectory() {
        for (int i = 0; i < 20; i++) {
            server.bucket("demo").store("invoice-" + i + ".txt", "x");
        }
        page.open("files/alice/demo").fill("#search", "E-1").awaitText("#count", "11 entries");
        page.fill("#search", "nothing").awaitText("#count", "0 entries");
    }

    @Test
    void showsAHundredThousandEntriesWithoutFreezing() {
        var demo = server.bucket("demo");
        for (int i = 0; i < 100_000; i++) {
            demo.store("many/%06d.txt".formatted(i), "");
        }
        page.open("files/alice/demo/many").awaitText("#count", "5,000 +");
        page.script("window.longest = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => {"
                + " longest = Math.max(longest, entry.duration); })).observe({ entryTypes: ['longtask'] })");
        page.fill("#search", "099999").awaitText(".row .name", "099999.txt").awaitText("#count", "1 entries");
        page.find("#search").clear();
        page.find("#search").sendKeys("0", Keys.BACK_SPACE);
        page.awaitText("#count", "100,000 entries");
        page.find("#refresh").sendKeys(Keys.TAB);
        assertThat((Long) page.script("return document.querySelectorAll('.row').length"))
                .isLessThan(100);
        assertThat(((Number) page.script("return longest")).doubleValue())
                .as("milliseconds in which the page did not react")
                .isLessThan(2_000);
    }
}
