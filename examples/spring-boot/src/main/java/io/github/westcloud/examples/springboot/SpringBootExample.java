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
package io.github.westcloud.examples.springboot;

import io.github.westcloud.testing.spring.LocalServer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the routes, and a local server unless the properties name another one. It runs until it is stopped. */
@SpringBootApplication
public class SpringBootExample {

    public static void main(String[] arguments) {
        start(arguments);
    }

    static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(SpringBootExample.class)
                .main(SpringBootExample.class)
                .initializers(SpringBootExample::startServerIfNoneIsNamed)
                .run(arguments);
    }

    private static void startServerIfNoneIsNamed(ConfigurableApplicationContext context) {
        var properties = context.getEnvironment();
        if (!properties.containsProperty("camel.component.westcloud.endpoint-url")) {
            LocalServer.withBuckets(properties.getRequiredProperty("example.bucket"))
                    .initialize(context);
        }
    }
}
