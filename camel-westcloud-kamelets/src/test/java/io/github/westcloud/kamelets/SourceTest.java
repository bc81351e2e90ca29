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

import java.time.Duration;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceTest extends KameletTestSupport {

    @BeforeEach
    void findsTheServiceByTheComponent() {
        configureComponent();
    }

    @Test
    void aFileComesOnceWithItsHeadersAndTheBucketStaysAsItIs() throws Exception {
        store("invoices/inbox/2026/a.txt", "one", Map.of("department", "sales"));
        poll("directory: inbox", "recursive: true");
        var message = received(1).get(0).getMessage();
        assertThat(message.getBody()).isEqualTo("one");
        assertThat(message.getHeaders())
                .containsEntry("CamelFileName", "2026/a.txt")
                .containsEntry("CamelFileLength", 3L)
                .containsEntry("CamelFileContentType", "text/plain")
                .containsEntry("CamelWestCloudMetadata", Map.of("department", "sales"))
                .containsKeys("CamelFileLastModified", "CamelWestCloudETag");
        server.clearRequests();
        await().atMost(Duration.ofMinutes(1)).until(() -> requests().size() > 3);
        assertThat(requests()).allMatch(request -> request.startsWith("GET /invoices/inbox"));
        assertThat(mock("out").getReceivedCounter()).isOne();
        assertThat(stored("invoices/inbox/2026/a.txt")).isEqualTo("one");
    }

    @Test
    void withoutADirectoryItTakesTheRootAndOnlyThat() throws Exception {
        store("invoices/a.txt", "one");
        store("invoices/below/b.txt", "two");
        poll("deleteAfterRead: true");
        received(1);
        await().atMost(Duration.ofMinutes(1)).until(() -> stored("invoices/a.txt") == null);
        assertThat(stored("invoices/below/b.txt")).isEqualTo("two");
    }

    @Test
    void patternsChoose() throws Exception {
        store("invoices/a.pdf", "one");
        store("invoices/b.txt", "two");
        store("invoices/draft.pdf", "three");
        poll("antInclude: '*.pdf'", "antExclude: 'draft*'", "move: /archive/${file:onlyname}");
        received(1);
        await().atMost(Duration.ofMinutes(1)).until(() -> "one".equals(stored("invoices/archive/a.pdf")));
        assertThat(stored("invoices/a.pdf")).isNull();
        assertThat(stored("invoices/b.txt")).isEqualTo("two");
        assertThat(stored("invoices/draft.pdf")).isEqualTo("three");
    }

    @Test
    void afterAFailureOfTheRouteTheFileStaysAndComesAgain() throws Exception {
        store("invoices/a.txt", "one");
        failTimes(1);
        poll("deleteAfterRead: true");
        received(1);
        await().atMost(Duration.ofMinutes(1)).until(() -> stored("invoices/a.txt") == null);
    }

    @Test
    void aFailureOfTheRouteMovesTheFileOutOfTheWay() throws Exception {
        store("invoices/a.txt", "one");
        failTimes(Integer.MAX_VALUE);
        poll("deleteAfterRead: true", "moveFailed: /failed/${file:onlyname}");
        await().atMost(Duration.ofMinutes(1)).until(() -> "one".equals(stored("invoices/failed/a.txt")));
        assertThat(mock("out").getReceivedCounter()).isZero();
    }

    @Test
    void theContentNeedNotBeFetched() throws Exception {
        store("invoices/a.txt", "one");
        poll("download: false");
        assertThat(received(1).get(0).getMessage().getBody()).isNull();
        assertThat(requests()).doesNotContain("GET /invoices/a.txt");
    }

    @Test
    void aPollTakesSoManyFiles() throws Exception {
        store("invoices/a.txt", "one");
        store("invoices/b.txt", "two");
        store("invoices/c.txt", "three");
        poll("maxMessagesPerPoll: 2");
        assertThat(received(3))
                .extracting(exchange -> exchange.getProperty("CamelBatchSize"))
                .containsExactly(2, 2, 1);
    }

    @Test
    void aBeanRemembersWhatWasTaken() throws Exception {
        var seen = new MemoryIdempotentRepository();
        context.getRegistry().bind("seen", seen);
        store("invoices/a.txt", "one");
        poll("idempotentRepository: '#seen'");
        received(1);
        assertThat(seen.getCacheSize()).isOne();
    }

    @Test
    void aKeyOpensAProtectedFile() throws Exception {
        storeProtected("invoices/a.txt", "one", "Key1");
        poll("contentSecret: Key1");
        assertThat(received(1).get(0).getMessage().getBody()).isEqualTo("one");
    }

    @Test
    void theS3DialectWithItsOwnSignature() throws Exception {
        store("invoices/inbox/a.txt", "one");
        poll("directory: inbox", "dialect: S3", "authentication: AWS_V2");
        received(1);
        assertThat(server.requests())
                .flatExtracting(request -> request.headers())
                .anySatisfy(header -> assertThat(header.name()).isEqualToIgnoringCase("Authorization"))
                .noneSatisfy(header -> assertThat(header.name()).isEqualToIgnoringCase("x-amz-content-sha256"));
        assertThat(requests()).contains("GET /invoices/inbox/a.txt");
    }

    /** The body is read in the route, as a user's route does it: afterwards the file may be gone. */
    private void poll(String... properties) throws Exception {
        run(
                """
            - route:
                from:
                  uri: kamelet:westcloud-source
                  parameters:
                    bucketName: invoices
                    %s
                  steps:
                    - to: direct:check
                    - convertBodyTo:
                        type: String
                    - to: mock:out
            """
                        .formatted(String.join("\n        ", properties)));
    }

    @BeforeEach
    void succeed() throws Exception {
        failTimes(0);
    }

    private int failures;

    private void failTimes(int times) throws Exception {
        failures = times;
        context.removeRoute("check");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:check").id("check").process(exchange -> {
                    if (failures-- > 0) {
                        throw new IllegalStateException("on purpose");
                    }
                });
            }
        });
    }
}
