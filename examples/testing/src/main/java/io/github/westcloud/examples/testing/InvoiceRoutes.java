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

import org.apache.camel.builder.RouteBuilder;

/** Invoices go to a bucket, and paid ones come back out of it. */
public final class InvoiceRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::testing-routes[]
        from("direct:invoice").to("westcloud:invoices/2026");

        from("westcloud:invoices/paid?delay={{every}}&move=done").to("{{ledger}}");
        // end::testing-routes[]
    }
}
