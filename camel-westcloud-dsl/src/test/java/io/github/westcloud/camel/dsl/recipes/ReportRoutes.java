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
// tag::typed-headers[]
import io.github.westcloud.camel.dsl.WestCloudEndpointBuilderFactory.WestCloudBuilders;
import io.github.westcloud.client.event.TransferListener;
import java.util.Map;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;

class ReportRoutes extends EndpointRouteBuilder implements WestCloudBuilders {

    private final TransferListener listener;

    ReportRoutes(TransferListener listener) {
        this.listener = listener;
    }

    @Override
    public void configure() {
        from(direct("report"))
            .setHeader(westcloud().fileName(), simple("2026/${header.number}.txt"))
            .setHeader(westcloud().westCloudMetadata(), constant(Map.of("team", "red")))
            .to(westcloud("reports")
                .advanced()
                .transferListener(listener))
            .to(mock("stored"));
    }
}
// end::typed-headers[]
// spotless:on
