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
package io.github.westcloud.camel.dsl.recipes;

import static io.github.westcloud.camel.dsl.StaticEndpointBuilders.westcloud;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.client.event.TransferEnd;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.testing.WestCloudExtension;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Routes of both kinds of route builders, and a component of the component builder, against the real server. The tag of a test
 * is the recipe that it runs.
 */
class TypedRoutesTest {

    @RegisterExtension
    static final WestCloudExtension WEST_CLOUD =
            WestCloudExtension.withBuckets("invoices", "reports").withUser("alice", "secret+&%");

    private DefaultCamelContext context;
    private ProducerTemplate template;

    @BeforeEach
    void start() {
        context = new DefaultCamelContext();
        context.getPropertiesComponent()
                .addInitialProperty("service.url", WEST_CLOUD.server().uri().toString());
        context.getPropertiesComponent().addInitialProperty("service.user", "alice");
        context.getPropertiesComponent().addInitialProperty("service.password", "secret+&%");
        context.getPropertiesComponent().addInitialProperty("poll.delay", "20");
        Components.register(context);
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
    }

    @Test
    @Tag("typed-routes")
    void routesWithAStaticImportUploadPollAndDownload() throws Exception {
        context.addRoutes(new InvoiceRoutes());
        context.setAutoStartup(false);
        context.start();
        context.getRouteController().startRoute(routeFrom("direct://store"));
        context.getRouteController().startRoute(routeFrom("direct://read"));
        store("a.txt", "one");
        store("b.txt", "two");
        store("c.bin", "not for us");
        assertThat(uploads())
                .allSatisfy(upload -> assertThat(upload.header("Content-Type")).contains("text/plain"));

        var received = context.getEndpoint("mock:received", MockEndpoint.class);
        received.expectedBodiesReceived("two", "one");
        context.getRouteController().startRoute(routeFrom("westcloud://"));
        received.assertIsSatisfied();

        Awaitility.await()
                .untilAsserted(() -> assertThat(moved()).containsExactlyInAnyOrder("inbox/b.txt", "inbox/a.txt"));
        assertThat(template.requestBodyAndHeader(
                        "direct:read", null, Exchange.FILE_NAME, "inbox/done/b.txt", String.class))
                .isEqualTo("two");
    }

    @Test
    @Tag("typed-headers")
    @Tag("typed-component")
    void aRouteBuilderWithTheBuildersAsItsMethodsKnowsHeadersAndTakesObjects() throws Exception {
        var ends = new CopyOnWriteArrayList<TransferEnd>();
        context.addRoutes(new ReportRoutes(new TransferListener() {
            @Override
            public void transferEnded(TransferEnd end) {
                ends.add(end);
            }
        }));
        context.start();
        var stored = context.getEndpoint("mock:stored", MockEndpoint.class);
        stored.expectedHeaderReceived("CamelFileNameProduced", "2026/4.txt");

        template.sendBodyAndHeader("direct:report", "four", "number", 4);

        stored.assertIsSatisfied();
        assertThat(uploads()).singleElement().satisfies(upload -> {
            assertThat(upload.rawPath()).isEqualTo("/reports/2026/4.txt");
            assertThat(upload.header(WestHeaders.META_PREFIX + "team")).contains("red");
        });
        assertThat(ends).hasSize(1);
        assertThat(context.getComponent("westcloud", WestCloudComponent.class)
                        .getConfiguration()
                        .getTransfer()
                        .getMaxPartsInFlight())
                .isEqualTo(4);
    }

    @Test
    void filtersChooseWhatIsListed() throws Exception {
        context.addRoutes(new InvoiceRoutes());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(westcloud("invoices/inbox")
                                .recursive(true)
                                .noop(true)
                                .initialDelay(0)
                                .delay(20)
                                .filterFile("${file:size} > 3")
                                .filterDirectory("${file:name} != 'inbox/old'"))
                        .to("mock:chosen");
            }
        });
        context.setAutoStartup(false);
        context.start();
        context.getRouteController().startRoute(routeFrom("direct://store"));
        store("short.txt", "two");
        store("new/long.txt", "three");
        store("old/long.txt", "three");

        var chosen = context.getEndpoint("mock:chosen", MockEndpoint.class);
        chosen.expectedHeaderValuesReceivedInAnyOrder(Exchange.FILE_NAME, "new/long.txt");
        context.getRouteController().startRoute(routeFrom("filterFile"));
        chosen.assertIsSatisfied();
    }

    @Test
    void anEndpointMayDependOnTheMessage() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:yearly").toD(westcloud("invoices/${header.year}").ttlDays("${header.days}"));
                from("direct:fetch")
                        .pollEnrich(westcloud("invoices/2026").fileName("a.txt").noop(true), 5000);
            }
        });
        context.start();
        template.sendBodyAndHeaders(
                "direct:yearly", "one", Map.of(Exchange.FILE_NAME, "a.txt", "year", "2026", "days", "30"));

        assertThat(uploads()).singleElement().satisfies(upload -> {
            assertThat(upload.rawPath()).isEqualTo("/invoices/2026/a.txt");
            assertThat(upload.header(WestHeaders.META_TTL)).contains("30");
        });
        assertThat(template.requestBody("direct:fetch", null, String.class)).isEqualTo("one");
    }

    private void store(String name, String text) {
        template.sendBodyAndHeaders("direct:store", text, Map.of(Exchange.FILE_NAME, name));
    }

    private String routeFrom(String part) {
        return context.getRoutes().stream()
                .filter(route -> route.getEndpoint().getEndpointUri().contains(part))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private List<RequestRecord> uploads() {
        return WEST_CLOUD.server().requests().stream()
                .filter(request -> request.method().equals("PUT"))
                .toList();
    }

    /** The sources of moves, in order. */
    private List<String> moved() {
        return WEST_CLOUD.server().requests().stream()
                .flatMap(request -> request.header(WestHeaders.MOVE_SOURCE).stream())
                .map(source -> source.replaceFirst("^/?invoices/", ""))
                .toList();
    }
}
