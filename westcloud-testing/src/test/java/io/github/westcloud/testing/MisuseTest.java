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

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What is used wrongly fails with a sentence that says what is right. */
class MisuseTest {

    @Test
    void filesThatAreNotThere() {
        assertFailure(
                MissingFiles.class,
                ExtensionConfigurationException.class,
                "There is nothing on the class path for @WithFiles(\"seed/nothing\") of " + MissingFiles.class.getName()
                        + ". Name a folder or file of the test's class path, or one of the file system as file:PATH");
        assertFailure(
                UnknownBucket.class,
                IllegalArgumentException.class,
                "There is no bucket 'archive'. The server has: demo");
    }

    @Test
    void settingsThatHaveNoEffect() {
        assertFailure(
                Around.class,
                ExtensionConfigurationException.class,
                "@WestCloudTest on the nested class " + Around.Inside.class.getName()
                        + " has no effect: its tests use the server of the class around it. Put the annotation there");
    }

    @Test
    void routesWithoutTheComponent() {
        assertFailure(
                WithoutComponent.class,
                IllegalStateException.class,
                text -> text.contains("has no component 'westcloud'"));
    }

    @Test
    void routesInATestThatMakesItsOwnContext() {
        assertFailure(
                OwnContext.class,
                ExtensionConfigurationException.class,
                text -> text.contains("Override createRouteBuilder"));
    }

    @Test
    void aContextBeforeThereIsATest() {
        assertFailure(
                TooEarly.class,
                ParameterResolutionException.class,
                text -> text.contains("Make it a parameter of the test method"));
    }

    @Test
    void aPropertyWithoutAValue() {
        assertFailure(
                NoValue.class,
                ExtensionConfigurationException.class,
                "A property of @WestCloudTest is \"name=value\", not \"every\"");
    }

    @Test
    void noBucket() {
        assertFailure(
                NoBucket.class,
                IllegalArgumentException.class,
                "A server for tests needs at least one bucket, and none was given");
    }

    private static void assertFailure(Class<?> test, Class<? extends Throwable> type, String text) {
        assertFailure(test, type, text::equals);
    }

    private static void assertFailure(Class<?> test, Class<? extends Throwable> type, Predicate<String> text) {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .execute()
                .allEvents()
                .assertThatEvents()
                .haveExactly(1, finishedWithFailure(instanceOf(type), message(text)));
    }

    @WestCloudTest
    static class MissingFiles {

        @Test
        @WithFiles("seed/nothing")
        void never() {}
    }

    @WestCloudTest
    static class UnknownBucket {

        @Test
        @WithFiles(value = "seed/letter.txt", bucket = "archive")
        void never() {}
    }

    @WestCloudTest
    static class Around {

        @Nested
        @WestCloudTest(bucket = "other")
        class Inside {

            @Test
            void never() {}
        }
    }

    @WestCloudTest(routes = Routes.class)
    static class WithoutComponent {

        @Test
        void never() {}
    }

    @WestCloudTest(routes = Routes.class)
    static class OwnContext extends CamelTestSupport {

        @Test
        void never() {}
    }

    @WestCloudTest
    static class TooEarly {

        @BeforeAll
        static void never(CamelContext context) {}

        @Test
        void never() {}
    }

    @WestCloudTest(properties = "every")
    static class NoValue {

        @Test
        void never() {}
    }

    public static class Routes extends RouteBuilder {

        @Override
        public void configure() {
            from("direct:a").to("mock:a");
        }
    }

    @WestCloudTest(bucket = {})
    static class NoBucket {

        @Test
        void never() {}
    }
}
