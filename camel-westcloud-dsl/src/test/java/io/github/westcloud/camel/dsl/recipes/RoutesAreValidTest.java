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
// tag::validate-routes[]
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinitionHelper;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.Test;

/** Reads all routes, starts none, and asks Camel's catalog about each endpoint. */
class RoutesAreValidTest {

    @Test
    void everyOptionOfEveryEndpointExists() throws Exception {
        try (var context = new DefaultCamelContext()) {
            context.addRoutes(new InvoiceRoutes());
            for (var file : PluginHelper.getPackageScanResourceResolver(context).findResources("classpath:camel/*")) {
                PluginHelper.getRoutesLoader(context).loadRoutes(file);
            }
            assertThat(context.getRouteDefinitions()).isNotEmpty();
            assertThat(mistakes(context)).isEmpty();
        }
    }

    static List<String> mistakes(DefaultCamelContext context) {
        var catalog = new DefaultCamelCatalog();
        return context.getRouteDefinitions().stream()
            .flatMap(route -> RouteDefinitionHelper.gatherAllStaticEndpointUris(context, route, true, true).stream())
            .map(catalog::validateEndpointProperties)
            .filter(result -> !result.isSuccess())
            .map(result -> result.getUri() + result.summaryErrorMessage(true))
            .toList();
    }
}
// end::validate-routes[]
// spotless:on
