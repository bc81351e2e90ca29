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

import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    @TempDir
    Path folder;

    WestCloudServer server;
    DefaultCamelContext context;
    ProducerTemplate template;
    private WestCloudClient client;

    @BeforeEach
    void start() throws IOException {
        server = WestCloudServer.builder()
                .bucket("invoices")
                .bucket("backup")
                .user("alice", "secret")
                .start();
        client = WestCloudClient.create(ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("invoices")
                .credentials("alice", "secret")
                .build());
        context = newContext();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() throws IOException {
        context.close();
        client.close();
        server.close();
    }

    DefaultCamelContext newContext() {
        var fresh = new DefaultCamelContext();
        for (var name : List.of("inbox", "outbox", "work")) {
            fresh.getPropertiesComponent().addInitialProperty(name, path(name).toString());
        }
        var options = fresh.getComponent("westcloud", WestCloudComponent.class).getConfiguration();
        options.setEndpointUrl(server.uri().toString());
        options.setUsername("alice");
        options.setPassword("secret");
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
        bucketOf(file)
                .upload(UploadRequest.builder(pathOf(file), Content.of(text.getBytes(StandardCharsets.UTF_8)))
                        .automkdir(true)
                        .overwrite(true)
                        .build());
        server.clearRequests();
    }

    /** The text of a file, {@code bucket/path}, or null if there is none. */
    String stored(String file) {
        try (var download = bucketOf(file).download(DownloadRequest.of(pathOf(file)))) {
            return new String(download.stream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return null;
            }
            throw e;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    WestCloudClient bucketOf(String file) {
        return client.forBucket(file.substring(0, file.indexOf('/')));
    }

    static ObjectPath pathOf(String file) {
        return ObjectPath.of(file.substring(file.indexOf('/') + 1));
    }

    /** What the server was asked, as "METHOD /path". */
    List<String> requests() {
        return server.requests().stream()
                .map(request -> request.method() + " " + request.rawPath())
                .toList();
    }

    /** A header that some request carried, or null. */
    String sent(String header) {
        return server.requests().stream()
                .flatMap(request -> request.headers().stream())
                .filter(candidate -> candidate.name().equalsIgnoreCase(header))
                .map(candidate -> candidate.value())
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
