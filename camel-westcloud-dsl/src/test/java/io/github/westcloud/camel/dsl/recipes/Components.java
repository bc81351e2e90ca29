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

import io.github.westcloud.camel.dsl.WestcloudComponentBuilderFactory;
import org.apache.camel.CamelContext;

/** Configures the endpoint URL and the credentials without a properties file. */
final class Components {

    private Components() {}

    // spotless:off: as it stands on a page
    static void register(CamelContext context) {
        // tag::typed-component[]
        WestcloudComponentBuilderFactory.westcloud()
            .endpointUrl("{{service.url}}")
            .username("{{service.user}}")
            .password("{{service.password}}")
            .maxPartsInFlight(4)
            .register(context, "westcloud");
        // end::typed-component[]
    }
    // spotless:on
}
