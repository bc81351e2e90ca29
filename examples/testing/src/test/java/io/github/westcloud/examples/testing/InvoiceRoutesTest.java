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
package io.github.westcloud.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import io.github.westcloud.testing.WestCloudExtension;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of routes against a server that really stores. What stands between the tags is shown in docs/testing.md. */
class InvoiceRoutesTest extends CamelTestSupport {

    // tag::testing-setup[]
    @RegisterExtension
    static final WestCloudExtension WEST_CLOUD =
            new WestCloudExtension(WestCloudServer.builder().bucket("invoices").user("alice", "secret"));

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        var options =
                context.getComponent("westcloud", WestCloudComponent.class).getConfiguration();
        options.setEndpointUrl(WEST_CLOUD.server().uri().toString());
        options.setUsername("alice");
        options.setPassword("secret");
        context.getPropertiesComponent().addInitialProperty("every", "10");
        context.getPropertiesComponent().addInitialProperty("ledger", "mock:ledger");
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new InvoiceRoutes();
    }
    // end::testing-setup[]

    // tag::testing-route[]
    @Test
    void anInvoiceIsStoredUnderItsYear() {
        template().sendBodyAndHeader("direct:invoice", "4 pallets", WestCloudConstants.FILE_NAME, "4711.txt");

        assertThat(stored("2026", "4711.txt")).isEqualTo("4 pallets");
    }
    // end::testing-route[]

    // tag::testing-stored[]
    private String stored(String directory, String name) {
        var download = "westcloud:invoices/" + directory + "?operation=download";
        return template().requestBodyAndHeader(download, null, WestCloudConstants.FILE_NAME, name, String.class);
    }
    // end::testing-stored[]

    // tag::testing-consumer[]
    @Test
    void aPaidInvoiceReachesTheLedgerAndMoves() throws Exception {
        var ledger = getMockEndpoint("mock:ledger");
        ledger.expectedBodiesReceived("paid");
        template().sendBodyAndHeader("westcloud:invoices/paid", "paid", WestCloudConstants.FILE_NAME, "4712.txt");

        ledger.assertIsSatisfied();
        context().getRouteController().stopAllRoutes(); // ends what the route has begun: the move
        assertThat(stored("paid/done", "4712.txt")).isEqualTo("paid");
    }
    // end::testing-consumer[]

    // tag::testing-faults[]
    @Test
    void aServiceThatIsBusyTwiceIsAskedAgain() {
        var uploads = new RequestPattern("PUT", "/invoices/2026/**");
        WEST_CLOUD.server().faults().add(uploads, 2, FaultAction.status(503));

        template().sendBodyAndHeader("direct:invoice", "late", WestCloudConstants.FILE_NAME, "4713.txt");

        assertThat(WEST_CLOUD.server().requests())
                .filteredOn(request -> request.method().equals("PUT"))
                .extracting(RequestRecord::status)
                .containsExactly(503, 503, 200);
    }
    // end::testing-faults[]

    // tag::testing-errors[]
    @Test
    void aFullBucketFailsTheMessage() {
        WEST_CLOUD.server().faults().add(RequestPattern.any(), FaultAction.error(ErrorCode.BUCKET_QUOTA_ERROR));

        var sent = template().send("direct:invoice", exchange -> {
            exchange.getIn().setBody("one too many");
            exchange.getIn().setHeader(WestCloudConstants.FILE_NAME, "4714.txt");
        });

        assertThat(sent.getException(WestCloudException.class).kind()).isEqualTo(ErrorKind.QUOTA);
    }
    // end::testing-errors[]

    // tag::testing-requests[]
    @Test
    void whatARequestCarries() {
        template().sendBodyAndHeader("direct:invoice", "5 boxes", WestCloudConstants.FILE_NAME, "4715.txt");

        assertThat(WEST_CLOUD.server().requests())
                .filteredOn(request -> request.rawPath().equals("/invoices/2026/4715.txt"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.method()).isEqualTo("PUT");
                    assertThat(request.status()).isEqualTo(200);
                    assertThat(request.headers()).contains(new Header("Content-Length", "7"));
                });
    }
    // end::testing-requests[]

    // tag::testing-latency[]
    @Test
    void aSlowServiceTakesItsTime() {
        var far = FaultAction.delay(Duration.ofMillis(300)); // a round trip around the world
        WEST_CLOUD.server().faults().add(RequestPattern.any(), far);

        var begun = System.nanoTime();
        template().sendBodyAndHeader("direct:invoice", "far", WestCloudConstants.FILE_NAME, "4716.txt");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(300));
    }
    // end::testing-latency[]
}
