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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.westcloud.client.DialectName;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that has forgotten its iterators, as the local server does when it is restarted. */
class ExpiredIteratorTest {

    private static final int FILES = 12;

    @TempDir
    Path data;

    private final List<String> names = new CopyOnWriteArrayList<>();
    private WestCloudServer server;

    @BeforeEach
    void start() throws IOException {
        server = start(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(DialectName.class)
    void theListingStartsAgainAndNothingComesTwice(DialectName dialect) throws Exception {
        try (var camel = new DefaultCamelContext()) {
            var options =
                    camel.getComponent("westcloud", WestCloudComponent.class).getConfiguration();
            configure(options, server.uri());
            options.setDialect(dialect);
            camel.start();
            try (var template = camel.createProducerTemplate()) {
                for (int i = 0; i < FILES; i++) {
                    template.sendBodyAndHeader("westcloud:demo/in", "x", Exchange.FILE_NAME, "f%02d".formatted(i));
                }
            }
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("westcloud:demo/in?listLimit=3&maxMessagesPerPoll=1&initialDelay=0&delay=10")
                            .process(ExpiredIteratorTest.this::received);
                }
            });
            await().atMost(Duration.ofMinutes(1)).until(() -> names.size() >= FILES);
        }
        assertThat(names).hasSize(FILES).doesNotHaveDuplicates();
        // In the S3 dialect, a token says where to go on, and nothing can be forgotten.
        assertThat(server.requests().stream()
                        .anyMatch(request -> request.rawPath().equals("/demo/in") && request.status() == 400))
                .as("the new server was asked for a page by an iterator of the old one")
                .isEqualTo(dialect == DialectName.REST);
    }

    private void received(Exchange exchange) throws IOException {
        names.add(exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class));
        if (names.size() == 1) {
            int port = server.uri().getPort();
            server.close();
            server = start(port);
        }
    }

    private WestCloudServer start(int port) throws IOException {
        return WestCloudServer.builder()
                .bucket("demo")
                .user("alice", "secret")
                .dataDirectory(data)
                .port(port)
                .start();
    }

    private static void configure(WestCloudConfiguration options, URI endpoint) {
        options.setEndpointUrl(endpoint.toString());
        options.setUsername("alice");
        options.setPassword("secret");
    }
}
