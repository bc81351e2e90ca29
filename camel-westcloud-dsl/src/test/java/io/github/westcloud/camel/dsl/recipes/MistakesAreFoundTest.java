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

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test that users copy fails when it should, whatever the language of the route. */
class MistakesAreFoundTest {

    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void close() throws Exception {
        context.close();
    }

    @Test
    void inJava() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("westcloud:demo?movee=done").to("westcloud:demo?fileExist=Replace");
            }
        });
        assertThat(RoutesAreValidTest.mistakes(context)).hasSize(2).anyMatch(mistake -> mistake.contains("movee"));
    }

    @ParameterizedTest
    @CsvSource({
        "route.yaml, '- from: {uri: \"westcloud:demo\", parameters: {movee: done}, steps: [{to: \"westcloud:demo?delay=1\"}]}'",
        "route.xml, '<route><from uri=\"westcloud:demo?movee=done\"/><to uri=\"westcloud:demo?fileExist=Override\"/></route>'"
    })
    void inOtherLanguages(String file, String text) throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(file, text));
        assertThat(RoutesAreValidTest.mistakes(context))
                .singleElement()
                .asString()
                .contains("movee");
    }
}
