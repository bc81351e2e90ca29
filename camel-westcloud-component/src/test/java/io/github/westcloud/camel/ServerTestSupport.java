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

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.WestCloudServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A default CamelContext with the component, and the real server with a bucket of its own for each test. */
abstract class ServerTestSupport extends CamelTestSupport {

    private static WestCloudServer server;
    private static WestCloudClient client;

    @BeforeAll
    static void startServer() throws IOException {
        server = WestCloudServer.builder()
                .bucket("demo")
                .bucket("other")
                .user("alice", "secret")
                .start();
        client = WestCloudClient.create(ClientConfig.builder()
                .endpoint(server.uri())
                .bucket("demo")
                .credentials("alice", "secret")
                .build());
    }

    @AfterAll
    static void stopServer() {
        client.close();
        server.close();
    }

    @BeforeEach
    void forgetRequests() {
        server.clearRequests();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        configure(context.getComponent("westcloud", WestCloudComponent.class).getConfiguration());
        return context;
    }

    static void configure(WestCloudConfiguration options) {
        options.setEndpointUrl(server.uri().toString());
        options.setUsername("alice");
        options.setPassword("secret");
    }

    static WestCloudServer server() {
        return server;
    }

    /** A client of its own, to look at the bucket past the component. */
    static WestCloudClient client() {
        return client;
    }

    /** What the component has asked for, as "METHOD /path", since the last {@link #forgetRequests()}. */
    static List<String> requests() {
        return records().stream().map(r -> r.method() + " " + r.rawPath()).toList();
    }

    static List<RequestRecord> records() {
        return server.requests();
    }

    static Optional<String> header(RequestRecord request, String name) {
        return request.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    static void store(String path, byte[] bytes) {
        client.upload(UploadRequest.builder(ObjectPath.of(path), Content.of(bytes))
                .automkdir(true)
                .overwrite(true)
                .build());
        server.clearRequests();
    }

    static void store(String path, String text) {
        store(path, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] stored(String path) {
        return stored(client, path);
    }

    static byte[] stored(WestCloudClient client, String path) {
        try (var download = client.download(DownloadRequest.of(ObjectPath.of(path)))) {
            return download.stream().readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String storedText(String path) {
        return new String(stored(path), StandardCharsets.UTF_8);
    }

    static byte[] bytes(int length) {
        return RandomBytes.of(length);
    }

    static void await(BooleanSupplier condition) {
        Awaitility.await().until(condition::getAsBoolean);
    }
}
