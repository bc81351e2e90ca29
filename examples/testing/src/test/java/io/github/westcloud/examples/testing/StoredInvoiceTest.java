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

import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.server.Bucket;
import io.github.westcloud.testing.WestCloudTest;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;

/** A test of a route without a base class, as it is shown in docs/testing.md. */
// tag::testing-setup[]
@WestCloudTest(
        bucket = "invoices",
        routes = InvoiceRoutes.class,
        properties = {"every=10", "ledger=mock:ledger"})
class StoredInvoiceTest {
    // end::testing-setup[]

    // tag::testing-route[]
    @Test
    void anInvoiceIsStoredUnderItsYear(ProducerTemplate camel, Bucket invoices) {
        camel.sendBodyAndHeader("direct:invoice", "4 pallets", WestCloudConstants.FILE_NAME, "4711.txt");
        assertThat(invoices.storedText("2026/4711.txt")).isEqualTo("4 pallets");
    }
    // end::testing-route[]
}
