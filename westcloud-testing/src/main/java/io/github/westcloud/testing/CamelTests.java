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

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.test.junit5.AbstractTestSupport;
import org.apache.camel.test.junit5.CamelContextConfiguration;

/** What knows the test support of Camel, which a test need not have on its class path. */
final class CamelTests {

    private static final String COMPONENT = "westcloud";
    private static final String TEST_SUPPORT = "org.apache.camel.test.junit5.AbstractTestSupport";

    private CamelTests() {}

    static void configure(CamelContext context, URI endpoint, String username, String password) {
        var component = context.getComponent(COMPONENT);
        if (component == null) {
            throw new IllegalStateException("The CamelContext " + context.getName() + " has no component '" + COMPONENT
                    + "'. Add the artifact io.github.westcloud:camel-westcloud to the class path");
        }
        PropertyBindingSupport.build()
                .withCamelContext(context)
                .withTarget(component)
                .withConfigurer(component.getComponentPropertyConfigurer())
                .withProperty("endpointUrl", endpoint.toString())
                .withProperty("username", username)
                .withProperty("password", password)
                .bind();
    }

    /**
     * Has each test of camel-test-junit5 point the component in the context that it will make to the server, if there is
     * one.
     */
    static void configureContextsOf(List<Object> tests, WestCloudExtension server) {
        tests.stream().filter(CamelTests::isCamelTest).forEach(test -> Supplier.put(test, server));
    }

    /** The one of the tests that makes a context of its own. */
    static Optional<Object> find(List<Object> tests) {
        return tests.stream().filter(CamelTests::isCamelTest).reduce((outer, inner) -> inner);
    }

    /** The context of such a test, or its template. */
    static Object parameter(Object test, Class<?> type) {
        var support = (AbstractTestSupport) test;
        return type == ProducerTemplate.class ? support.template() : support.context();
    }

    private static boolean isCamelTest(Object test) {
        for (Class<?> type = test.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(TEST_SUPPORT)) {
                return true;
            }
        }
        return false;
    }

    /** Makes the test's own context and configures it. One test object may run several test methods. */
    private record Supplier(CamelContextConfiguration.CamelContextSupplier own, WestCloudExtension server)
            implements CamelContextConfiguration.CamelContextSupplier {

        static void put(Object test, WestCloudExtension server) {
            var options = ((AbstractTestSupport) test).camelContextConfiguration();
            if (!(options.camelContextSupplier() instanceof Supplier)) {
                options.withCamelContextSupplier(new Supplier(options.camelContextSupplier(), server));
            }
        }

        @Override
        public CamelContext createCamelContext() throws Exception {
            var context = own.createCamelContext();
            if (context.getComponent(COMPONENT) != null) {
                server.configure(context);
            }
            return context;
        }
    }
}
