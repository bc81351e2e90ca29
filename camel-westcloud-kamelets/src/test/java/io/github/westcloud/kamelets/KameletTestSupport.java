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
package io.github.westcloud.kamelets;

import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.WestCloudExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes in YAML that use the Kamelets by name, as a user writes them, against a local server. */
abstract class KameletTestSupport {

    static final String USER = "alice";

    /** What a password may have in it, but for what ends Camel's RAW(...). */
    static final String PASSWORD = "p&ss=w?rd +%41#/;ü";

    @RegisterExtension
    static final WestCloudExtension WEST_CLOUD =
            WestCloudExtension.withBuckets("invoices", "backup").withUser(USER, PASSWORD);

    WestCloudServer server;
    DefaultCamelContext context;
    ProducerTemplate template;

    @BeforeEach
    void start() {
        server = WEST_CLOUD.server();
        context = new DefaultCamelContext();
        property("camel.kamelet.westcloud-source.delay", "20");
        property("service", server.uri().toString());
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() throws IOException {
        context.close();
    }

    void property(String name, String value) {
        context.getPropertiesComponent().addInitialProperty(name, value);
    }

    /** Sets the endpoint URL and the credentials on the component, once for all Kamelets. */
    void configureComponent() {
        WEST_CLOUD.configure(context);
    }

    /** Loads a text as the loader for that extension does it with a file, and starts. */
    void run(String extension, String yaml) throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("routes." + extension, yaml));
        context.start();
    }

    void run(String yaml) throws Exception {
        run("yaml", yaml);
    }

    /** A route that sends what comes to {@code direct:in} to a Kamelet; each parameter is a line of YAML. */
    void runTo(String kamelet, String... parameters) throws Exception {
        run(
                """
            - route:
                from:
                  uri: direct:in
                  steps:
                    - to:
                        uri: kamelet:%s
                        parameters:
                          %s
            """
                        .formatted(kamelet, String.join("\n              ", parameters)));
    }

    /** Both, the first ones first. */
    static String[] join(List<String> first, String... then) {
        return Stream.concat(first.stream(), Stream.of(then)).toArray(String[]::new);
    }

    MockEndpoint mock(String name) {
        return context.getEndpoint("mock:" + name, MockEndpoint.class);
    }

    /** The messages that mock:out has got, when there are so many. */
    List<Exchange> received(int count) {
        Awaitility.await().until(() -> mock("out").getReceivedCounter() >= count);
        return mock("out").getExchanges();
    }

    /** Stores a file past the component: {@code bucket/path}. */
    void store(String file, String text) {
        server.bucket(bucket(file)).store(path(file).toString(), text);
    }

    void store(String file, String text, Map<String, String> metadata) {
        upload(file, text, request -> request.metadata(new Metadata(metadata)));
    }

    void storeProtected(String file, String text, String secret) {
        upload(file, text, request -> request.contentSecret(secret));
    }

    private void upload(String file, String text, UnaryOperator<UploadRequest.Builder> more) {
        var request = UploadRequest.builder(path(file), Content.of(text.getBytes(StandardCharsets.UTF_8)))
                .automkdir(true)
                .overwrite(true);
        client(file).upload(more.apply(request).build());
        server.clearRequests();
    }

    /** The text of a file, {@code bucket/path}, or null if there is none. */
    String stored(String file) {
        var bucket = server.bucket(bucket(file));
        var path = path(file).toString();
        return bucket.exists(path) ? bucket.storedText(path) : null;
    }

    Map<String, String> metadata(String file) {
        return client(file).head(HeadRequest.of(path(file))).metadata().values();
    }

    String contentType(String file) {
        return client(file).head(HeadRequest.of(path(file))).contentType().orElseThrow();
    }

    /** The headers of the last request, their names in lower case. */
    Map<String, String> sent() {
        var headers = new HashMap<String, String>();
        var requests = server.requests();
        requests.get(requests.size() - 1)
                .headers()
                .forEach(header -> headers.put(header.name().toLowerCase(Locale.ROOT), header.value()));
        return headers;
    }

    /** What the server was asked, as "METHOD /path". */
    List<String> requests() {
        return WEST_CLOUD.requests();
    }

    private static WestCloudClient client(String file) {
        return WEST_CLOUD.client().forBucket(bucket(file));
    }

    private static String bucket(String file) {
        return file.substring(0, file.indexOf('/'));
    }

    private static ObjectPath path(String file) {
        return ObjectPath.of(file.substring(file.indexOf('/') + 1));
    }
}
