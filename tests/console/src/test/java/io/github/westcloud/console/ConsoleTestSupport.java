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

import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;

/** A server, and its console in the browser. */
abstract class ConsoleTestSupport {

    static final int MEBIBYTE = 1 << 20;
    private static final Dimension WINDOW = new Dimension(1280, 860);

    /** Parts of the complaints of the browser that a test means to provoke. */
    final List<String> expectedComplaints = new ArrayList<>();

    @TempDir
    Path folder;

    WestCloudServer server;
    ConsolePage page;

    @BeforeEach
    final void start() throws IOException {
        var driver = Chromium.driver();
        server = WestCloudServer.builder()
                .bucket("demo")
                .user("alice", "secret")
                .rememberedRequests(1000)
                .adminPort(0)
                .start();
        driver.manage().window().setSize(WINDOW);
        page = new ConsolePage(driver, server.adminUri().orElseThrow().toString()).scheme("light");
        page.complaints();
    }

    @AfterEach
    final void stop() {
        if (server != null) {
            var complaints = page.complaints();
            page.driver().get("about:blank");
            server.close();
            assertThat(complaints)
                    .as("what the browser complains of")
                    .allSatisfy(complaint ->
                            assertThat(expectedComplaints).as(complaint).anyMatch(complaint::contains));
        }
    }

    /** A file on the user's machine with content of its own. */
    final Path file(String name, int length) throws IOException {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        return Files.write(folder.resolve(name), content);
    }
}
