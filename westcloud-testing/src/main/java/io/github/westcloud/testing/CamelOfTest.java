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
package io.github.westcloud.testing;

import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** The CamelContext of one test, for classes that do not extend {@code CamelTestSupport}. Needs Camel on the class path. */
final class CamelOfTest implements AutoCloseable {

    private final CamelContext context;
    private final ProducerTemplate template;

    private CamelOfTest(CamelContext context) {
        this.context = context;
        this.template = context.createProducerTemplate();
    }

    /**
     * Starts a context.
     *
     * @param configuration points its component to the server
     */
    static CamelOfTest start(CamelSettings settings, Consumer<CamelContext> configuration) {
        var context = new DefaultCamelContext();
        try {
            settings.properties().forEach(context.getPropertiesComponent()::addInitialProperty);
            configuration.accept(context);
            for (var routes : settings.routes()) {
                context.addRoutes((RoutesBuilder) ReflectionSupport.newInstance(routes));
            }
            context.start();
            return new CamelOfTest(context);
        } catch (Exception e) {
            context.stop();
            throw e instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("Could not start the routes of " + settings.routes(), e);
        }
    }

    /** @param type of the parameter of a test */
    Object parameter(Class<?> type) {
        return type == ProducerTemplate.class ? template : context;
    }

    /** What runs is waited for. */
    @Override
    public void close() {
        template.stop();
        context.stop();
    }
}
