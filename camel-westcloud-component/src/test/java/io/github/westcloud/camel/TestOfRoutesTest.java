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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.Bucket;
import io.github.westcloud.testing.WestCloudTest;
import io.github.westcloud.testing.WithFiles;
import java.util.HashSet;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What {@link WestCloudTest} gives to tests of routes. */
@WestCloudTest(
        routes = TestOfRoutesTest.Routes.class,
        properties = {"target=stored", "every=10"})
class TestOfRoutesTest {

    private static final Set<CamelContext> CONTEXTS = new HashSet<>();

    private CamelContext before;

    @BeforeEach
    void remember(CamelContext camel) {
        before = camel;
    }

    @RepeatedTest(2)
    void eachTestHasRoutesThatUseTheServer(CamelContext camel, ProducerTemplate template, Bucket demo) {
        template.sendBodyAndHeader("direct:store", "text", WestCloudConstants.FILE_NAME, "a.txt");
        assertThat(demo.storedText("stored/a.txt")).isEqualTo("text");
        assertThat(camel).isSameAs(before).isSameAs(template.getCamelContext());
        assertThat(CONTEXTS.add(camel)).isTrue();
    }

    @AfterAll
    static void theyAreStopped() {
        assertThat(CONTEXTS).hasSize(2).allMatch(CamelContext::isStopped);
    }

    @Test
    @WithFiles(value = "files-of-tests/", directory = "inbox")
    void routesBeginWhenFilesAreThere(CamelContext camel) throws InterruptedException {
        var received = camel.getEndpoint("mock:received", MockEndpoint.class);
        received.expectedBodiesReceived("from the class path");
        received.assertIsSatisfied();
    }

    @Nested
    class Inside {

        @Test
        void usesTheRoutesOfTheClassAround(ProducerTemplate template, Bucket demo) {
            template.sendBodyAndHeader("direct:store", "text", WestCloudConstants.FILE_NAME, "b.txt");
            assertThat(demo.files()).containsExactly("stored/b.txt");
        }
    }

    public static class Routes extends RouteBuilder {

        @Override
        public void configure() {
            from("direct:store").to("westcloud:demo/{{target}}");
            from("westcloud:demo/inbox?delay={{every}}").to("mock:received");
        }
    }
}
