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
package io.github.westcloud.testing.spring;

import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts a server within an application and points the application to it: {@code new SpringApplicationBuilder(MyApplication.class)
 * .initializers(LocalServer.withBuckets("demo"))}.
 *
 * <p>The server listens on a free port of the loopback interface and keeps files in memory. It is the bean
 * {@code westCloudServer}, starts before every other bean and stops after every other bean.
 *
 * <p>{@code camel.component.westcloud.endpoint-url}, {@code username} and {@code password}, and {@code westcloud.client.bucket} with the
 * first bucket, are set to what the server knows, whatever other sources of properties say.
 *
 * @param buckets the buckets that are there at the start; at least one
 * @param username the user, who may do everything in every bucket
 * @param password the user's password
 */
public record LocalServer(List<String> buckets, String username, String password)
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String BEAN = "westCloudServer";

    /** @throws IllegalArgumentException if there is no bucket */
    public LocalServer {
        buckets = List.copyOf(buckets);
        if (buckets.isEmpty()) {
            throw new IllegalArgumentException("A local server needs at least one bucket, and none was given");
        }
    }

    /** Returns a server with these buckets and the user {@code alice} with the password {@code secret}. */
    public static LocalServer withBuckets(String... buckets) {
        return new LocalServer(List.of(buckets), "alice", "secret");
    }

    /**
     * Starts the server.
     *
     * @throws IllegalArgumentException if the name of a bucket is not legal
     * @throws UncheckedIOException if the server cannot listen
     */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = start();
        context.getBeanFactory().registerSingleton(BEAN, server);
        // What comes first is closed last, and also if the application does not start.
        ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean(BEAN, server::close);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(LocalServer.class.getName(), properties(server)));
    }

    private WestCloudServer start() {
        try {
            var builder = WestCloudServer.builder().user(username, password);
            buckets.forEach(builder::bucket);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a local server with the buckets " + buckets, e);
        }
    }

    private Map<String, Object> properties(WestCloudServer server) {
        return Map.of(
                "camel.component.westcloud.endpoint-url",
                server.uri().toString(),
                "camel.component.westcloud.username",
                username,
                "camel.component.westcloud.password",
                password,
                "westcloud.client.bucket",
                buckets.get(0));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "LocalServer[buckets=" + buckets + ", username=" + username + "]";
    }
}
