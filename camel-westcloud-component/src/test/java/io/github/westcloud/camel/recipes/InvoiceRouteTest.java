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
import static io.github.westcloud.testing.WestCloudAssertions.assertThat;

import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.WestCloudTest;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Test;

@WestCloudTest(bucket = "invoices")
class InvoiceRouteTest extends CamelTestSupport {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:invoice").to("westcloud:invoices");
            }
        };
    }

    @Test
    void storesTheInvoice(WestCloudServer server) {
        template().sendBodyAndHeader("direct:invoice", "four", "CamelFileName", "2026/4711.txt");

        assertThat(server).received("PUT", "/invoices/2026/4711.txt").once().answered(200);
    }
}
// end::testing[]
// spotless:on
