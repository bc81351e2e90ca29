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

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Routes in YAML that use the Kamelets by name, as a user writes them, against a local server. */
abstract class KameletTestSupport {

    static final String USER = "alice";

    /** What a password may have in it, but for what ends Camel's RAW(...). */
    static final String PASSWORD = "p&ss=w?rd +%41#/;ü";

    WestCloudServer server;
    DefaultCamelContext context;
    ProducerTemplate template;
    private WestCloudClient client;

    @BeforeEach
    void start() throws IOException {
        server = WestCloudServer.builder()
                .bucket("invoices")
                .bucket("backup")
                .user(USER, PASSWORD)
                .start();
        client = WestCloudClient.create(ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("invoices")
                .credentials(USER, PASSWORD)
                .build());
        context = new DefaultCamelContext();
        property("camel.kamelet.westcloud-source.delay", "20");
        property("service", server.uri().toString());
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() throws IOException {
        context.close();
        client.close();
        server.close();
    }

    void property(String name, String value) {
        context.getPropertiesComponent().addInitialProperty(name, value);
    }

    /** Sets the endpoint URL and the credentials on the component, once for all Kamelets. */
    void configureComponent() {
        var component = context.getComponent("westcloud");
        var configurer = component.getComponentPropertyConfigurer();
        configurer.configure(context, component, "endpointUrl", server.uri().toString(), false);
        configurer.configure(context, component, "username", USER, false);
        configurer.configure(context, component, "password", PASSWORD, false);
    }

    /** Loads a text as the loader for that extension does it with a file, and starts. */
    void run(String extension, String yaml) throws Exception {
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("routes." + extension, yaml));
        context.start();
    }

    void run(String yaml) throws Exception {
        run("yaml", yaml);
    }

    MockEndpoint mock(String name) {
        return context.getEndpoint("mock:" + name, MockEndpoint.class);
    }

    /** The messages that mock:out has got, when there are so many. */
    List<Exchange> received(int count) {
        Awaitility.await().until(() -> mock("out").getReceivedCounter() >= count);
        return mock("out").getExchanges();
    }

    void store(String file, String text) {
        store(file, text, Map.of());
    }

    void store(String file, String text, Map<String, String> metadata) {
        store(file, request(file, text).metadata(new Metadata(metadata)));
    }

    void storeProtected(String file, String text, String secret) {
        store(file, request(file, text).contentSecret(secret));
    }

    /** Stores a file past the component: {@code bucket/path}. */
    private void store(String file, UploadRequest.Builder request) {
        client.forBucket(bucket(file)).upload(request.build());
        server.clearRequests();
    }

    private static UploadRequest.Builder request(String file, String text) {
        return UploadRequest.builder(path(file), Content.of(text.getBytes(StandardCharsets.UTF_8)))
                .automkdir(true)
                .overwrite(true);
    }

    /** The text of a file, {@code bucket/path}, or null if there is none. */
    String stored(String file) {
        try (var download = client.forBucket(bucket(file)).download(DownloadRequest.of(path(file)))) {
            return new String(download.stream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return null;
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> metadata(String file) {
        return client.forBucket(bucket(file))
                .head(HeadRequest.of(path(file)))
                .metadata()
                .values();
    }

    String contentType(String file) {
        return client.forBucket(bucket(file))
                .head(HeadRequest.of(path(file)))
                .contentType()
                .orElseThrow();
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
        return server.requests().stream()
                .map(request -> request.method() + " " + request.rawPath())
                .toList();
    }

    private static String bucket(String file) {
        return file.substring(0, file.indexOf('/'));
    }

    private static ObjectPath path(String file) {
        return ObjectPath.of(file.substring(file.indexOf('/') + 1));
    }
}
