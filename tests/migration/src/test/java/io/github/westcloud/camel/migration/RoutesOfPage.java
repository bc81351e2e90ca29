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
package io.github.westcloud.camel.migration;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/** Routes of a page, under Camel Main with the page's properties, and a {@code direct:book} that keeps what it is sent. */
final class RoutesOfPage implements AutoCloseable {

    private final Main main = new Main();
    private final List<String> booked = new CopyOnWriteArrayList<>();

    /**
     * @param properties those of the page, or none
     * @param values what stands in for placeholders and for what the environment says
     */
    RoutesOfPage(String yaml, Properties properties, Map<String, String> values) throws Exception {
        properties.forEach((name, value) -> main.addInitialProperty(name.toString(), value.toString()));
        values.forEach(main::addOverrideProperty);
        main.bind("moved", new MemoryIdempotentRepository());
        main.configure().withRoutesIncludePattern("false");
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:book")
                        .process(exchange -> booked.add(exchange.getMessage().getBody(String.class)));
            }
        });
        main.start();
        PluginHelper.getRoutesLoader(context()).loadRoutes(ResourceHelper.fromString("page.yaml", yaml));
    }

    List<String> booked() {
        return booked;
    }

    ProducerTemplate template() throws Exception {
        return main.getCamelTemplate();
    }

    private CamelContext context() {
        return main.getCamelContext();
    }

    @Override
    public void close() {
        main.stop();
    }
}
