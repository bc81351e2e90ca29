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
package io.github.westcloud.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every route of docs/kamelets.md as it stands there. */
class KameletsPageTest extends KameletTestSupport {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");

    @TempDir
    Path folder;

    @BeforeEach
    void configure() {
        configureComponent();
        property("inbox", folder.resolve("inbox").toString());
        property("outbox", folder.resolve("outbox").toString());
    }

    @Test
    void source() throws Exception {
        store("invoices/inbox/a.pdf", "hello");
        store("invoices/inbox/a.txt", "other");
        run(block(0));
        await().until(() -> "hello".equals(stored("invoices/archive/a.pdf")));
        assertThat(folder.resolve("inbox/a.pdf")).hasContent("hello");
        assertThat(stored("invoices/inbox/a.txt")).isEqualTo("other");
    }

    @Test
    void sink() throws Exception {
        store("backup/outbox/a.txt", "old");
        Files.createDirectories(folder.resolve("outbox"));
        Files.writeString(folder.resolve("outbox/a.txt"), "hello");
        run(block(1));
        await().until(() -> "hello".equals(stored("backup/outbox/a.txt")));
    }

    @Test
    void downloadAndDelete() throws Exception {
        store("invoices/open/4711.pdf", "hello");
        run(block(2));
        template.sendBodyAndHeader("direct:settle", null, "number", 4711);
        assertThat(folder.resolve("inbox/4711.pdf")).hasContent("hello");
        assertThat(stored("invoices/open/4711.pdf")).isNull();
    }

    @Test
    void metadata() throws Exception {
        store("invoices/a.pdf", "hello", Map.of("department", "sales"));
        run(block(3));
        template.sendBodyAndHeaders("direct:label", "x", Map.of("CamelFileName", "a.pdf", "department", "claims"));
        assertThat(metadata("invoices/a.pdf")).isEqualTo(Map.of("department", "claims"));
        assertThat(requests()).contains("HEAD /invoices/a.pdf");
    }

    @Test
    void pipe() throws Exception {
        store("invoices/inbox/a.txt", "hello");
        run("pipe.yaml", block(4));
        await().until(() -> stored("invoices/inbox/a.txt") == null);
        assertThat(stored("backup/from/invoices/a.txt")).isEqualTo("hello");
    }

    @Test
    void thatIsAll() throws IOException {
        assertThat(blocks()).hasSize(5);
        assertThat(KameletFile.all())
                .allSatisfy(kamelet -> assertThat(String.join("\n", blocks())).contains(kamelet.name()));
    }

    private static String block(int index) throws IOException {
        return blocks().get(index);
    }

    private static List<String> blocks() throws IOException {
        var page = Files.readString(Path.of("../docs/kamelets.md")).replace("\r\n", "\n");
        return BLOCK.matcher(page).results().map(block -> block.group(1)).toList();
    }
}
