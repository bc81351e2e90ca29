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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Options of an endpoint that {@code pollEnrich} reads from are evaluated with the exchange that wants the file. CAMEL-24231:
 * its properties were left out, and so were its variables if it had no headers, so any file of the directory was taken.
 */
class DynamicFileNameTest extends ServerTestSupport {

    @BeforeEach
    void storeThree() {
        store("wanted/a.txt", "A");
        store("wanted/b.txt", "B");
        store("wanted/c.txt", "C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fileName=${exchangeProperty.wanted}",
                "fileName=${variable.wanted}",
                "fileName=${header.wanted}",
                "useList=false&fileName=${exchangeProperty.wanted}",
                "useList=false&fileName=${header.wanted}",
                "filterFile=${exchangeProperty.wanted} == ${file:name}",
                "filterFile=${variable.wanted} == ${file:name}"
            })
    void theFileIsTheOneThatTheExchangeNames(String options) throws Exception {
        pollEnrich(options);

        assertThat(ask(options, "b.txt")).isEqualTo("B");
        assertThat(ask(options, "c.txt")).isEqualTo("C");
        assertThat(ask(options, "none.txt")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fileName=${exchangeProperty.wanted}", "useList=false&fileName=${header.wanted}"})
    void aNameThatIsMissingDoesNotMeanAnyFile(String options) throws Exception {
        pollEnrich(options);

        assertThatThrownBy(() -> template().requestBody("direct:ask", (Object) null))
                .hasStackTraceContaining("The option fileName has no value");
    }

    private void pollEnrich(String options) throws Exception {
        context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:ask")
                        .pollEnrich("westcloud:demo/wanted?delay=10&idempotent=false&" + options, 1000)
                        .convertBodyTo(String.class);
            }
        });
    }

    private Object ask(String options, String name) {
        return template()
                .request("direct:ask", exchange -> name(exchange, options, name))
                .getMessage()
                .getBody();
    }

    private static void name(Exchange exchange, String options, String name) {
        if (options.contains("header")) {
            exchange.getMessage().setHeaders(Map.of("wanted", name));
        } else if (options.contains("variable")) {
            exchange.setVariable("wanted", name);
        } else {
            exchange.setProperty("wanted", name);
        }
    }
}
