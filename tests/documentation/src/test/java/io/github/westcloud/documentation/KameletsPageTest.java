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
import static org.awaitility.Awaitility.await;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.pages.Page;
import io.github.westcloud.pages.Repository;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.RequestRecord;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs every route of docs/kamelets.md as it stands there. */
class KameletsPageTest extends PageRunSupport {

    private static final List<String> ROUTES = Page.of("docs/kamelets.md").blocks("yaml");

    @BeforeEach
    void configure() {
        property("camel.kamelet.westcloud-source.delay", "20");
        property("inbox", folder.resolve("inbox").toString());
        property("outbox", folder.resolve("outbox").toString());
        property("work", folder.resolve("work").toString());
    }

    @Test
    void source() throws Exception {
        store("invoices/inbox/a.pdf", "hello");
        store("invoices/inbox/a.txt", "other");
        run("routes.yaml", ROUTES.get(0));
        await().atMost(Duration.ofMinutes(1)).until(() -> "hello".equals(stored("invoices/archive/a.pdf")));
        assertThat(folder.resolve("inbox/a.pdf")).hasContent("hello");
        assertThat(stored("invoices/inbox/a.txt")).isEqualTo("other");
    }

    @Test
    void sink() throws Exception {
        store("backup/outbox/a.txt", "old");
        Files.createDirectories(folder.resolve("outbox"));
        Files.writeString(folder.resolve("outbox/a.txt"), "hello");
        run("routes.yaml", ROUTES.get(1));
        await().atMost(Duration.ofMinutes(1)).until(() -> "hello".equals(stored("backup/outbox/a.txt")));
    }

    @Test
    void gather() throws Exception {
        property("camel.kamelet.westcloud-gather-sink.completionInterval", "3600000");
        Files.createDirectories(folder.resolve("outbox"));
        for (int i = 0; i < 100; i++) {
            Files.writeString(folder.resolve("outbox/" + i), "message " + i);
        }
        run("routes.yaml", ROUTES.get(2));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !server.bucket("backup").files().isEmpty());
        var file = server.bucket("backup").files().get(0);
        assertThat(file).matches("events/\\d{4}/\\d\\d/\\d\\d/[\\w-]+\\.txt");
        assertThat(stored("backup/" + file).lines()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void downloadAndDelete() throws Exception {
        store("invoices/open/4711.pdf", "hello");
        run("routes.yaml", ROUTES.get(3));
        main.getCamelTemplate().sendBodyAndHeader("direct:settle", null, "number", 4711);
        assertThat(folder.resolve("inbox/4711.pdf")).hasContent("hello");
        assertThat(stored("invoices/open/4711.pdf")).isNull();
    }

    @Test
    void metadata() throws Exception {
        try (var invoices = client("invoices")) {
            var file = ObjectPath.of("a.pdf");
            invoices.upload(UploadRequest.builder(file, Content.of("hello".getBytes()))
                    .metadata(new Metadata(Map.of("department", "sales")))
                    .build());
            run("routes.yaml", ROUTES.get(4));
            main.getCamelTemplate()
                    .sendBodyAndHeaders("direct:label", "x", Map.of("CamelFileName", "a.pdf", "department", "claims"));
            assertThat(server.requests()).extracting(RequestRecord::method).contains("HEAD");
            assertThat(invoices.head(HeadRequest.of(file)).metadata().values())
                    .isEqualTo(Map.of("department", "claims"));
        }
    }

    @Test
    void pipe() throws Exception {
        store("invoices/inbox/a.txt", "hello");
        run("pipe.yaml", ROUTES.get(5));
        await().atMost(Duration.ofMinutes(1)).until(() -> stored("invoices/inbox/a.txt") == null);
        assertThat(stored("backup/from/invoices/a.txt")).isEqualTo("hello");
    }

    @Test
    void thatIsAll() {
        var kamelets = Repository.files("camel-westcloud-kamelets/src/main/resources/kamelets")
                .map(file -> file.replaceFirst(".*/", "").replace(".kamelet.yaml", ""))
                .toList();
        assertThat(ROUTES).hasSize(6);
        assertThat(kamelets).isNotEmpty().allSatisfy(name -> assertThat(String.join("\n", ROUTES))
                .contains(name));
    }

    private WestCloudClient client(String bucket) {
        return WestCloudClient.create(ClientConfig.builder()
                .endpoint(server.uri())
                .bucket(bucket)
                .credentials(USER, PASSWORD)
                .build());
    }
}
