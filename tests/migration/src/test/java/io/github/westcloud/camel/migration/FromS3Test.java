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
package io.github.westcloud.camel.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.pages.Page;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The routes of docs/migrating-from-aws2-s3.md, against one and the same server. */
class FromS3Test {

    private Page page;
    private Bucket bucket;

    @BeforeEach
    void start() throws Exception {
        page = Page.of("docs/migrating-from-aws2-s3.md");
        bucket = new Bucket();
    }

    @AfterEach
    void stop() throws Exception {
        bucket.close();
    }

    @Test
    void before() throws Exception {
        archivesInvoicesAndStoresStatements(page.blocks("yaml").get(0), page.properties(0), s3Settings());
    }

    @Test
    void after() throws Exception {
        archivesInvoicesAndStoresStatements(page.blocks("yaml").get(1), page.properties(1), bucket.settings());
    }

    @Test
    void theFilesMoveWithTheirTypeAndMetadata() throws Exception {
        bucket.upload(UploadRequest.builder(ObjectPath.of("2026/a.pdf"), Content.of("%PDF".getBytes()))
                .automkdir(true)
                .contentType("application/x-own")
                .metadata(new Metadata(Map.of("author", "Ada")))
                .build());
        bucket.store("b.txt", "b");
        var properties = page.properties(0);
        properties.putAll(page.properties(1));
        try (var target = new Bucket();
                var routes = new RoutesOfPage(
                        page.blocks("yaml").get(2), properties, both(s3Settings(), target.settings()))) {
            assertThat(routes.booked()).isEmpty();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> target.stored("2026/a.pdf") != null && target.stored("b.txt") != null);

            assertThat(target.stored("2026/a.pdf")).isEqualTo("%PDF");
            assertThat(target.head("2026/a.pdf").contentType()).contains("application/x-own");
            assertThat(target.head("2026/a.pdf").metadata().values()).isEqualTo(Map.of("author", "Ada"));
        }
        assertThat(bucket.stored("b.txt")).isEqualTo("b");
    }

    private void archivesInvoicesAndStoresStatements(String yaml, Properties properties, Map<String, String> settings)
            throws Exception {
        bucket.store("inbox/2026/a.pdf", "a");
        bucket.store("2026/7.pdf", "old");
        try (var routes = new RoutesOfPage(yaml, properties, settings)) {
            routes.template().sendBodyAndHeader("direct:statement", "new", "number", 7);
            await().atMost(Duration.ofMinutes(1))
                    .until(() ->
                            bucket.stored("archive/2026/a.pdf") != null && bucket.stored("inbox/2026/a.pdf") == null);

            assertThat(routes.booked()).containsExactly("a");
        }
        assertThat(bucket.stored("archive/2026/a.pdf")).isEqualTo("a");
        assertThat(bucket.stored("2026/7.pdf")).isEqualTo("new");
        assertThat(bucket.head("2026/7.pdf").contentType()).contains("application/pdf");
    }

    private Map<String, String> s3Settings() {
        return Map.of(
                "camel.component.aws2-s3.uriEndpointOverride",
                bucket.uri(),
                "camel.component.aws2-s3.secretKey",
                "secret");
    }

    private static Map<String, String> both(Map<String, String> first, Map<String, String> second) {
        var both = new HashMap<>(first);
        both.putAll(second);
        return both;
    }
}
