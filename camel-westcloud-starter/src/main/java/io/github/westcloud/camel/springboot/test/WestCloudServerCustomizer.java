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
package io.github.westcloud.camel.springboot.test;

import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Starts the server of a test and makes it a bean. Contexts are shared between tests whose customizers are equal, which a record
 * over an annotation is.
 */
record WestCloudServerCustomizer(WithWestCloudServer wanted) implements ContextCustomizer {

    private static final String BEAN = "westCloudServer";

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
        var server = start();
        context.getBeanFactory().registerSingleton(BEAN, server);
        // What comes first is closed last, and also if the application does not start.
        ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean(BEAN, server::close);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(WithWestCloudServer.class.getName(), properties(server)));
    }

    private WestCloudServer start() {
        try {
            var builder = WestCloudServer.builder().user(wanted.username(), wanted.password());
            for (var bucket : wanted.bucket()) {
                builder.bucket(bucket);
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the local server for " + wanted, e);
        }
    }

    private Map<String, Object> properties(WestCloudServer server) {
        return Map.of(
                "camel.component.westcloud.endpoint-url", server.uri().toString(),
                "camel.component.westcloud.username", wanted.username(),
                "camel.component.westcloud.password", wanted.password(),
                "westcloud.client.bucket", wanted.bucket()[0]);
    }
}
