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

import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Files that are dropped on the page. */
class UploadingTest extends ConsoleTestSupport {

    @Test
    void storesAFileThatIsDropped() throws IOException {
        var file = Files.writeString(folder.resolve("note.txt"), "dropped");
        page.open("files/alice/demo").drop(".drop", file).awaitText(".row .name", "note.txt");
        assertThat(server.bucket("demo").storedText("note.txt")).isEqualTo("dropped");
        page.awaitText(".transfers .state", "Done, 7 B");
    }

    @Test
    void storesAFileThatIsChosen() throws IOException {
        page.open("files/alice/demo");
        page.driver().findElement(By.id("pick")).sendKeys(file("chosen.bin", 10).toString());
        page.awaitText(".row .name", "chosen.bin");
    }

    @Test
    void asksBeforeItReplaces() throws IOException {
        server.bucket("demo").store("note.txt", "old");
        var file = Files.writeString(folder.resolve("note.txt"), "new");
        page.open("files/alice/demo").awaitText(".row .name", "note.txt").drop(".drop", file);
        page.press("Cancel");
        assertThat(server.bucket("demo").storedText("note.txt")).isEqualTo("old");
        page.drop(".drop", file).click("dialog .danger").awaitText(".transfers .state", "Done");
        assertThat(server.bucket("demo").storedText("note.txt")).isEqualTo("new");
    }

    @Test
    void resumesALargeFileWithThePartsThatAreMissing() throws IOException {
        expectedComplaints.add("503");
        var file = file("large.bin", 12 * MEBIBYTE + 17);
        page.open("files/alice/demo");
        failAfterSomeParts();
        page.drop(".drop", file).awaitText(".transfers .state", "Failed");
        server.faults().clear();
        page.click(".resume").awaitText(".transfers .state", "Done");
        assertThat(server.bucket("demo").stored("large.bin")).isEqualTo(Files.readAllBytes(file));
        assertThat(storedParts()).as("each part is stored once").isEqualTo(13);
    }

    @Test
    void resumesAfterThePageWasLoadedAgain() throws IOException {
        expectedComplaints.add("503");
        var file = file("large.bin", 9 * MEBIBYTE);
        page.open("files/alice/demo");
        failAfterSomeParts();
        page.drop(".drop", file).awaitText(".transfers .state", "Failed");
        server.faults().clear();
        page.open("files/alice/demo").drop(".drop", file).awaitText(".transfers .state", "Done");
        assertThat(server.bucket("demo").stored("large.bin")).isEqualTo(Files.readAllBytes(file));
        assertThat(storedParts()).isEqualTo(9);
    }

    @Test
    void startsOverWithAnotherFileOfThatName() throws IOException {
        expectedComplaints.add("503");
        var file = file("large.bin", 9 * MEBIBYTE);
        page.open("files/alice/demo");
        failAfterSomeParts();
        page.drop(".drop", file).awaitText(".transfers .state", "Failed");
        server.faults().clear();
        file("large.bin", 8 * MEBIBYTE);
        page.open("files/alice/demo").drop(".drop", file).awaitText(".transfers .state", "Done");
        assertThat(server.bucket("demo").stored("large.bin")).isEqualTo(Files.readAllBytes(file));
    }

    /** The first requests are only delayed: initiate and five parts. All later ones fail. */
    private void failAfterSomeParts() {
        var requests = new RequestPattern("PUT", "/demo/large.bin");
        server.faults().clear();
        server.faults().add(requests, 6, FaultAction.delay(Duration.ofMillis(1)));
        server.faults().add(requests, FaultAction.status(503));
    }

    private long storedParts() {
        return server.requests().stream()
                .filter(request -> request.status() == 200)
                .filter(request -> stage(request).equals("upload"))
                .count();
    }

    private static String stage(RequestRecord request) {
        return request.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("x-west-multi-stage"))
                .findFirst()
                .map(header -> header.value())
                .orElse("");
    }
}
