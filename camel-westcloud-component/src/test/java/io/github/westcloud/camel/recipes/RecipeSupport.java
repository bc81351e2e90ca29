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
package io.github.westcloud.camel.recipes;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.Bucket;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.WestCloudExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs one recipe as a reader would: a default CamelContext, where the service is said once on the component, and a server of
 * its own. The folders that recipes name as {@code {{inbox}}}, {@code {{outbox}}} and {@code {{work}}} are temporary ones.
 */
abstract class RecipeSupport {

    /** The languages a recipe may be written in. */
    enum Dsl {
        JAVA,
        YAML,
        XML
    }

    @RegisterExtension
    static final WestCloudExtension WEST_CLOUD = WestCloudExtension.withBuckets("invoices", "backup");

    @TempDir
    Path folder;

    WestCloudServer server;
    DefaultCamelContext context;
    ProducerTemplate template;

    @BeforeEach
    void start() {
        server = WEST_CLOUD.server();
        context = newContext();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() throws IOException {
        context.close();
    }

    DefaultCamelContext newContext() {
        var fresh = new DefaultCamelContext();
        for (var name : List.of("inbox", "outbox", "work")) {
            fresh.getPropertiesComponent().addInitialProperty(name, path(name).toString());
        }
        WEST_CLOUD.configure(fresh);
        fresh.getCamelContextExtension().registerEndpointCallback((uri, endpoint) -> {
            if (endpoint instanceof ScheduledPollEndpoint polled) {
                polled.setInitialDelay(0);
                polled.setDelay(20);
            }
            return endpoint;
        });
        return fresh;
    }

    /** The recipes in Java that this test runs. */
    abstract RecipeBook book();

    void run(Dsl dsl, String recipe) {
        run(context, dsl, recipe);
    }

    void run(DefaultCamelContext in, Dsl dsl, String recipe) {
        assumeThat(dsl)
                .as("left out by the run: camel-xml-io-dsl does not resolve in its version of Camel")
                .isNotEqualTo(Boolean.getBoolean("compatibility.withoutXml") ? Dsl.XML : null);
        try {
            if (dsl == Dsl.JAVA) {
                in.addRoutes(book().open(recipe));
            } else {
                var file = recipe + "." + dsl.name().toLowerCase(Locale.ROOT);
                var resource = PluginHelper.getResourceLoader(in).resolveResource("classpath:recipes/" + file);
                PluginHelper.getRoutesLoader(in).loadRoutes(resource);
            }
            in.start();
        } catch (Exception e) {
            throw new IllegalStateException("The recipe " + recipe + " does not start", e);
        }
    }

    /** A path below the folders of this test. */
    Path path(String name) {
        return folder.resolve(name);
    }

    Path write(String name, byte[] content) {
        try {
            Files.createDirectories(path(name).getParent());
            return Files.write(path(name), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Stores a file past the component: {@code bucket/path}. */
    void store(String file, String text) {
        filesOf(file).store(pathOf(file).toString(), text);
    }

    /** The text of a file, {@code bucket/path}, or null if there is none. */
    String stored(String file) {
        try {
            return filesOf(file).storedText(pathOf(file).toString());
        } catch (NoSuchElementException none) {
            return null;
        }
    }

    WestCloudClient bucketOf(String file) {
        return WEST_CLOUD.client().forBucket(nameOf(file));
    }

    private Bucket filesOf(String file) {
        return server.bucket(nameOf(file));
    }

    private static String nameOf(String file) {
        return file.substring(0, file.indexOf('/'));
    }

    static ObjectPath pathOf(String file) {
        return ObjectPath.of(file.substring(file.indexOf('/') + 1));
    }

    /** What the server was asked, as "METHOD /path". */
    List<String> requests() {
        return WEST_CLOUD.requests();
    }

    /** A header that some request carried, or null. */
    String sent(String header) {
        return server.requests().stream()
                .flatMap(request -> request.header(header).stream())
                .findFirst()
                .orElse(null);
    }

    static void await(Callable<Boolean> condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(10)).until(condition);
    }

    static <T> T await(Supplier<T> value) {
        return Awaitility.await().pollInterval(Duration.ofMillis(10)).until(value::get, found -> found != null);
    }
}
