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

// spotless:off: as it stands on a page
// tag::typed-routes[]
import static io.github.westcloud.camel.dsl.StaticEndpointBuilders.westcloud;

import io.github.westcloud.camel.WestCloudOperation;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFileExist;

class InvoiceRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:store")
            .to(westcloud("invoices/inbox")
                .contentType("text/plain")
                .fileExist(GenericFileExist.Override));

        from(westcloud("invoices/inbox")
                .antInclude("**/*.txt")
                .sortBy("reverse:file:name")
                .initialDelay(0)
                .delay("{{poll.delay}}")
                .move("done"))
            .to("mock:received");

        from("direct:read")
            .to(westcloud("invoices").operation(WestCloudOperation.download));
    }
}
// end::typed-routes[]
// spotless:on
