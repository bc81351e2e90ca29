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

import static io.github.westcloud.testing.WestCloudAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.server.Bucket;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import io.github.westcloud.testing.WestCloudTest;
import io.github.westcloud.testing.WithFiles;
import java.time.Duration;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

/** Tests of routes against a server that really stores. What stands between the tags is shown in docs/testing.md. */
// tag::testing-base-class[]
@WestCloudTest(bucket = "invoices")
class InvoiceRoutesTest extends CamelTestSupport {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        context().getPropertiesComponent().addInitialProperty("every", "10");
        context().getPropertiesComponent().addInitialProperty("ledger", "mock:ledger");
        return new InvoiceRoutes();
    }
    // end::testing-base-class[]

    // tag::testing-files[]
    @Test
    @WithFiles("invoices/")
    void anInvoiceThatIsThereIsNotReplaced(Bucket invoices) {
        var sent = template().send("direct:invoice", exchange -> {
            exchange.getIn().setBody("4 pallets");
            exchange.getIn().setHeader(WestCloudConstants.FILE_NAME, "4711.txt");
        });

        assertThat(sent.getException(WestCloudException.class).kind()).isEqualTo(ErrorKind.ALREADY_EXISTS);
        assertThat(invoices.storedText("2026/4711.txt")).isEqualTo("3 pallets");
    }
    // end::testing-files[]

    // tag::testing-consumer[]
    @Test
    void aPaidInvoiceReachesTheLedgerAndMoves(Bucket invoices) throws Exception {
        getMockEndpoint("mock:ledger").expectedBodiesReceived("paid");
        invoices.store("paid/4712.txt", "paid");

        getMockEndpoint("mock:ledger").assertIsSatisfied();
        context().getRouteController().stopAllRoutes(); // ends what the route has begun: the move
        assertThat(invoices.files()).containsExactly("paid/done/4712.txt");
    }
    // end::testing-consumer[]

    // tag::testing-faults[]
    @Test
    void aServiceThatIsBusyTwiceIsAskedAgain(WestCloudServer server) {
        var uploads = new RequestPattern("PUT", "/invoices/2026/**");
        server.faults().add(uploads, 2, FaultAction.status(503));

        template().sendBodyAndHeader("direct:invoice", "late", WestCloudConstants.FILE_NAME, "4713.txt");

        assertThat(server).received("PUT", "/invoices/2026/4713.txt").answered(503, 503, 200);
    }
    // end::testing-faults[]

    // tag::testing-errors[]
    @Test
    void aFullBucketFailsTheMessage(WestCloudServer server) {
        server.faults().add(RequestPattern.any(), FaultAction.error(ErrorCode.BUCKET_QUOTA_ERROR));

        var sent = template().send("direct:invoice", exchange -> {
            exchange.getIn().setBody("one too many");
            exchange.getIn().setHeader(WestCloudConstants.FILE_NAME, "4714.txt");
        });

        assertThat(sent.getException(WestCloudException.class).kind()).isEqualTo(ErrorKind.QUOTA);
    }
    // end::testing-errors[]

    // tag::testing-requests[]
    @Test
    void whatARequestCarries(WestCloudServer server) {
        template().sendBodyAndHeader("direct:invoice", "5 boxes", WestCloudConstants.FILE_NAME, "4715.txt");

        assertThat(server)
                .received("PUT", "/invoices/2026/4715.txt")
                .once()
                .withHeader("Content-Length", "7")
                .answered(200);
    }
    // end::testing-requests[]

    // tag::testing-latency[]
    @Test
    void aSlowServiceTakesItsTime(WestCloudServer server) {
        var far = FaultAction.delay(Duration.ofMillis(300)); // a round trip around the world
        server.faults().add(RequestPattern.any(), far);

        var begun = System.nanoTime();
        template().sendBodyAndHeader("direct:invoice", "far", WestCloudConstants.FILE_NAME, "4716.txt");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(300));
    }
    // end::testing-latency[]
}
