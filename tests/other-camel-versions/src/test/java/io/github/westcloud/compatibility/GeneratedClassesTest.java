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
package io.github.westcloud.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.camel.WestCloudEndpoint;
import io.github.westcloud.server.WestCloudServer;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.EndpointUriFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The classes that Camel's tooling generated for the version that the component was compiled with. Routes do not touch all of
 * them: {@code EndpointUriFactory.multiValuePrefixes()} returns another type since Camel 4.18, and what was generated on the
 * wrong side of that fails with an AbstractMethodError, but only when somebody builds a URI.
 */
class GeneratedClassesTest {

    private final DefaultCamelContext context = new DefaultCamelContext();

    @BeforeEach
    void start() {
        context.start();
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
    }

    @Test
    void theUriFactoryBuildsUris() throws Exception {
        Map<String, Object> options = Map.of(
                "bucketName", "demo", "directory", "inbox", "recursive", true, "metadata.colour", "blue", "delay", 500);

        var uri = factory().buildUri("westcloud", options);

        assertThat(uri)
                .startsWith("westcloud:demo/inbox?")
                .contains("recursive=true", "delay=500", "metadata.colour=blue");
        assertThat(context.getEndpoint(uri + "&endpointUrl=http://127.0.0.1&username=alice&password=secret"))
                .isInstanceOf(WestCloudEndpoint.class);
    }

    @Test
    void theUriFactoryNamesOptionsAndSecrets() {
        assertThat(factory().isEnabled("westcloud")).isTrue();
        assertThat(factory().propertyNames()).contains("bucketName", "recursive", "multipartThreshold");
        assertThat(factory().secretPropertyNames()).contains("password");
    }

    @Test
    void theConfigurersSetOptions() throws Exception {
        var component = context.getComponent("westcloud", WestCloudComponent.class);

        assertThat(component.getComponentPropertyConfigurer().configure(context, component, "username", "bob", true))
                .isTrue();

        assertThat(component.getConfiguration().getUsername()).isEqualTo("bob");
    }

    @Test
    void anEndpointMayBeComputedForEachMessage() throws Exception {
        try (var server =
                WestCloudServer.builder().bucket("demo").user("alice", "secret").start()) {
            var options =
                    context.getComponent("westcloud", WestCloudComponent.class).getConfiguration();
            options.setEndpointUrl(server.uri().toString());
            options.setUsername("alice");
            options.setPassword("secret");
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:in").toD("westcloud:demo/${header.year}?fileExist=${header.exist}&fileName=a.txt");
                }
            });

            try (var template = context.createProducerTemplate()) {
                template.sendBodyAndHeaders("direct:in", "text", Map.of("year", "2026", "exist", "Override"));
            }

            assertThat(server.requests()).singleElement().satisfies(request -> {
                assertThat(request.rawPath()).isEqualTo("/demo/2026/a.txt");
                assertThat(request.status()).isEqualTo(200);
            });
        }
    }

    private EndpointUriFactory factory() {
        return context.getCamelContextExtension().getEndpointUriFactory("westcloud");
    }
}
