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

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** What tests take of Camel as parameters. Names no class of Camel before a test asks for one. */
final class CamelParameters {

    private static final Set<String> TYPES =
            Set.of("org.apache.camel.CamelContext", "org.apache.camel.ProducerTemplate");

    /** A {@link CamelOfTest}; null if there is none now. */
    private AutoCloseable camel;

    static boolean supports(Class<?> type) {
        return TYPES.contains(type.getName());
    }

    /** Starts the routes of the annotation, if it has some. */
    void begin(ExtensionContext test, WestCloudExtension server) {
        var settings = CamelSettings.of(test.getRequiredTestClass());
        if (settings.isEmpty()) {
            return;
        }
        if (CamelTests.find(instances(test)).isPresent()) {
            throw new ExtensionConfigurationException("routes and properties of @WestCloudTest have no effect in "
                    + test.getRequiredTestClass().getName()
                    + ", which extends CamelTestSupport. Override createRouteBuilder there, or do not extend it");
        }
        start(settings, server);
    }

    Object resolve(Class<?> type, ExtensionContext test, WestCloudExtension server) {
        if (test.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("Each test has a " + type.getSimpleName()
                    + " of its own. Make it a parameter of the test method or of a method with @BeforeEach");
        }
        var ofCamelTest = CamelTests.find(instances(test));
        if (ofCamelTest.isPresent()) {
            return CamelTests.parameter(ofCamelTest.get(), type);
        }
        if (camel == null) {
            start(CamelSettings.of(test.getRequiredTestClass()), server);
        }
        return ((CamelOfTest) camel).parameter(type);
    }

    /** Stops the routes. */
    void end() throws Exception {
        var ended = camel;
        camel = null;
        if (ended != null) {
            ended.close();
        }
    }

    private void start(CamelSettings settings, WestCloudExtension server) {
        camel = CamelOfTest.start(settings, server::configure);
    }

    private static List<Object> instances(ExtensionContext test) {
        return test.getRequiredTestInstances().getAllInstances();
    }
}
