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
package io.github.westcloud.camel.recipes;

// spotless:off: as it stands on a page
// tag::testing[]
import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.WestCloudServer;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InvoiceRouteTest extends CamelTestSupport {

    static WestCloudServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = WestCloudServer.builder().bucket("invoices").user("alice", "secret").start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        context.getPropertiesComponent().addInitialProperty("service", server.uri().toString());
        return context;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:invoice")
                    .to("westcloud:invoices?endpointUrl={{service}}&username=alice&password=secret");
            }
        };
    }

    @Test
    void storesTheInvoice() {
        template().sendBodyAndHeader("direct:invoice", "four", "CamelFileName", "2026/4711.txt");

        assertThat(server.requests()).hasSize(1).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("PUT");
            assertThat(request.rawPath()).isEqualTo("/invoices/2026/4711.txt");
            assertThat(request.status()).isEqualTo(200);
        });
    }
}
// end::testing[]
// spotless:on
